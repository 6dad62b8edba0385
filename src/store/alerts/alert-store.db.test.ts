import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AlertRuleDraft, RaisedAlert } from '../../model/alert.ts';
import type { AlertStorage } from '../../model/alert-storage.ts';
import type { Storage } from '../storage.ts';
import { ask, openTestStorage } from '../test/open-test-storage.ts';
import { startTestServer, type TestServer } from '../test/test-server.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const KICKOFF = NOW + 3_600_000;
const NO_MORE = { seq: 0, neededFromSeq: 1, waiting: null } as const;

const RULE: AlertRuleDraft = {
  name: 'A price moved',
  condition: { kind: 'price_moved', unit: 'percent', warning: 7, elevated: 10, critical: 15 },
  reference: null,
  filters: {
    ...{ markets: null, selections: null, events: null, competitions: null, bookmakers: null, whose: 'any' },
    minutesToKickoff: { least: 0, most: null },
  },
  noise: { repeatAfterMinutes: 15, confirmSeconds: 0, confirmedBy: 'look', settleSeconds: 60 },
  webhook: null,
  muted: false,
};
const CALLING: AlertRuleDraft = { ...RULE, webhook: { url: 'https://desk.test/hook' } };

const alertAt = (seq: number, more: Partial<RaisedAlert> = {}): RaisedAlert => ({
  ...{ ruleId: '1', kind: 'price_moved', severity: 'warning', subject: 'a quote', cause: `a quote ${seq}` },
  ...{ atMs: NOW, eventId: '1001', name: 'Home - Away', kickoffMs: KICKOFF, bookmaker: 'alpha', market: '1x2-ft' },
  ...{ line: null, selection: 'home', numbers: { from: 2, to: 2.15, points: null }, method: null, seq },
  evidence: [
    {
      ...{ bookmaker: 'alpha', odds: 2.15, previousOdds: 2, probability: null, atMs: NOW, notBeforeMs: NOW - 60_000 },
      ...{ seq, lookId: '7' },
    },
  ],
  ...more,
});

let server: TestServer;
let url: string;
let storage: Storage;
let alerts: AlertStorage;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  url = await server.freshDatabase();
  storage = await openTestStorage(url);
  alerts = storage.alerts;
  return async () => {
    await storage.close({ clean: true });
  };
});

const found = (nowMs = NOW) => alerts.alerts({ beforeAlertId: null, limit: 100, nowMs });

describe('the position', () => {
  it('begins once, with the first rules', async () => {
    expect((await alerts.load(NOW)).position).toBeNull();
    await alerts.begin(5, [RULE, CALLING], NOW);
    await alerts.begin(9, [RULE], NOW);
    const { position, rules } = await alerts.load(NOW);
    expect(position).toEqual({ seq: 5, neededFromSeq: 6, waiting: [] });
    expect(rules.map(({ ruleId, webhook }) => [ruleId, webhook])).toEqual([
      ['1', null],
      ['2', { url: 'https://desk.test/hook' }],
    ]);
  });

  it('moves on together with what was raised, or not at all', async () => {
    await alerts.begin(0, [RULE], NOW);
    const refused = alertAt(8, { eventId: 'with a \0 that no text may have' });
    await expect(
      alerts.advance({ seq: 8, neededFromSeq: 8, waiting: [1] }, [alertAt(7), refused], NOW),
    ).rejects.toThrow();
    expect((await alerts.load(NOW)).position).toEqual({ seq: 0, neededFromSeq: 1, waiting: [] });
    expect((await found()).alerts).toEqual([]);
    await alerts.advance({ seq: 8, neededFromSeq: 4, waiting: [{ held: 1 }] }, [alertAt(7), alertAt(8)], NOW);
    expect((await alerts.load(NOW)).position).toEqual({ seq: 8, neededFromSeq: 4, waiting: [{ held: 1 }] });
    expect((await found()).alerts.map(({ seq }) => seq)).toEqual([8, 7]);
    await alerts.advance({ seq: 9, neededFromSeq: 9, waiting: null }, [], NOW);
    expect((await alerts.load(NOW)).position).toEqual({ seq: 9, neededFromSeq: 9, waiting: [{ held: 1 }] });
  });

  it('stores a cause once, however often it is given', async () => {
    await alerts.begin(0, [CALLING], NOW);
    const [first] = await alerts.advance(NO_MORE, [alertAt(1)], NOW);
    const again = await alerts.advance(NO_MORE, [alertAt(1), alertAt(2)], NOW + 1_000);
    expect(again.map(({ alertId, raisedAtMs }) => [alertId, raisedAtMs])).toEqual([
      [first?.alertId, NOW],
      [again[1]?.alertId, NOW + 1_000],
    ]);
    expect((await found()).alerts).toHaveLength(2);
    expect(await alerts.deliveries({ beforeDeliveryId: null, limit: 10 })).toHaveLength(2);
  });
});

