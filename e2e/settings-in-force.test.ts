import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endOf, startRun } from './runs.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';
import { newDataDir, removeDataDir, type Service, startService, until } from './service.ts';

interface SiteStats {
  readonly inFlight: number;
  readonly peakInFlight: number;
  readonly requests: number;
}
type Stats = Readonly<Record<string, SiteStats>>;
type Settings = Readonly<Record<string, unknown>>;

interface Status {
  readonly run: { readonly runId: string; readonly events: { readonly completed: number } } | null;
  readonly scheduler: { readonly nextRunAt: string | null };
  readonly sources: readonly { readonly bookmaker: string; readonly state: string }[];
}

interface ShownEvent {
  readonly eventId: string;
  readonly markets: readonly { readonly quotes: readonly { readonly state: string }[] }[];
}

const MARKET = { SANDBOX_EVENTS: '150', SANDBOX_LATENCY: '0.6' };

/** In force before each change: nothing but the ceilings holds the batches up. */
const BASE = {
  collectionMode: 'fixed',
  maxConcurrentEvents: 100,
  batchSize: 200,
  ...{ betpawaConcurrency: 6, sportybetConcurrency: 6, bet9jaConcurrency: 6, bet9jaDelayMs: 0 },
  ...{ betpawaMaxRequestsPerSecond: null, sportybetMaxRequestsPerSecond: null, bet9jaMaxRequestsPerSecond: null },
  enabledBookmakers: ['betpawa', 'sportybet', 'bet9ja'],
  scrapeIntervalMinutes: 30,
  staleAfterMinutes: 60,
};

/** Another value for everything. */
const CHANGED = {
  collectionMode: 'adaptive',
  maxConcurrentEvents: 7,
  batchSize: 33,
  ...{ betpawaConcurrency: 3, sportybetConcurrency: 4, bet9jaConcurrency: 5, bet9jaDelayMs: 77 },
  ...{ betpawaMaxRequestsPerSecond: 21, sportybetMaxRequestsPerSecond: 22, bet9jaMaxRequestsPerSecond: 23 },
  enabledBookmakers: ['sportybet', 'bet9ja'],
  scrapeIntervalMinutes: 9,
  staleAfterMinutes: 19,
  imminentLookSeconds: 45,
};

/** A change in the middle of a run, and how it shows from outside. */
interface Change {
  readonly what: string;
  /** What the run is restricted to. */
  readonly of?: readonly string[];
  /** It reads lists, and looks at whatever they show. */
  readonly isOfAll?: boolean;
  readonly before?: Settings;
  readonly patch: Settings;
  /** Whether it has come into force; peaks are those since before the change. */
  readonly shows: (now: Stats, status: Status) => boolean;
  /** Whether it has stayed so since, for a second at least. */
  readonly stays?: (since: Stats, seconds: number) => boolean;
}

const at = (stats: Stats, slug: string): SiteStats => stats[slug] ?? { inFlight: 0, peakInFlight: 0, requests: 0 };

const ceiling = (slug: string): Change => ({
  what: `${slug}Concurrency 6 to 2`,
  of: [slug],
  patch: { [`${slug}Concurrency`]: 2 },
  shows: (now) => at(now, slug).inFlight <= 2,
  stays: (since) => at(since, slug).peakInFlight <= 2,
});

const rate = (slug: string): Change => ({
  what: `${slug}MaxRequestsPerSecond none to 2`,
  of: [slug],
  patch: { [`${slug}MaxRequestsPerSecond`]: 2 },
  shows: (now) => at(now, slug).inFlight === 0,
  stays: (since, seconds) => at(since, slug).requests <= 2 * seconds + 2,
});

