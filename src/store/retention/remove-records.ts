import type { PoolClient } from 'pg';
import { instant } from '../read/columns.ts';

/** Small tables by age: what is older than the history that it explains goes; the newest state of each source stays. */
const BY_HISTORY = [
  `DELETE FROM run WHERE started_at < ${instant('$1')} AND record ->> 'status' <> 'running'`,
  `DELETE FROM source_state s WHERE since < ${instant('$1')} AND EXISTS (
     SELECT FROM source_state n WHERE n.bookmaker_id = s.bookmaker_id AND n.since > s.since AND n.since <= ${instant('$1')})`,
  `DELETE FROM listing_state s WHERE since < ${instant('$1')} AND EXISTS (
     SELECT FROM listing_state n WHERE n.listing_id = s.listing_id AND n.since > s.since AND n.since <= ${instant('$1')})`,
  `DELETE FROM unseen_stretch WHERE ended_at < ${instant('$1')}`,
  `DELETE FROM unmapped WHERE last_seen_at < ${instant('$1')}`,
  `DELETE FROM rejected_commit WHERE rejected_at < ${instant('$1')}`,
  `DELETE FROM change_day WHERE day < floor($1::float8 / 86400000)`,
];

const BY_COUNT = [
  'DELETE FROM storage_sample WHERE sampled_at NOT IN (SELECT sampled_at FROM storage_sample ORDER BY 1 DESC LIMIT 90)',
  `DELETE FROM storage_alert WHERE dismissed_at IS NOT NULL AND storage_alert_id NOT IN (
     SELECT storage_alert_id FROM storage_alert WHERE dismissed_at IS NOT NULL ORDER BY 1 DESC LIMIT 30)`,
  `DELETE FROM cleanup_run WHERE cleanup_run_id NOT IN (SELECT cleanup_run_id FROM cleanup_run ORDER BY 1 DESC LIMIT 1000)`,
  `DELETE FROM setting_history WHERE setting_history_id NOT IN (
     SELECT setting_history_id FROM setting_history ORDER BY 1 DESC LIMIT 10000)`,
];

/** Removes records of the service's own doings that nobody can use any more. */
export const removeRecords = async (client: PoolClient, changesBeforeMs: number): Promise<void> => {
  for (const statement of BY_HISTORY) await client.query(statement, [changesBeforeMs]);
  for (const statement of BY_COUNT) await client.query(statement);
};