describe('an alert', () => {
  it('comes back as it was raised', async () => {
    await alerts.begin(0, [RULE], NOW);
    const given = alertAt(3, { line: -3, market: 'asian-handicap-ft', method: 'power', selection: null });
    await alerts.advance(NO_MORE, [given], NOW + 50);
    const { subject, cause, ...kept } = given;
    const [alert] = (await found()).alerts;
    expect(alert).toEqual({
      ...{ ...kept, alertId: alert?.alertId, state: 'new', raisedAtMs: NOW + 50, acknowledgedAtMs: null },
    });
    expect((await alerts.load(NOW)).raised).toEqual([{ ruleId: '1', subject, severity: 'warning', atMs: NOW }]);
    expect(cause).not.toBe('');
  });

  it('is acknowledged and taken back until kick-off, and past from then on', async () => {
    await alerts.begin(0, [RULE], NOW);
    const [alert] = await alerts.advance(NO_MORE, [alertAt(1)], NOW);
    const id = alert?.alertId ?? '';
    expect(await alerts.setState(id, 'acknowledged', NOW + 1)).toMatchObject({ state: 'acknowledged' });
    expect(await alerts.setState(id, 'acknowledged', NOW + 9)).toMatchObject({ acknowledgedAtMs: NOW + 1 });
    expect((await found()).counts).toEqual({ new: 0, acknowledged: 1, past: 0 });
    expect(await alerts.setState(id, 'new', NOW + 10)).toMatchObject({ state: 'new', acknowledgedAtMs: null });
    expect(await alerts.setState(id, 'acknowledged', KICKOFF)).toBe('past');
    expect((await found(KICKOFF)).counts).toEqual({ new: 0, acknowledged: 0, past: 1 });
    for (const none of ['999', '0', 'x', '1; DROP TABLE alert', '99999999999999999999']) {
      expect(await alerts.setState(none, 'new', NOW)).toBeUndefined();
    }
  });

  it('follows its event to another kick-off', async () => {
    await alerts.begin(0, [RULE], NOW);
    await alerts.advance(NO_MORE, [alertAt(1), alertAt(2, { eventId: '1002' })], NOW);
    const moved = await alerts.moveKickoff([{ eventId: '1001', kickoffMs: KICKOFF + 1_000 }], KICKOFF);
    expect(moved.map(({ eventId, state }) => [eventId, state])).toEqual([['1001', 'new']]);
    expect((await found(KICKOFF)).counts).toEqual({ new: 1, acknowledged: 0, past: 1 });
    expect((await alerts.load(KICKOFF)).events).toEqual([{ eventId: '1001', kickoffMs: KICKOFF + 1_000 }]);
  });

  it('is found by state, kind, severity and event, page by page, newest first', async () => {
    await alerts.begin(0, [RULE], NOW);
    const raised = [1, 2, 3, 4, 5, 6].map((seq) =>
      alertAt(seq, {
        eventId: seq % 2 === 0 ? '1002' : '1001',
        severity: seq > 4 ? 'critical' : 'warning',
        kind: seq === 1 ? 'suspended' : 'price_moved',
        kickoffMs: seq === 6 ? NOW : KICKOFF,
      }),
    );
    const [, second] = await alerts.advance(NO_MORE, raised, NOW);
    await alerts.setState(second?.alertId ?? '', 'acknowledged', NOW);
    const seqs = async (more: Partial<Parameters<AlertStorage['alerts']>[0]>) =>
      (await alerts.alerts({ beforeAlertId: null, limit: 100, nowMs: NOW, ...more })).alerts.map(({ seq }) => seq);
    expect(await seqs({ states: ['new'] })).toEqual([5, 4, 3, 1]);
    expect(await seqs({ states: ['acknowledged', 'past'] })).toEqual([6, 2]);
    expect(await seqs({ kinds: ['suspended'] })).toEqual([1]);
    expect(await seqs({ severities: ['critical'], eventId: '1001' })).toEqual([5]);
    expect(await seqs({ limit: 2 })).toEqual([6, 5]);
    const { alerts: page } = await alerts.alerts({ beforeAlertId: null, limit: 2, nowMs: NOW });
    expect(await seqs({ beforeAlertId: page[1]?.alertId ?? null, limit: 2 })).toEqual([4, 3]);
    const { counts } = await alerts.alerts({
      eventId: '1002',
      states: ['new'],
      beforeAlertId: null,
      limit: 1,
      nowMs: NOW,
    });
    expect(counts).toEqual({ new: 1, acknowledged: 1, past: 1 });
  });

  it('is removed with its delivery when it is old, and a mute when its event is over', async () => {
    await alerts.begin(0, [CALLING], NOW);
    await alerts.advance(NO_MORE, [alertAt(1)], NOW);
    await alerts.advance(NO_MORE, [alertAt(2)], NOW + 2_000);
    await alerts.setEventMuted('1001', true, NOW);
    await alerts.setEventMuted('1001', true, NOW);
    await alerts.setEventMuted('1002', true, NOW + 2_000);
    expect(await alerts.clean(NOW + 1_000)).toBe(1);
    expect((await found()).alerts.map(({ seq }) => seq)).toEqual([2]);
    expect(await alerts.deliveries({ beforeDeliveryId: null, limit: 10 })).toHaveLength(1);
    expect((await alerts.load(NOW)).mutedEvents).toEqual(['1002']);
    await alerts.setEventMuted('1002', false, NOW);
    expect((await alerts.load(NOW)).mutedEvents).toEqual([]);
  });
});