const CHANGES: readonly Change[] = [
  {
    what: 'collectionMode fixed to adaptive',
    of: ['betpawa'],
    before: { maxConcurrentEvents: 2, betpawaConcurrency: 20 },
    patch: { collectionMode: 'adaptive' },
    shows: (now) => at(now, 'betpawa').peakInFlight > 2,
  },
  {
    what: 'collectionMode adaptive to fixed',
    of: ['betpawa'],
    before: { collectionMode: 'adaptive', maxConcurrentEvents: 2 },
    patch: { collectionMode: 'fixed' },
    shows: (now) => at(now, 'betpawa').inFlight <= 2,
    stays: (since) => at(since, 'betpawa').peakInFlight <= 2,
  },
  {
    what: 'maxConcurrentEvents 6 to 2',
    of: ['betpawa'],
    before: { maxConcurrentEvents: 6, betpawaConcurrency: 50 },
    patch: { maxConcurrentEvents: 2 },
    shows: (now) => at(now, 'betpawa').inFlight <= 2,
    stays: (since) => Object.values(since).every(({ peakInFlight }) => peakInFlight <= 2),
  },
  {
    what: 'batchSize 10 to 40',
    of: ['betpawa'],
    before: { batchSize: 10, betpawaConcurrency: 50 },
    patch: { batchSize: 40 },
    shows: (now) => at(now, 'betpawa').peakInFlight > 10,
  },
  ceiling('betpawa'),
  ceiling('sportybet'),
  ceiling('bet9ja'),
  {
    what: 'bet9jaDelayMs 0 to 1000',
    of: ['bet9ja'],
    patch: { bet9jaDelayMs: 1000 },
    shows: (now) => at(now, 'bet9ja').inFlight === 0,
    stays: (since, seconds) => at(since, 'bet9ja').requests <= 6 * seconds + 6,
  },
  rate('betpawa'),
  rate('sportybet'),
  rate('bet9ja'),
  {
    what: 'enabledBookmakers without sportybet',
    patch: { enabledBookmakers: ['betpawa', 'bet9ja'] },
    shows: (now, { sources }) =>
      at(now, 'sportybet').inFlight === 0 && sources.some(({ state }) => state === 'disabled'),
    stays: (since) => at(since, 'sportybet').requests === 0,
  },
  {
    what: 'enabledBookmakers with sportybet',
    // Its lists are read at once, and its looks begin with the next batch.
    isOfAll: true,
    before: { enabledBookmakers: ['betpawa', 'bet9ja'], batchSize: 10, betpawaConcurrency: 50, bet9jaConcurrency: 50 },
    patch: { enabledBookmakers: ['betpawa', 'sportybet', 'bet9ja'] },
    shows: (now, { sources }) =>
      at(now, 'sportybet').peakInFlight > 0 && sources.every(({ state }) => state !== 'disabled'),
    stays: (since) => at(since, 'sportybet').requests > 0,
  },
];

