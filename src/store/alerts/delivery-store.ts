import type { Pool } from 'pg';
import type { DeliveryOutcome, DeliveryState, DueDelivery, WebhookDelivery } from '../../model/alert-storage.ts';
import { instant } from '../read/columns.ts';
import { ALERT_COLUMNS, type AlertRow, alertOfRow, idOf } from './alert-rows.ts';

const COLUMNS = `d.delivery_id::text AS "deliveryId", d.alert_id::text AS "alertId", d.rule_id::text AS "ruleId", d.url,
  d.state, d.attempts, d.next_at AS "nextAtMs", d.created_at AS "createdAtMs", d.ended_at AS "endedAtMs", d.status,
  d.problem`;

type DueRow = WebhookDelivery & { readonly secret: string | null };

export const dueDeliveries = async (pool: Pool, nowMs: number, limit: number): Promise<readonly DueDelivery[]> => {
  const due = await pool.query<DueRow>(
    `SELECT ${COLUMNS}, r.webhook_secret AS secret FROM webhook_delivery d LEFT JOIN alert_rule r USING (rule_id)
     WHERE state = 'waiting' AND next_at <= ${instant('$1')} ORDER BY next_at LIMIT $2`,
    [nowMs, limit],
  );
  if (due.rows.length === 0) return [];
  const alerts = await pool.query<AlertRow>(
    `SELECT ${ALERT_COLUMNS} FROM alert a WHERE alert_id = ANY ($1::bigint[])`,
    [due.rows.map(({ alertId }) => alertId)],
  );
  const alertOf = new Map(alerts.rows.map((row) => [row.alertId, alertOfRow(row, nowMs)]));
  return due.rows.flatMap((row) => {
    const alert = alertOf.get(row.alertId);
    return alert === undefined ? [] : [{ ...row, alert }];
  });
};

export const settleDelivery = async (
  pool: Pool,
  deliveryId: string,
  { state, nextAtMs, status, problem }: DeliveryOutcome,
  nowMs: number,
): Promise<void> => {
  await pool.query(
    `UPDATE webhook_delivery SET state = $2, attempts = attempts + 1, next_at = ${instant('$3')}, status = $4, problem = $5,
            ended_at = CASE WHEN $2 = 'waiting' THEN NULL ELSE ${instant('$6')} END
     WHERE delivery_id = $1`,
    [idOf(deliveryId), state, nextAtMs, status, problem, nowMs],
  );
};

export const readDeliveries = async (
  pool: Pool,
  question: {
    readonly states?: readonly DeliveryState[] | undefined;
    readonly beforeDeliveryId: string | null;
    readonly limit: number;
  },
): Promise<readonly WebhookDelivery[]> => {
  const { states, beforeDeliveryId, limit } = question;
  const { rows } = await pool.query<WebhookDelivery>(
    `SELECT ${COLUMNS} FROM webhook_delivery d
     WHERE ($1::text[] IS NULL OR state = ANY ($1)) AND ($2::bigint IS NULL OR delivery_id < $2)
     ORDER BY delivery_id DESC LIMIT $3`,
    [states ?? null, beforeDeliveryId === null ? null : idOf(beforeDeliveryId), limit],
  );
  return rows;
};

export const reviveDelivery = async (
  pool: Pool,
  deliveryId: string,
  nowMs: number,
): Promise<WebhookDelivery | undefined> => {
  const { rows } = await pool.query<WebhookDelivery>(
    `UPDATE webhook_delivery d SET state = 'waiting', attempts = 0, next_at = ${instant('$2')}, ended_at = NULL
     WHERE delivery_id = $1 AND state = 'dead' RETURNING ${COLUMNS}`,
    [idOf(deliveryId), nowMs],
  );
  return rows[0];
};