describe('a rule', () => {
  it('that an earlier release stored narrows nothing that it did not know, and is confirmed as it was', async () => {
    await alerts.begin(0, [RULE], NOW);
    await ask(
      url,
      `UPDATE alert_rule SET record = record #- '{filters,selections}' #- '{filters,events}' #- '{noise,confirmedBy}'`,
    );
    expect((await alerts.load(NOW)).rules).toMatchObject([{ ...RULE, ruleId: '1' }]);
  });

  it('is added, changed and removed, its secret kept unless it is replaced', async () => {
    await alerts.begin(0, [], NOW);
    const rule = await alerts.addRule(CALLING, 'a secret of sixteen', NOW);
    expect(rule).toEqual({ ...CALLING, ruleId: rule.ruleId, createdAtMs: NOW, updatedAtMs: NOW });
    const secret = async () => {
      const [row] = await ask<{ secret: string }>(url, 'SELECT webhook_secret AS secret FROM alert_rule');
      return row?.secret;
    };
    const renamed = await alerts.changeRule(rule.ruleId, { ...CALLING, name: 'Other' }, { kind: 'keep' }, NOW + 1);
    expect(renamed).toMatchObject({ name: 'Other', createdAtMs: NOW, updatedAtMs: NOW + 1 });
    expect(await secret()).toBe('a secret of sixteen');
    await alerts.changeRule(rule.ruleId, RULE, { kind: 'set', secret: null }, NOW + 2);
    expect(await secret()).toBeNull();
    expect(await alerts.changeRule('77', RULE, { kind: 'keep' }, NOW)).toBeUndefined();
    expect(await alerts.removeRule(rule.ruleId)).toBe(true);
    expect(await alerts.removeRule(rule.ruleId)).toBe(false);
    expect((await alerts.load(NOW)).rules).toEqual([]);
  });
});

describe('a delivery', () => {
  it('waits for its turn, is tried again, dies, and can be revived', async () => {
    await alerts.begin(0, [], NOW);
    const { ruleId } = await alerts.addRule(CALLING, 'a secret of sixteen', NOW);
    await alerts.advance(NO_MORE, [alertAt(1, { ruleId })], NOW);
    const [due] = await alerts.dueDeliveries(NOW, 10);
    expect(due).toMatchObject({
      ...{ url: 'https://desk.test/hook', secret: 'a secret of sixteen', attempts: 0, state: 'waiting' },
      alert: { seq: 1, numbers: { from: 2 } },
    });
    const id = due?.deliveryId ?? '';
    const again = { state: 'waiting', nextAtMs: NOW + 10_000, status: 500, problem: 'HTTP 500' } as const;
    await alerts.settleDelivery(id, again, NOW);
    expect(await alerts.dueDeliveries(NOW + 9_999, 10)).toEqual([]);
    expect(await alerts.dueDeliveries(NOW + 10_000, 10)).toMatchObject([{ attempts: 1, status: 500 }]);
    expect(await alerts.reviveDelivery(id, NOW)).toBeUndefined();
    await alerts.settleDelivery(id, { ...again, state: 'dead' }, NOW + 20_000);
    const dead = { states: ['dead'], beforeDeliveryId: null, limit: 10 } as const;
    expect(await alerts.deliveries(dead)).toMatchObject([
      { attempts: 2, endedAtMs: NOW + 20_000, problem: 'HTTP 500' },
    ]);
    expect(await alerts.reviveDelivery(id, NOW + 30_000)).toMatchObject({ state: 'waiting', attempts: 0 });
    await alerts.settleDelivery(id, { state: 'delivered', nextAtMs: NOW, status: 204, problem: '' }, NOW + 40_000);
    expect(await alerts.deliveries(dead)).toEqual([]);
    expect(await alerts.dueDeliveries(NOW + 99_000, 10)).toEqual([]);
  });

  it('has no secret when its rule has gone', async () => {
    await alerts.begin(0, [CALLING], NOW);
    await alerts.advance(NO_MORE, [alertAt(1)], NOW);
    await alerts.removeRule('1');
    expect(await alerts.dueDeliveries(NOW, 10)).toMatchObject([{ secret: null }]);
  });
});