describe('settings in the middle of a run', () => {
  const dataDir = newDataDir();
  const took: [what: string, ms: number][] = [];
  let service: Service;
  let sandbox: Sandbox;
  let events: readonly string[];

  beforeAll(async () => {
    service = await startService({ ...MARKET, COLLECT: 'scheduled' }, dataDir);
    sandbox = await sandboxOf(service);
    // The first scheduled run, which fills the book.
    const run = await until('the first run', async () => (await status()).run ?? undefined);
    await endOf(service, run.runId);
    events = await shownEvents();
    expect(events.length).toBeGreaterThan(100);
  });
  afterEach(() => endRun());
  afterAll(async () => {
    await service.stop();
    removeDataDir(dataDir);
    const lines = took.map(([what, ms]) => `  ${what.padEnd(44)} ${String(Math.round(ms)).padStart(5)} ms`);
    console.log(['Seen from outside after', ...lines].join('\n'));
  });

  const status = (): Promise<Status> => service.get<Status>('/api/status');
  const stats = (): Promise<Stats> => sandbox.get<Stats>('/__stats');

  const patch = async (change: Settings): Promise<void> => {
    const answer = await service.send('PATCH', '/api/settings', change);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  };

  const endRun = async (): Promise<void> => {
    const { run } = await status();
    if (run !== null) await service.send('POST', `/api/runs/${run.runId}/cancel`);
    await until('no run is under way', async () => ((await status()).run === null ? true : undefined));
  };

  const shownEvents = async (): Promise<readonly string[]> => {
    const { events: shown } = await service.get<{ events: ShownEvent[] }>('/api/events?market=1x2-ft&limit=200');
    return shown
      .filter(({ markets }) => markets.some(({ quotes }) => quotes.some(({ state }) => state === 'open')))
      .map(({ eventId }) => eventId);
  };

  /** A run in the middle of its looks. */
  const beginRun = async (before: Settings, bookmakers?: readonly string[], isOfAll = false): Promise<void> => {
    await patch(before);
    const chosen = bookmakers === undefined ? {} : { bookmakers };
    await startRun(service, isOfAll ? {} : { eventIds: events, ...chosen });
    await until('the first events', async () =>
      ((await status()).run?.events.completed ?? 0) >= 3 ? true : undefined,
    );
  };

  /** Milliseconds from the request for the change to the first reading that shows it. */
  const timeUntil = async (what: string, change: Settings, shows: () => Promise<boolean>): Promise<number> => {
    await sandbox.post('/__stats/reset', {});
    await until('it does not show yet', async () => ((await shows()) ? undefined : true), 5_000);
    const sinceMs = performance.now();
    await patch(change);
    await until(what, async () => ((await shows()) ? true : undefined), 10_000);
    const ms = performance.now() - sinceMs;
    took.push([what, ms]);
    return ms;
  };

  it.each(CHANGES)(
    '$what is in force within a second',
    async ({ what, of, isOfAll, before, patch: change, shows, stays }) => {
      await beginRun({ ...BASE, ...before }, of, isOfAll);
      const ms = await timeUntil(what, change, async () => shows(...(await Promise.all([stats(), status()]))));
      if (stays !== undefined) {
        await sandbox.post('/__stats/reset', {});
        const sinceMs = performance.now();
        const since = await until('a second of further requests', async () => {
          const now = await stats();
          const isAsking = Object.values(now).some(({ requests }) => requests > 0);
          return isAsking && performance.now() - sinceMs >= 1_000 ? now : undefined;
        });
        expect(stays(since, (performance.now() - sinceMs) / 1_000), JSON.stringify(since)).toBe(true);
      }
      expect(ms).toBeLessThan(1_000);
    },
  );

  it('scrapeIntervalMinutes 30 to 20 moves the next run within a second', async () => {
    await beginRun(BASE);
    const nextAtMs = async (): Promise<number> => Date.parse((await status()).scheduler.nextRunAt ?? '');
    const dueMs = (await nextAtMs()) - 600_000;
    const what = 'scrapeIntervalMinutes 30 to 20';
    expect(await timeUntil(what, { scrapeIntervalMinutes: 20 }, async () => (await nextAtMs()) === dueMs)).toBeLessThan(
      1_000,
    );
  });

  it('refuses what is out of bounds, names each bad field, and changes nothing', async () => {
    await beginRun(BASE);
    const { status: code, body } = await service.send<{ error: { details: { path: string }[] } }>(
      'PATCH',
      '/api/settings',
      { maxConcurrentEvents: 0, batchSize: 5, scrapeIntervalMinutes: 7 },
    );
    expect(code).toBe(400);
    expect(body.error.details.map(({ path }) => path).sort()).toEqual(['batchSize', 'maxConcurrentEvents']);
    expect(await service.get('/api/settings')).toMatchObject(BASE);
  });

  it('all of them are still there after a restart', async () => {
    await beginRun(BASE);
    await patch(CHANGED);
    await service.stop();
    const later = encodeURIComponent('const now = Date.now; Date.now = () => now() + 180_000;');
    const env = { ...MARKET, NODE_OPTIONS: `--import=data:text/javascript,${later}` };
    service = await startService(env, dataDir);
    sandbox = await sandboxOf(service);
    expect(await service.get('/api/settings')).toMatchObject(CHANGED);
  });

  /** The service's clock is three minutes ahead since the restart: all that was seen before is so old. */
  it('staleAfterMinutes 60 to 2 shows within a second what is older as unknown', async () => {
    const shown = await shownEvents();
    const old = shown.at(-1) ?? '';
    const states = async (): Promise<string[]> => {
      const { markets } = await service.get<ShownEvent>(`/api/events/${old}`);
      return markets.flatMap(({ quotes }) => quotes.map(({ state }) => state));
    };
    await patch({ ...BASE, ...{ betpawaConcurrency: 1, sportybetConcurrency: 1, bet9jaConcurrency: 1 } });
    await startRun(service, { eventIds: shown.slice(0, -1) });
    expect(await states()).toContain('open');
    const what = 'staleAfterMinutes 60 to 2';
    const change = { scrapeIntervalMinutes: 1, staleAfterMinutes: 2 };
    const ms = await timeUntil(what, change, async () => (await states()).every((state) => state === 'unknown'));
    expect((await status()).run, 'the run goes on').not.toBeNull();
    expect(ms).toBeLessThan(1_000);
    await patch({ staleAfterMinutes: 60 });
    expect(await states()).toContain('open');
  });
});
