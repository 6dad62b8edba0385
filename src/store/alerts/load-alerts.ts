import type { Pool } from 'pg';
import type { StoredAlertState } from '../../model/alert-storage.ts';
import { instant } from '../read/columns.ts';
import { RULE_COLUMNS, type RuleRow, ruleOfRow } from './alert-rows.ts';

/** No rule keeps a subject quiet for longer. */
const RAISED_LATELY_MS = 24 * 3_600_000;
const RAISED_MAX = 50_000;

/** What a start needs to go on where the last one ended. */
export const loadAlerts = async (pool: Pool, nowMs: number): Promise<StoredAlertState> => {
  const position = await pool.query<NonNullable<StoredAlertState['position']>>(
    'SELECT seq, needed_from_seq AS "neededFromSeq", waiting FROM alert_position',
  );
  const rules = await pool.query<RuleRow>(`SELECT ${RULE_COLUMNS} FROM alert_rule ORDER BY rule_id`);
  const mutes = await pool.query<{ eventId: string }>('SELECT event_id AS "eventId" FROM event_mute');
  const raised = await pool.query<StoredAlertState['raised'][number]>(
    `SELECT "ruleId", subject, severity, "atMs" FROM (
       SELECT rule_id::text AS "ruleId", subject, severity, changed_at AS "atMs", alert_id FROM alert
       WHERE raised_at > ${instant('$1')} ORDER BY alert_id DESC LIMIT ${RAISED_MAX}) lately ORDER BY alert_id`,
    [nowMs - RAISED_LATELY_MS],
  );
  const events = await pool.query<StoredAlertState['events'][number]>(
    `SELECT event_id AS "eventId", max(kickoff) AS "kickoffMs" FROM alert WHERE kickoff > ${instant('$1')} GROUP BY event_id`,
    [nowMs],
  );
  return {
    position: position.rows[0] ?? null,
    rules: rules.rows.map(ruleOfRow),
    mutedEvents: mutes.rows.map(({ eventId }) => eventId),
    raised: raised.rows,
    events: events.rows,
  };
};
