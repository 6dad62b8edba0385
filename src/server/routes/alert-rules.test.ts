import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Rule, ruleSchema, rulesAnswerSchema } from '../../contract/alert-rules.ts';
import { alertsAnswerSchema } from '../../contract/alerts.ts';
import { eventsAnswerSchema } from '../../contract/events.ts';
import { ALERT_KINDS } from '../../model/alert.ts';
import { startedAlerts } from '../test/alert-ports.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { serve } from '../test/serve.ts';

const SECRET = 'a secret of sixteen';
const HOOK = { url: 'https://desk.test/hook', secret: SECRET };

const served = async () => {
  const ports = await startedAlerts();
  const app = await serve(ports);
  const url = '/api/alert-rules';
  return {
    ports,
    app,
    rules: async () => (await ask(app, url, rulesAnswerSchema)).rules,
    add: (payload: object) => ask(app, { method: 'POST', url, payload }, ruleSchema, 201),
    addWrongly: (payload: object) => askWrongly(app, { method: 'POST', url, payload }, 'INVALID_BODY'),
    patch: (rule: Rule, payload: object) => ({ method: 'PATCH' as const, url: `${url}/${rule.ruleId}`, payload }),
    remove: (ruleId: string) => ({ method: 'DELETE' as const, url: `${url}/${ruleId}` }),
  };
};

