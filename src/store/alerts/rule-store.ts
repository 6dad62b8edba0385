import type { Pool } from 'pg';
import type { AlertRule, AlertRuleDraft } from '../../model/alert.ts';
import type { SecretChange } from '../../model/alert-storage.ts';
import { withClient } from '../database/with-client.ts';
import { instant } from '../read/columns.ts';
import { idOf, RULE_COLUMNS, type RuleRow, ruleOfRow } from './alert-rows.ts';

const INSERT = `
INSERT INTO alert_rule (record, webhook_secret, created_at, updated_at)
SELECT rule.value, $2, ${instant('$3')}, ${instant('$3')} FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS rule(value, place)
ORDER BY place RETURNING ${RULE_COLUMNS}`;

/** The first rules and the position of a new database, both or neither. */
export const beginAlerts = (pool: Pool, seq: number, rules: readonly AlertRuleDraft[], nowMs: number): Promise<void> =>
  withClient(pool, async (client) => {
    await client.query('BEGIN');
    try {
      const { rowCount } = await client.query(
        `INSERT INTO alert_position (seq, needed_from_seq, waiting) VALUES ($1::bigint, $1::bigint + 1, '[]') ON CONFLICT DO NOTHING`,
        [seq],
      );
      if (rowCount === 1) await client.query(INSERT, [JSON.stringify(rules), null, nowMs]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });

export const addRule = async (
  pool: Pool,
  draft: AlertRuleDraft,
  secret: string | null,
  nowMs: number,
): Promise<AlertRule> => {
  const { rows } = await pool.query<RuleRow>(INSERT, [JSON.stringify([draft]), secret, nowMs]);
  const [row] = rows;
  if (row === undefined) throw new Error('the rule was not stored');
  return ruleOfRow(row);
};

export const changeRule = async (
  pool: Pool,
  ruleId: string,
  draft: AlertRuleDraft,
  secret: SecretChange,
  nowMs: number,
): Promise<AlertRule | undefined> => {
  const { rows } = await pool.query<RuleRow>(
    `UPDATE alert_rule SET record = $2::jsonb, webhook_secret = CASE WHEN $3 THEN $4 ELSE webhook_secret END,
            updated_at = ${instant('$5')}
     WHERE rule_id = $1 RETURNING ${RULE_COLUMNS}`,
    [idOf(ruleId), JSON.stringify(draft), secret.kind === 'set', secret.kind === 'set' ? secret.secret : null, nowMs],
  );
  return rows[0] === undefined ? undefined : ruleOfRow(rows[0]);
};

export const removeRule = async (pool: Pool, ruleId: string): Promise<boolean> => {
  const { rowCount } = await pool.query('DELETE FROM alert_rule WHERE rule_id = $1', [idOf(ruleId)]);
  return rowCount === 1;
};

export const setEventMuted = async (pool: Pool, eventId: string, isMuted: boolean, nowMs: number): Promise<void> => {
  if (isMuted) {
    await pool.query(
      `INSERT INTO event_mute (event_id, muted_at) VALUES ($1, ${instant('$2')}) ON CONFLICT DO NOTHING`,
      [eventId, nowMs],
    );
  } else {
    await pool.query('DELETE FROM event_mute WHERE event_id = $1', [eventId]);
  }
};
