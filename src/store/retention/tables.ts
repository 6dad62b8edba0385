/**
 * What becomes of each table. `kept`: bounded by nature or kept on purpose. `partitions`: dropped by day. `cleaned`:
 * removed by age or number. A table that is missing here fails a test: none may grow for ever unnoticed.
 */
export const TABLES = {
  meta: 'kept',
  schema_migration: 'kept',
  bookmaker: 'kept',
  market: 'kept',
  collector_state: 'kept',
  // As many as bookmakers name, and a pause of a season does not make a competition a new one.
  competition: 'kept',
  // One row per unclean stop.
  epoch: 'kept',
  number_series: 'kept',
  setting: 'kept',
  flag: 'kept',
  alert_rule: 'kept',
  alert_position: 'kept',
  quote_change: 'partitions',
  change_bound: 'partitions',
  look: 'partitions',
  change_day: 'cleaned',
  event: 'cleaned',
  listing: 'cleaned',
  quote: 'cleaned',
  run: 'cleaned',
  source_state: 'cleaned',
  listing_state: 'cleaned',
  unseen_stretch: 'cleaned',
  unmapped: 'cleaned',
  setting_history: 'cleaned',
  cleanup_run: 'cleaned',
  storage_sample: 'cleaned',
  storage_alert: 'cleaned',
  rejected_commit: 'cleaned',
  // By whoever raises alerts, after a time of their own.
  alert: 'cleaned',
  webhook_delivery: 'cleaned',
  event_mute: 'cleaned',
} as const satisfies Record<string, 'kept' | 'partitions' | 'cleaned'>;