describe('rules', () => {
  it('of a new database cover every kind but the target, which is somebody’s choice; prices are graded at 7, 10 and 15 percent', async () => {
    const rules = await (await served()).rules();
    const missing = ALERT_KINDS.filter((kind) => !rules.some((rule) => rule.kind === kind));
    expect(missing).toEqual(['price_target']);
    expect(rules[0]).toMatchObject({
      kind: 'price_moved',
      thresholds: { unit: 'percent', warning: 7, elevated: 10, critical: 15 },
      noise: { repeatAfterMinutes: 15, confirmSeconds: 0, confirmedBy: 'look', settleSeconds: 60 },
      webhook: null,
      muted: false,
    });
  });

  it('take the defaults of their kind for what is left out, and raise from then on', async () => {
    const { add, ports, app, rules, remove } = await served();
    for (const { ruleId } of await rules()) await ask(app, remove(ruleId), z.object({ ruleId: z.string() }));
    const rule = await add({ kind: 'price_moved', thresholds: { warning: 3 }, filters: { bookmakers: ['bet9ja'] } });
    expect(rule).toMatchObject({
      thresholds: { unit: 'percent', warning: 3, elevated: 10, critical: 15 },
      filters: {
        markets: null,
        bookmakers: ['bet9ja'],
        whose: 'any',
        minMinutesToKickoff: 0,
        maxMinutesToKickoff: null,
      },
      reference: null,
    });
    ports.show('bet9ja', [2080, 3400, 4000]);
    ports.show('sportybet', [2300, 3400, 3600]);
    await ports.pass(1_000);
    const { alerts } = await ask(app, '/api/alerts', alertsAnswerSchema);
    expect(alerts.map(({ ruleId, bookmaker, severity }) => [ruleId, bookmaker, severity])).toEqual([
      [rule.ruleId, 'bet9ja', 'warning'],
    ]);
  });

  it('are about one line, one selection and one event where they say so, and tell a target from then on', async () => {
    const { add, ports, app, rules, remove } = await served();
    for (const { ruleId } of await rules()) await ask(app, remove(ruleId), z.object({ ruleId: z.string() }));
    ports.show('bet9ja', [2000, 3400, 4000]);
    await ports.pass(1_000);
    const { events } = await ask(app, '/api/events', eventsAnswerSchema);
    const filters = { markets: ['1x2-ft', 'total-goals-ft:2.50'], selections: ['home', 'over'] };
    const rule = await add({
      ...{ kind: 'price_target', thresholds: { odds: 2.05 } },
      filters: { ...filters, events: events.map(({ eventId }) => eventId) },
    });
    expect(rule).toMatchObject({
      thresholds: { direction: 'at_least', odds: 2.05, severity: 'elevated' },
      filters: { markets: ['1x2-ft', 'total-goals-ft:2.5'], selections: ['home', 'over'] },
    });
    ports.show('bet9ja', [2060, 3400, 4000]);
    await ports.pass(1_000);
    const { alerts } = await ask(app, '/api/alerts', alertsAnswerSchema);
    expect(alerts).toMatchObject([
      { kind: 'price_target', bookmaker: 'bet9ja', selection: 'home', numbers: { from: 2, to: 2.06, target: 2.05 } },
    ]);
  });

  it('are changed in part and muted', async () => {
    const { add, app, patch, ports, rules } = await served();
    const rule = await add({ kind: 'moved_together', name: 'Steam', thresholds: { bookmakers: 3 } });
    const changed = await ask(
      app,
      patch(rule, { thresholds: { points: 2 }, noise: { repeatAfterMinutes: 5 }, muted: true, reference: 'bet9ja' }),
      ruleSchema,
    );
    expect(changed).toMatchObject({
      ...{ name: 'Steam', muted: true, reference: 'bet9ja' },
      thresholds: { bookmakers: 3, points: 2, withinSeconds: 300 },
      noise: { repeatAfterMinutes: 5, settleSeconds: 60 },
    });
    await ports.restart('stop');
    expect((await rules()).at(-1)).toEqual(changed);
    expect((await ask(app, patch(rule, { reference: null, muted: false }), ruleSchema)).reference).toBeNull();
  });

  it('that do not exist are not found', async () => {
    const { app, remove } = await served();
    await askWrongly(app, remove('999'), 'RULE_NOT_FOUND');
    await askWrongly(app, { method: 'PATCH', url: '/api/alert-rules/999', payload: {} }, 'RULE_NOT_FOUND');
  });

  it.each<[string, object, string]>([
    ['no kind', {}, 'kind'],
    ['an unknown kind', { kind: 'rumour' }, 'kind'],
    ['an unknown name', { kind: 'suspended', colour: 'red' }, 'colour'],
    ['a threshold of another kind', { kind: 'suspended', thresholds: { warning: 7 } }, 'thresholds.warning'],
    ['thresholds that fall', { kind: 'price_moved', thresholds: { warning: 20 } }, 'thresholds'],
    ['a threshold of nothing', { kind: 'price_moved', thresholds: { warning: 0 } }, 'thresholds.warning'],
    [
      'a window that is too long',
      { kind: 'moved_together', thresholds: { withinSeconds: 3601 } },
      'thresholds.withinSeconds',
    ],
    ['an unknown market', { kind: 'removed', filters: { markets: ['no-such'] } }, 'filters.markets'],
    ['a line of a market without lines', { kind: 'removed', filters: { markets: ['1x2-ft:2'] } }, 'filters.markets'],
    ['no line', { kind: 'removed', filters: { markets: ['total-goals-ft:2.3'] } }, 'filters.markets'],
    ['an unknown selection', { kind: 'price_moved', filters: { selections: ['nobody'] } }, 'filters.selections'],
    [
      'a selection of other markets',
      { kind: 'price_moved', filters: { markets: ['1x2-ft'], selections: ['over'] } },
      'filters.selections',
    ],
    ['selections of whole quotes', { kind: 'removed', filters: { selections: ['home'] } }, 'filters.selections'],
    ['what is no event', { kind: 'removed', filters: { events: ['a match'] } }, 'filters.events.0'],
    ['no target', { kind: 'price_target', thresholds: { direction: 'at_most' } }, 'thresholds.odds'],
    ['a target that nobody pays', { kind: 'price_target', thresholds: { odds: 1 } }, 'thresholds.odds'],
    [
      'a target on no side',
      { kind: 'price_target', thresholds: { odds: 2, direction: 'near' } },
      'thresholds.direction',
    ],
    ['an unknown bookmaker', { kind: 'removed', filters: { bookmakers: ['nobody'] } }, 'filters.bookmakers'],
    ['an unknown reference', { kind: 'removed', reference: 'nobody' }, 'reference'],
    [
      'minutes the wrong way round',
      { kind: 'removed', filters: { minMinutesToKickoff: 9, maxMinutesToKickoff: 3 } },
      'filters.maxMinutesToKickoff',
    ],
    [
      'others that confirm a removal',
      { kind: 'removed', noise: { confirmedBy: 'look_or_others' } },
      'noise.confirmedBy',
    ],
    ['a webhook without a secret', { kind: 'removed', webhook: { url: HOOK.url } }, 'webhook.secret'],
    ['a short secret', { kind: 'removed', webhook: { ...HOOK, secret: 'short' } }, 'webhook.secret'],
    ['a webhook elsewhere', { kind: 'removed', webhook: { ...HOOK, url: 'https://evil.test/' } }, 'webhook.url'],
    ['a webhook at another port', { kind: 'removed', webhook: { ...HOOK, url: 'https://other.test/' } }, 'webhook.url'],
    [
      'a webhook that only looks right',
      { kind: 'removed', webhook: { ...HOOK, url: 'https://desk.test@evil.test/' } },
      'webhook.url',
    ],
    [
      'a webhook of another scheme',
      { kind: 'removed', webhook: { ...HOOK, url: 'file://desk.test/x' } },
      'webhook.url',
    ],
  ])('with %s are refused', async (_, payload, path) => {
    const { details } = await (await served()).addWrongly(payload);
    expect(details.map((fault) => fault.path)).toEqual([path]);
  });
});

describe('the webhook of a rule', () => {
  it('never tells its secret, and keeps it until it is replaced', async () => {
    const { add, app, patch, ports } = await served();
    const rule = await add({ kind: 'removed', webhook: HOOK });
    expect(rule.webhook).toEqual({ url: HOOK.url });
    const secret = () => ports.alertStorage.secrets.get(rule.ruleId);
    await ask(app, patch(rule, { webhook: { url: 'https://desk.test/other' } }), ruleSchema);
    expect(secret()).toBe(SECRET);
    await ask(app, patch(rule, { webhook: { ...HOOK, secret: 'another secret here' } }), ruleSchema);
    expect(secret()).toBe('another secret here');
    await ask(app, patch(rule, { webhook: null }), ruleSchema);
    expect(secret()).toBeNull();
    await askWrongly(app, patch(rule, { webhook: { url: HOOK.url } }), 'INVALID_BODY');
    expect(
      (await ask(app, patch(rule, { webhook: { ...HOOK, url: 'http://other.test:8443/x' } }), ruleSchema)).webhook,
    ).toEqual({
      url: 'http://other.test:8443/x',
    });
  });
});
