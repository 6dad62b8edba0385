import type { Pool } from 'pg';
import type { AlertRecord } from '../../model/alert.ts';
import type { AlertsFound, AlertsQuestion } from '../../model/alert-storage.ts';
import { instant } from '../read/columns.ts';
import { ALERT_COLUMNS, type AlertRow, alertOfRow, idOf } from './alert-rows.ts';

const STATE = `CASE WHEN kickoff <= ${instant('$1')} THEN 'past' WHEN acknowledged_at IS NULL THEN 'new' ELSE 'acknowledged' END`;

const CONDITIONS = `($2::text[] IS NULL OR kind = ANY ($2)) AND ($3::text[] IS NULL OR severity = ANY ($3))
  AND ($4::text IS NULL OR event_id = $4)`;

export const readAlerts = async (
  pool: Pool,
  { states, kinds, severities, eventId, beforeAlertId, limit, nowMs }: AlertsQuestion,
): Promise<AlertsFound> => {
  const conditions = [nowMs, kinds ?? null, severities ?? null, eventId ?? null];
  const [found, counted] = await Promise.all([
    pool.query<AlertRow>(
      `SELECT ${ALERT_COLUMNS} FROM alert a
       WHERE ${CONDITIONS} AND ($5::text[] IS NULL OR ${STATE} = ANY ($5)) AND ($6::bigint IS NULL OR alert_id < $6)
       ORDER BY alert_id DESC LIMIT $7`,
      [...conditions, states ?? null, beforeAlertId === null ? null : idOf(beforeAlertId), limit],
    ),
    pool.query<{ state: keyof AlertsFound['counts']; count: number }>(
      `SELECT ${STATE} AS state, count(*) AS count FROM alert WHERE ${CONDITIONS} GROUP BY 1`,
      conditions,
    ),
  ]);
  const countOf = new Map(counted.rows.map(({ state, count }) => [state, count]));
  return {
    alerts: found.rows.map((row) => alertOfRow(row, nowMs)),
    counts: {
      new: countOf.get('new') ?? 0,
      acknowledged: countOf.get('acknowledged') ?? 0,
      past: countOf.get('past') ?? 0,
    },
  };
};

export const setAlertState = async (
  pool: Pool,
  alertId: string,
  state: 'new' | 'acknowledged',
  nowMs: number,
): Promise<AlertRecord | 'past' | undefined> => {
  const changed = await pool.query<AlertRow>(
    `UPDATE alert a SET acknowledged_at = CASE WHEN $2 = 'new' THEN NULL ELSE coalesce(acknowledged_at, ${instant('$3')}) END
     WHERE alert_id = $1 AND kickoff > ${instant('$3')} RETURNING ${ALERT_COLUMNS}`,
    [idOf(alertId), state, nowMs],
  );
  const [row] = changed.rows;
  if (row !== undefined) return alertOfRow(row, nowMs);
  const { rowCount } = await pool.query('SELECT FROM alert WHERE alert_id = $1', [idOf(alertId)]);
  return rowCount === 1 ? 'past' : undefined;
};

/** Alerts of events, after their kick-off was brought up to date. */
export const moveKickoff = async (
  pool: Pool,
  events: readonly { readonly eventId: string; readonly kickoffMs: number }[],
  nowMs: number,
): Promise<readonly AlertRecord[]> => {
  if (events.length === 0) return [];
  const { rows } = await pool.query<AlertRow>(
    `UPDATE alert a SET kickoff = to_timestamp(g."kickoffMs" / 1000)
     FROM jsonb_to_recordset($1::jsonb) AS g("eventId" text, "kickoffMs" float8)
     WHERE a.event_id = g."eventId" RETURNING ${ALERT_COLUMNS}`,
    [JSON.stringify(events)],
  );
  return rows.map((row) => alertOfRow(row, nowMs));
};
