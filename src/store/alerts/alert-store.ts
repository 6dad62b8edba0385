import type { Pool } from 'pg';
import type { AlertStorage } from '../../model/alert-storage.ts';
import type { Pools } from '../database/pools.ts';
import { withClient } from '../database/with-client.ts';
import { instant } from '../read/columns.ts';
import { advanceAlerts } from './advance-alerts.ts';
import { dueDeliveries, readDeliveries, reviveDelivery, settleDelivery } from './delivery-store.ts';
import { loadAlerts } from './load-alerts.ts';
import { moveKickoff, readAlerts, setAlertState } from './read-alerts.ts';
import { addRule, beginAlerts, changeRule, removeRule, setEventMuted } from './rule-store.ts';

/** Alerts in the database: what people ask goes by the readers, everything else by the upkeep. */
export const alertStore = ({ readers, upkeep }: Pools): AlertStorage => ({
  load: (nowMs) => loadAlerts(upkeep, nowMs),
  begin: (seq, rules, nowMs) => beginAlerts(upkeep, seq, rules, nowMs),
  advance: (progress, raised, nowMs) => withClient(upkeep, (client) => advanceAlerts(client, progress, raised, nowMs)),
  alerts: (question) => readAlerts(readers, question),
  setState: (alertId, state, nowMs) => setAlertState(readers, alertId, state, nowMs),
  moveKickoff: (events, nowMs) => moveKickoff(upkeep, events, nowMs),
  addRule: (draft, secret, nowMs) => addRule(readers, draft, secret, nowMs),
  changeRule: (ruleId, draft, secret, nowMs) => changeRule(readers, ruleId, draft, secret, nowMs),
  removeRule: (ruleId) => removeRule(readers, ruleId),
  setEventMuted: (eventId, isMuted, nowMs) => setEventMuted(readers, eventId, isMuted, nowMs),
  dueDeliveries: (nowMs, limit) => dueDeliveries(upkeep, nowMs, limit),
  settleDelivery: (deliveryId, outcome, nowMs) => settleDelivery(upkeep, deliveryId, outcome, nowMs),
  deliveries: (question) => readDeliveries(readers, question),
  reviveDelivery: (deliveryId, nowMs) => reviveDelivery(readers, deliveryId, nowMs),
  clean: (raisedBeforeMs) => cleanAlerts(upkeep, raisedBeforeMs),
});

const cleanAlerts = async (pool: Pool, raisedBeforeMs: number): Promise<number> => {
  const before = [raisedBeforeMs];
  await pool.query(
    `DELETE FROM webhook_delivery WHERE alert_id IN (SELECT alert_id FROM alert WHERE raised_at < ${instant('$1')})`,
    before,
  );
  await pool.query(
    `DELETE FROM event_mute m WHERE muted_at < ${instant('$1')}
     AND NOT EXISTS (SELECT FROM event e WHERE e.event_id = m.event_id AND e.kickoff > ${instant('$1')})`,
    before,
  );
  const { rowCount } = await pool.query(`DELETE FROM alert WHERE raised_at < ${instant('$1')}`, before);
  return rowCount ?? 0;
};
