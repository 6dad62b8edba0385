import { describe, expect, it } from 'vitest';
import { muteAnswerSchema } from '../../contract/alert-rules.ts';
import { type Alert, alertSchema, alertsAnswerSchema } from '../../contract/alerts.ts';
import { LiveHub } from '../live/live-hub.ts';
import { alertSignal } from '../signals/alert-signal.ts';
import { type AlertPorts, RESULT, SLUGS, startedAlerts } from '../test/alert-ports.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { FakePorts } from '../test/fake-ports.ts';
import { FakeSocket } from '../test/fake-socket.ts';
import { serve } from '../test/serve.ts';

const kindsOf = ({ alerts }: { readonly alerts: readonly Alert[] }) => alerts.map(({ kind }) => kind);

const served = async () => {
  const ports = await startedAlerts();
  const app = await serve(ports);
  return { ports, app, alerts: (query = '') => ask(app, `/api/alerts${query}`, alertsAnswerSchema) };
};

/** Raises: a price that moved, us out of line, and a suspension at another. */
const busy = async (ports: AlertPorts): Promise<void> => {
  ports.show('betpawa', [2300, 3400, 3600]);
  ports.show('bet9ja', [-2000, -3400, -4200]);
  await ports.pass(60_000);
  ports.lookAll();
  await ports.pass(1_000);
};

describe('alerts', () => {
  it('are raised from what is stored, newest first, with the numbers that made them', async () => {
    const { ports, alerts } = await served();
    ports.show('betpawa', [2300, 3400, 3600]);
    expect((await alerts()).alerts).toEqual([]);
    await ports.pass(1_000);
    const { alerts: found, total, counts } = await alerts();
    expect({ total, counts }).toEqual({ total: 1, counts: { new: 1, acknowledged: 0, past: 0 } });
    expect(found[0]).toMatchObject({
      ...{ kind: 'price_moved', severity: 'critical', state: 'new', eventId: '1', name: 'Arsenal - Leeds United' },
      ...{ bookmaker: 'betpawa', market: '1x2-ft', line: null, selection: 'home', method: null },
      numbers: { from: 2, to: 2.3, percent: 15 },
      evidence: [{ bookmaker: 'betpawa', odds: 2.3, previousOdds: 2, lookId: `look-${found[0]?.seq}` }],
    });
    await ports.pass(60_000);
    ports.lookAll();
    await ports.pass(1_000);
    expect(kindsOf(await alerts())).toEqual(['out_of_line', 'price_moved']);
  });

  it.each([
    ['?state=new', ['suspended', 'out_of_line']],
    ['?state=acknowledged&state=past', ['price_moved']],
    ['?kind=suspended&kind=price_moved', ['suspended', 'price_moved']],
    ['?severity=warning', ['suspended']],
    ['?eventId=1', ['suspended', 'out_of_line', 'price_moved']],
    ['?eventId=2', []],
    ['?limit=1', ['out_of_line']],
  ])('are narrowed by %s', async (query, expected) => {
    const { ports, app, alerts } = await served();
    await busy(ports);
    const first = (await alerts()).alerts.at(-1);
    await ask(
      app,
      { method: 'PATCH', url: `/api/alerts/${first?.alertId}`, payload: { state: 'acknowledged' } },
      alertSchema,
    );
    const found = await alerts(query);
    expect([...kindsOf(found)].sort()).toEqual([...expected].sort());
    if (query.startsWith('?state')) expect(found.total).toBe(expected.length);
    if (!query.includes('eventId=2') && !query.includes('kind') && !query.includes('severity')) {
      expect(found.counts).toEqual({ new: 2, acknowledged: 1, past: 0 });
    }
  });

  it('are paged', async () => {
    const { ports, alerts } = await served();
    await busy(ports);
    const first = await alerts('?limit=2');
    const rest = await alerts(`?limit=2&cursor=${first.nextCursor}`);
    expect(new Set([...kindsOf(first), ...kindsOf(rest)])).toEqual(
      new Set(['suspended', 'out_of_line', 'price_moved']),
    );
    expect(rest.nextCursor).toBeNull();
  });

  it('are acknowledged and taken back, and past from kick-off on, wherever that is moved to', async () => {
    const { ports, app, alerts } = await served();
    ports.show('betpawa', [2300, 3400, 3600]);
    await ports.pass(1_000);
    const [alert] = (await alerts()).alerts;
    const patch = (state: string) => ({
      method: 'PATCH' as const,
      url: `/api/alerts/${alert?.alertId}`,
      payload: { state },
    });
    expect((await ask(app, patch('acknowledged'), alertSchema)).state).toBe('acknowledged');
    expect((await ask(app, patch('new'), alertSchema)).acknowledgedAt).toBeNull();
    ports.book.moveKickoff('1', ports.clock.nowMs() + 3_000);
    await ports.pass(2_000);
    expect((await alerts()).alerts[0]).toMatchObject({ state: 'new', kickoff: expect.any(String) });
    await ports.pass(2_000);
    expect((await alerts('?state=past')).total).toBe(1);
    await askWrongly(app, patch('acknowledged'), 'ALERT_PAST');
  });

  it.each([
    ['?state=gone', 'INVALID_QUERY'],
    ['?kind=rumour', 'INVALID_QUERY'],
    ['?eventId=abc', 'INVALID_QUERY'],
    ['?after=1', 'INVALID_QUERY'],
    ['?cursor=nonsense', 'INVALID_CURSOR'],
  ] as const)('are refused for %s', async (query, code) => {
    await askWrongly((await served()).app, `/api/alerts${query}`, code);
  });

  it('that do not exist cannot be changed, nor into something else', async () => {
    const { app } = await served();
    const patch = (payload: object) => ({ method: 'PATCH' as const, url: '/api/alerts/77', payload });
    await askWrongly(app, patch({ state: 'new' }), 'ALERT_NOT_FOUND');
    await askWrongly(app, patch({ state: 'past' }), 'INVALID_BODY');
  });

  it('are not ready where there are none yet, or the database is away', async () => {
    await askWrongly(await serve(new FakePorts()), '/api/alerts', 'NOT_READY');
    const { ports, app } = await served();
    ports.alertStorage.isAway = true;
    await askWrongly(app, '/api/alerts', 'NOT_READY');
  });
});

