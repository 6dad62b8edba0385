import type { PoolClient } from 'pg';
import type { AlertRecord, RaisedAlert } from '../../model/alert.ts';
import type { AlertProgress } from '../../model/alert-storage.ts';
import { instant } from '../read/columns.ts';
import { jsonInPieces } from '../write/json-in-pieces.ts';
import { ALERT_COLUMNS, type AlertRow, alertOfRow, insertedAlert } from './alert-rows.ts';

const MOVE_ON = `
UPDATE alert_position SET seq = greatest(seq, $1), needed_from_seq = $2, waiting = coalesce($3::jsonb, waiting)`;

const GIVEN = `jsonb_to_recordset($1::jsonb) AS g(rule_id int, cause text, subject text, kind text, severity text,
  changed_ms float8, kickoff_ms float8, event_id text, bookmaker text, market text, line smallint, selection text,
  seq bigint, record jsonb)`;

/** A delivery is made for what is new here, so that a cause that was raised before is not sent again. */
const RAISE = `
WITH fresh AS (
  INSERT INTO alert (rule_id, cause, subject, kind, severity, changed_at, raised_at, kickoff, event_id, bookmaker, market,
                     line, selection, seq, record)
  SELECT rule_id, cause, subject, kind, severity, to_timestamp(changed_ms / 1000), ${instant('$2')},
         to_timestamp(kickoff_ms / 1000), event_id, bookmaker, market, line, selection, seq, record
  FROM ${GIVEN}
  ON CONFLICT (rule_id, cause) DO NOTHING
  RETURNING alert_id, rule_id)
INSERT INTO webhook_delivery (alert_id, rule_id, url, state, attempts, next_at, created_at, problem)
SELECT alert_id, rule_id, r.record -> 'webhook' ->> 'url', 'waiting', 0, ${instant('$2')}, ${instant('$2')}, ''
FROM fresh JOIN alert_rule r USING (rule_id) WHERE r.record -> 'webhook' ->> 'url' IS NOT NULL`;

const RAISED = `
SELECT ${ALERT_COLUMNS} FROM alert a
WHERE (a.rule_id, a.cause) IN (
  SELECT rule_id, cause FROM jsonb_to_recordset($1::jsonb) AS g(rule_id int, cause text))
ORDER BY a.alert_id`;

/** Stores what was raised and how far the log has been gone through, both or neither. */
export const advanceAlerts = async (
  client: PoolClient,
  { seq, neededFromSeq, waiting }: AlertProgress,
  raised: readonly RaisedAlert[],
  nowMs: number,
): Promise<readonly AlertRecord[]> => {
  const given = await jsonInPieces(raised.map(insertedAlert));
  // Up to twenty thousand wait.
  const waits = waiting === null ? null : await jsonInPieces(waiting);
  await client.query('BEGIN');
  try {
    const moved = await client.query(MOVE_ON, [seq, neededFromSeq, waits]);
    if (moved.rowCount !== 1) throw new Error('there is no position to move on from');
    if (raised.length > 0) await client.query(RAISE, [given, nowMs]);
    const { rows } =
      raised.length > 0 ? await client.query<AlertRow>(RAISED, [given]) : { rows: [] satisfies AlertRow[] };
    await client.query('COMMIT');
    return rows.map((row) => alertOfRow(row, nowMs));
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
