import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import type { StorageReads } from '../../model/storage-reads.ts';
import type { ServerOptions } from '../server-options.ts';
import { type AlertPorts, startedAlerts } from './alert-ports.ts';
import { aRun, NOW_MS } from './fake-ports.ts';
import { serve } from './serve.ts';

export const ADMIN_TOKEN = 'the-token-of-this-test';

const STORAGE_ALERT = { id: '1', kind: 'size', message: 'above the limit', atMs: NOW_MS, dismissedAtMs: null };
const PRICE_AT = { thousandths: 2000, atMs: NOW_MS };

/** A service of which every question has something to tell. */
export interface RouteWorld {
  readonly ports: AlertPorts;
  readonly app: FastifyInstance;
  /** What the questions name: an alert, a rule, a delivery that was given up. */
  readonly ids: Readonly<Record<'alertId' | 'ruleId' | 'deliveryId', string>>;
}

const answering = (storage: StorageReads): void => {
  storage.history = async ({ eventId }) => {
    if (eventId !== '1') return undefined;
    const point = { atMs: NOW_MS, notBeforeMs: null, state: 'open' as const, prices: [2000, 3400, 4200], margin: 0.05 };
    return { series: [{ bookmaker: 'betpawa', points: [point], unknown: [], confirmedAtMs: NOW_MS }] };
  };
  storage.unmapped = async () => ({
    items: [
      {
        ...{ bookmaker: 'betpawa', id: '99', name: 'A market', count: 3, sample: '{}' },
        ...{ firstSeenAtMs: NOW_MS, lastSeenAtMs: NOW_MS },
      },
    ],
    total: 1,
  });
  storage.sizes = async () => ({
    databaseBytes: 1_000,
    tables: [{ name: 'quote_change', bytes: 800, rows: 20 }],
    samples: [{ atMs: NOW_MS, databaseBytes: 1_000 }],
    alerts: [STORAGE_ALERT],
  });
  storage.dismissStorageAlert = async (id, nowMs) =>
    id === '1' ? { ...STORAGE_ALERT, dismissedAtMs: nowMs } : undefined;
  storage.retentionPreview = async () => ({
    ...{ changesBeforeMs: NOW_MS, eventsBeforeMs: NOW_MS, partitions: 1, changes: 2, events: 3, bytes: 4 },
  });
  storage.cleanups = async () => [
    {
      ...{ cleanupId: 'cleanup-1', trigger: 'manual' as const, status: 'running' as const, startedAtMs: NOW_MS },
      ...{ endedAtMs: null, partitions: 0, changes: 0, events: 0, detail: '' },
    },
  ];
  storage.margins = async () => [{ bookmaker: 'betpawa', bucket: NOW_MS, quotes: 4, mean: 0.05, min: 0.04, max: 0.06 }];
  const day = { dayMs: NOW_MS, quotes: 4, events: 2, mean: 0.05, compared: { events: 1, own: 0.05, others: 0.06 } };
  storage.competitionDays = async () => ({
    total: 1,
    competitions: [{ id: '7', name: 'Premier League', country: 'England', events: 2, days: [day] }],
  });
};

/** A full world; `options` are those of its server. */
export const routeWorld = async (options: Partial<ServerOptions> = {}): Promise<RouteWorld> => {
  const ports = await startedAlerts();
  answering(ports.storage);
  const [result] = ports.book.changes;
  ports.storage.openings = async () =>
    result === undefined
      ? []
      : [
          {
            ...{ rowKey: '1', eventId: '1', home: 'Arsenal', away: 'Leeds United', kickoffMs: NOW_MS },
            ...{ bookmaker: 'betpawa', market: result.market, line: null, selection: 0 },
            ...{ opening: PRICE_AT, closing: PRICE_AT, lowest: PRICE_AT, highest: PRICE_AT },
          },
        ];
  ports.pastRuns = [aRun('7', { status: 'partial', endedAtMs: NOW_MS, events: { total: 2, completed: 1, failed: 1 } })];
  const [rule] = ports.alerts.rules;
  const ruleId = rule?.ruleId ?? '';
  if (rule !== undefined) {
    const webhook = { url: 'https://desk.test/hook' };
    await ports.alerts.changeRule(ruleId, { ...rule, webhook }, { kind: 'set', secret: 'a secret of sixteen' });
  }
  // Raises an alert; nobody sends its webhook, which is given up here.
  ports.show('betpawa', [2300, 3400, 3600]);
  await ports.pass(1_000);
  for (const delivery of ports.alertStorage.sent) Object.assign(delivery, { state: 'dead', endedAtMs: NOW_MS });
  const [alert] = ports.alertStorage.kept;
  const [delivery] = ports.alertStorage.sent;
  if (alert === undefined || delivery === undefined) throw new Error('nothing was raised');
  const app = await serve(ports, options);
  return { ports, app, ids: { alertId: alert.alertId, ruleId, deliveryId: delivery.deliveryId } };
};

const away = () => Promise.reject(new Error('away'));

/** Nothing has been loaded, and nothing that is asked of the database is answered. */
export const notReady = ({ ports }: RouteWorld): void => {
  ports.bookState = 'warming';
  ports.databaseState = 'down';
  ports.alertStorage.isAway = true;
  Object.assign(ports.storage, Object.fromEntries(Object.keys(ports.storage).map((name) => [name, away])));
  Object.assign(ports.runs, { start: away, retry: away, cancel: away, list: away, get: away });
  Object.assign(ports.scheduler, { pause: away, resume: away });
  Object.assign(ports.retention, { run: away });
  ports.settings.patch = away;
  Object.defineProperty(ports.alerts, 'isReady', { value: false });
};

/** Keeps what is asked waiting until the test ends; tells how much waits. */
export const hanging = () => {
  const ends: (() => void)[] = [];
  onTestFinished(() => {
    for (const end of ends) end();
  });
  return {
    ask: <T>(answer: T): Promise<T> => new Promise((resolve) => void ends.push(() => resolve(answer))),
    /** Resolves when so much waits. */
    reached: async (count: number): Promise<void> => {
      while (ends.length < count) await new Promise(setImmediate);
    },
  };
};