describe('a mute', () => {
  it('keeps an event quiet until it is taken back', async () => {
    const { ports, app, alerts } = await served();
    const mute = (method: 'POST' | 'DELETE' | 'GET', eventId = '1') => ({ method, url: `/api/events/${eventId}/mute` });
    expect(await ask(app, mute('POST'), muteAnswerSchema)).toEqual({ eventId: '1', muted: true });
    ports.show('betpawa', [2300, 3400, 3600]);
    await ports.pass(2_000);
    expect((await alerts()).total).toBe(0);
    expect(await ask(app, mute('GET'), muteAnswerSchema)).toEqual({ eventId: '1', muted: true });
    await ports.restart('stop');
    expect(await ask(app, mute('GET'), muteAnswerSchema)).toEqual({ eventId: '1', muted: true });
    expect(await ask(app, mute('DELETE'), muteAnswerSchema)).toEqual({ eventId: '1', muted: false });
    ports.show('sportybet', [2300, 3400, 3600]);
    await ports.pass(2_000);
    expect((await alerts()).alerts.map(({ bookmaker }) => bookmaker)).toContain('sportybet');
    await askWrongly(app, mute('POST', '999'), 'EVENT_NOT_FOUND');
  });
});

describe('a restart', () => {
  it.each(['stop', 'crash'] as const)('after a %s loses nothing and repeats nothing', async (how) => {
    const { ports, alerts } = await served();
    ports.show('betpawa', [2300, 3400, 3600]);
    ports.show('bet9ja', [-2000, -3400, -4200]);
    await ports.pass(1_000);
    expect(kindsOf(await alerts())).toEqual(['price_moved']);
    // Not gone through yet when it ends.
    ports.show('sportybet', [1700, 3600, 5200]);
    ports.storeAll();
    await ports.restart(how);
    // What moved before is still known: the two are seen to go opposite ways.
    expect(kindsOf(await alerts())).toEqual(['direction_disagreement', 'price_moved', 'price_moved']);
    await ports.pass(60_000);
    ports.lookAll();
    await ports.pass(1_000);
    const all = ['direction_disagreement', 'out_of_line', 'price_moved', 'price_moved', 'suspended'];
    expect([...kindsOf(await alerts())].sort()).toEqual(all);
    await ports.restart(how);
    await ports.pass(60_000);
    ports.lookAll();
    await ports.pass(1_000);
    expect((await alerts()).total).toBe(5);
  });

  it('raises nothing by itself, and not on a first pass, a database that was away, or a market that stands still', async () => {
    const { ports, alerts } = await served();
    await ports.restart('crash');
    for (const bookmaker of SLUGS) {
      ports.book.list({ eventId: '2', bookmaker });
      ports.show(bookmaker, bookmaker === 'betpawa' ? RESULT : [3000, 3400, 2400], '2');
    }
    ports.alertStorage.isAway = true;
    await ports.pass(10_000);
    ports.alertStorage.isAway = false;
    for (let i = 0; i < 3; i++) {
      await ports.pass(60_000);
      ports.lookAll();
      for (const bookmaker of SLUGS) ports.book.look('2', bookmaker);
    }
    await ports.pass(1_000);
    expect((await alerts()).alerts).toEqual([]);
  });

  it('of the database delays what is raised, and loses none of it', async () => {
    const { ports, alerts } = await served();
    ports.alertStorage.isAway = true;
    ports.show('betpawa', [2300, 3400, 3600]);
    await ports.pass(5_000);
    ports.show('sportybet', [2300, 3400, 3600]);
    await ports.pass(5_000);
    ports.alertStorage.isAway = false;
    await ports.pass(5_000);
    expect((await alerts()).alerts.filter(({ kind }) => kind === 'price_moved')).toHaveLength(2);
  });
});

describe('the topic alerts', () => {
  it('tells alerts that are new or changed, once they are stored', async () => {
    const ports = await startedAlerts();
    const hub = new LiveHub(ports);
    ports.alerts.onAlerts((alerts) => hub.tell('alerts', alerts.map(alertSignal)));
    const [all, other] = [new FakeSocket(), new FakeSocket()];
    const follow = (socket: FakeSocket, topics: unknown[]) =>
      hub.receive(hub.connect(socket), JSON.stringify({ type: 'subscribe', topics }));
    await follow(all, ['alerts']);
    await follow(other, [{ topic: 'alerts', events: ['2'] }]);
    ports.show('betpawa', [2300, 3400, 3600]);
    await ports.pass(1_000);
    const told = () => all.of('alerts').flatMap(({ alerts }) => alerts.map(({ kind, state }) => `${kind} ${state}`));
    expect(told()).toEqual(['price_moved new']);
    await ports.alerts.setState(ports.alertStorage.kept[0]?.alertId ?? '', 'acknowledged');
    await ports.pass(1_000);
    expect(told()).toEqual(['price_moved new', 'price_moved acknowledged']);
    ports.book.moveKickoff('1', ports.clock.nowMs() + 1);
    await ports.pass(3_000);
    expect(told().at(-1)).toBe('price_moved past');
    expect(other.of('alerts')).toEqual([]);
    hub.close();
  });
});
