import type { InjectOptions } from 'fastify';
import { ADMIN_TOKEN, hanging, type RouteWorld } from './route-world.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What is asked of a route: `path` as the document writes it, with what it needs to succeed. */
export interface RouteAsked {
  readonly method: Method;
  readonly path: string;
  readonly query?: string;
  readonly payload?: object;
  /** Its success. */
  readonly ok: 101 | 200 | 201 | 202;
  /** Brings about a status of this route alone. */
  readonly special?: Readonly<Record<number, (world: RouteWorld) => Promise<void> | void>>;
}

const get = (path: string, more: Partial<RouteAsked> = {}): RouteAsked => ({ method: 'GET', path, ok: 200, ...more });
const post = (path: string, more: Partial<RouteAsked> = {}): RouteAsked => ({ method: 'POST', path, ok: 200, ...more });

/** So many exports are under way as there may be. */
const exportsTaken = async ({ ports, app }: RouteWorld): Promise<void> => {
  const { ask, reached } = hanging();
  ports.storage.changesAfter = () => ask([]);
  for (let count = 0; count < 4; count++) void app.inject('/api/export/changes');
  await reached(4);
};

const refreshesTaken = async ({ ports, app }: RouteWorld): Promise<void> => {
  const { ask, reached } = hanging();
  ports.refresh.refresh = () => ask([]);
  for (let count = 0; count < 20; count++) void app.inject({ method: 'POST', url: '/api/events/1/refresh' });
  await reached(20);
};

const runActive = async ({ ports }: RouteWorld): Promise<void> => {
  await ports.runs.start({});
  ports.runs.retry = async () => ({ kind: 'active', runId: 'run-1' });
};

const EXPORT = { special: { 429: exportsTaken } };
const OTHER_EPOCH = { 409: () => undefined };

/** Every route. What every question may meet (400, 401, 403, 404, 413, 415, 429, 503) is brought about alike for all. */
export const ROUTES: readonly RouteAsked[] = [
  get('/metrics'),
  get('/healthz'),
  get('/readyz'),
  get('/api/live', { ok: 101 }),
  get('/api/events', { query: 'sort=gap' }),
  get('/api/events/{eventId}'),
  get('/api/events/{eventId}/gaps'),
  get('/api/events/{eventId}/history', { query: 'market=1x2-ft' }),
  post('/api/events/{eventId}/refresh', { special: { 429: refreshesTaken } }),
  get('/api/events/{eventId}/mute'),
  post('/api/events/{eventId}/mute'),
  { method: 'DELETE', path: '/api/events/{eventId}/mute', ok: 200 },
  get('/api/implausible'),
  get('/api/movers'),
  get('/api/countries'),
  get('/api/competitions'),
  get('/api/markets', { query: 'q=1x2-ft' }),
  get('/api/changes', { special: OTHER_EPOCH }),
  get('/api/change-rates'),
  get('/api/coverage'),
  get('/api/coverage/markets'),
  get('/api/unmapped'),
  get('/api/status'),
  get('/api/settings'),
  { method: 'PATCH', path: '/api/settings', payload: { scrapeIntervalMinutes: 6 }, ok: 200 },
  { method: 'PUT', path: '/api/settings', payload: { scrapeIntervalMinutes: 6 }, ok: 200 },
  get('/api/settings/definitions'),
  get('/api/settings/history'),
  get('/api/runs'),
  post('/api/runs', { ok: 202, special: { 409: runActive } }),
  get('/api/runs/{runId}'),
  post('/api/runs/{runId}/retry', { ok: 202, special: { 409: runActive } }),
  post('/api/runs/{runId}/cancel', {
    ok: 202,
    special: {
      202: ({ ports }) => {
        ports.runs.cancel = async () => 'cancelled';
      },
      409: () => undefined,
    },
  }),
  post('/api/scheduler/pause'),
  post('/api/scheduler/resume'),
  get('/api/storage'),
  post('/api/storage/alerts/{id}/dismiss'),
  get('/api/retention/preview'),
  post('/api/retention/run', {
    ok: 202,
    special: {
      409: ({ ports }) => {
        ports.cleaning = true;
      },
    },
  }),
  get('/api/retention/history'),
  get('/api/analysis/margins'),
  get('/api/analysis/competitions'),
  get('/api/analysis/competition-days'),
  get('/api/analysis/openings'),
  get('/api/export/odds', EXPORT),
  get('/api/export/changes', { special: { ...EXPORT.special, ...OTHER_EPOCH } }),
  get('/api/export/coverage', EXPORT),
  get('/api/alerts'),
  {
    ...{ method: 'PATCH', path: '/api/alerts/{alertId}', payload: { state: 'acknowledged' }, ok: 200 },
    special: { 409: ({ ports }) => ports.clock.advance(86_400_000) },
  },
  get('/api/alert-rules'),
  post('/api/alert-rules', {
    ...{ ok: 201, payload: { kind: 'suspended', name: 'mine', thresholds: { severity: 'warning' } } },
  }),
  { method: 'PATCH', path: '/api/alert-rules/{ruleId}', payload: { muted: true }, ok: 200 },
  { method: 'DELETE', path: '/api/alert-rules/{ruleId}', ok: 200 },
  get('/api/webhook-deliveries'),
  post('/api/webhook-deliveries/{deliveryId}/retry'),
];

/** An id that nothing has. */
const UNKNOWN = '999999999';

/** The question that brings about a status, in a world that was prepared for it. */
export const questionFor = ({ method, path, query, payload }: RouteAsked, status: number, { ids }: RouteWorld) => {
  const known: Readonly<Record<string, string>> = { ...ids, eventId: '1', runId: '7', id: '1' };
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => (status === 404 ? UNKNOWN : (known[name] ?? UNKNOWN)));
  const names = [
    ...(query === undefined ? [] : [query]),
    ...(status === 400 ? ['nonsense=1'] : []),
    ...(status === 409 && method === 'GET' ? ['epoch=another'] : []),
  ];
  const isChanging = method !== 'GET';
  const body = status === 413 ? { text: 'x'.repeat(300_000) } : status === 415 ? 'text' : payload;
  const question: InjectOptions = {
    method,
    url: names.length === 0 ? filled : `${filled}?${names.join('&')}`,
    headers: {
      ...(status === 403 ? { host: 'evil.test' } : {}),
      ...(isChanging && status !== 401 ? { authorization: `Bearer ${ADMIN_TOKEN}` } : {}),
      ...(status === 415 ? { 'content-type': 'text/plain' } : {}),
    },
    ...(isChanging && body !== undefined ? { payload: body } : {}),
  };
  return question;
};
