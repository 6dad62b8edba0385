import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Change, type Run, startRun } from './runs.ts';
import { type Sandbox, sandboxOf } from './sandbox.ts';
import { removeDataDir, type Service, startService, until } from './service.ts';
import { compareWithTruth } from './truth.ts';

type Slug = 'betpawa' | 'sportybet' | 'bet9ja';
type Fault = keyof typeof OUTCOMES;
type Faults = Readonly<Partial<Record<Slug, Fault>>>;

interface ShownEvent {
  readonly eventId: string;
  readonly markets: readonly { readonly quotes: readonly { readonly prices: Change['prices'] }[] }[];
}

const SLUGS: readonly Slug[] = ['betpawa', 'sportybet', 'bet9ja'];

/** What looks at a bookmaker with a fault come to; those that are not sent any more are skipped. */
const OUTCOMES = {
  outage: ['failed'],
  drop: ['failed'],
  '5xx': ['failed'],
  '429': ['ok', 'throttled'],
  '429-retry-after': ['ok', 'throttled'],
  '403': ['blocked'],
  html200: ['blocked'],
  truncated: ['malformed'],
  'other-event': ['malformed'],
  'renamed-field': ['malformed'],
  retired: ['gone', 'failed', 'malformed'],
  // Neither can be seen in a body: the looks go well, and must do no harm.
  'incomplete-list': ['ok'],
  stale: ['ok'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A storm passes, and the looks are asked for again; one that lasts would keep the run for the minute until down. */
const STORM_MS = 2_500;
const isStorm = (fault: Fault | undefined): boolean => fault === '429' || fault === '429-retry-after';

/** Two at a time, so that one bookmaker is sound; what only the readers can tell at every bookmaker. */
const inTurns = (one: Fault, other: Fault): readonly Faults[] => [
  { betpawa: one, sportybet: other },
  { sportybet: one, bet9ja: other },
  { bet9ja: one, betpawa: other },
];
const BODIES: readonly Faults[] = [...inTurns('other-event', 'stale'), ...inTurns('renamed-field', 'incomplete-list')];
/** A source that refuses is left alone for longer and longer: with many looks at once it is known to be down at once. */
const REFUSALS: readonly Faults[] = [
  ...inTurns('403', 'html200'),
  ...inTurns('retired', 'truncated'),
  { betpawa: 'outage', sportybet: 'drop' },
  { sportybet: '5xx', bet9ja: '429' },
  { bet9ja: 'outage', betpawa: '429-retry-after' },
];

const ENDED = ['ok', 'partial', 'gone', 'throttled', 'blocked', 'malformed', 'failed', 'superseded', 'skipped'];
/** The shortest time between two scheduled runs. */
const INTERVAL_MS = 60_000;

describe('faults of the bookmakers', () => {
  let service: Service;
  let sandbox: Sandbox;
  let eventIds: readonly string[];
  let moves = 0;

  beforeAll(async () => {
    service = await startService({ SANDBOX_EVENTS: '24' });
    sandbox = await sandboxOf(service);
    expect((await pass()).status).toBe('completed');
    const { events } = await service.get<{ events: readonly ShownEvent[] }>(
      '/api/events?minBookmakers=3&market=1x2-ft&limit=200',
    );
    eventIds = events
      .filter(({ markets }) => markets[0]?.quotes.filter(({ prices }) => prices.home?.open).length === 3)
      .map(({ eventId }) => eventId);
    expect(eventIds.length).toBeGreaterThan(3);
  });
  afterEach(() => sandbox.post('/__faults', []));
  afterAll(async () => {
    expect(await service.stop()).toBe(0);
    removeDataDir(service.dataDir);
  });

  /** One run, as it was stored. */
  const pass = async (body: unknown = {}): Promise<Run> => {
    const runId = await startRun(service, body);
    return until('the run has ended and is stored', async () => {
      const run = await service.get<Run>(`/api/runs/${runId}`).catch(() => undefined);
      return run === undefined || run.status === 'running' ? undefined : run;
    });
  };

  const downSources = async (): Promise<readonly string[]> => {
    const { sources } = await service.get<{ sources: { bookmaker: string; state: string }[] }>('/api/status');
    return sources.filter(({ state }) => state === 'down').map(({ bookmaker }) => bookmaker);
  };

  /** The number of the last change, all being stored. */
  const storedSeq = (): Promise<number> =>
    until('everything is stored', async () => {
      const { seq, durableSeq } = await service.get<{ seq: number; durableSeq: number }>('/api/status');
      return seq === durableSeq ? seq : undefined;
    });

  /** Prices move while a bookmaker cannot be read rightly: afterwards exactly these must be known. */
  const moveOnePrice = async (bookmaker: Slug): Promise<string> => {
    const event = eventIds[moves++ % eventIds.length] ?? '';
    const factor = moves % 2 === 0 ? 1.3 : 1.2;
    await sandbox.post('/__market', { move: { event, bookmaker, market: '1x2-ft', selection: 'home', factor } });
    return `${event} ${bookmaker}`;
  };

  const changesAfter = async (seq: number): Promise<readonly Change[]> => {
    await storedSeq();
    return (await service.get<{ changes: readonly Change[] }>(`/api/changes?after=${seq}&limit=10000`)).changes;
  };

  const expectIsolated = (run: Run, faults: Faults): void => {
    for (const one of run.bookmakers) {
      const fault = faults[one.bookmaker as Slug];
      const seen = ENDED.filter((outcome) => outcome !== 'skipped' && (one[outcome] ?? 0) > 0);
      const what = `${one.bookmaker} with ${fault ?? 'no fault'}`;
      if (fault === undefined) expect(one.ok, what).toBe(one.planned);
      else expect(OUTCOMES[fault], what).toEqual(expect.arrayContaining(seen));
      expect(seen, what).not.toEqual([]);
      if (isStorm(fault)) expect(one.throttledRequests, what).toBeGreaterThan(0);
      expect(
        ENDED.reduce((sum, outcome) => sum + (one[outcome] ?? 0), 0),
        what,
      ).toBe(one.planned);
    }
  };

  const expectRecovery = async (): Promise<void> => {
    await sandbox.post('/__faults', []);
    const clearedAtMs = performance.now();
    expect((await pass()).status).toBe('completed');
    expect(performance.now() - clearedAtMs).toBeLessThan(INTERVAL_MS);
    expect(await downSources()).toEqual([]);
    const report = await compareWithTruth(service, sandbox.url);
    expect(report.differences).toEqual([]);
    expect(report.quotes).toBeGreaterThan(1_000);
  };

  const checkRound = async (faults: Faults): Promise<void> => {
    await until('no source is down', async () => ((await downSources()).length === 0 ? true : undefined));
    const before = await storedSeq();
    const struck = SLUGS.filter((slug) => faults[slug] !== undefined);
    await sandbox.post(
      '/__faults',
      struck.map((bookmaker) => ({
        ...{ bookmaker, fault: faults[bookmaker], share: 1 },
        forMs: isStorm(faults[bookmaker]) ? STORM_MS : null,
      })),
    );
    const moved = await Promise.all(struck.map(moveOnePrice));
    expectIsolated(await pass(), faults);
    const during = await changesAfter(before);
    expect(during.filter(({ state }) => state === 'removed')).toEqual([]);
    await expectRecovery();
    const changed = (await changesAfter(before)).map(({ eventId, bookmaker }) => `${eventId} ${bookmaker}`);
    expect([...new Set(changed)].sort()).toEqual(moved.sort());
  };

  const name = 'betpawa: $betpawa, sportybet: $sportybet, bet9ja: $bet9ja';
  it.each(BODIES)(`adaptive, ${name}`, checkRound);

  it.each(REFUSALS)(`fixed, ${name}`, async (faults) => {
    await service.send('PATCH', '/api/settings', { collectionMode: 'fixed', maxConcurrentEvents: 100 });
    await checkRound(faults);
  });

  it('slow at sportybet: it holds up nobody else', async () => {
    await service.send('PATCH', '/api/settings', { collectionMode: 'adaptive' });
    await sandbox.post('/__faults', [{ bookmaker: 'sportybet', fault: 'slow', share: 1 }]);
    const run = await pass({ eventIds: eventIds.slice(0, 3) });
    const fetchMs = new Map(run.bookmakers.map((one) => [one.bookmaker, one.fetchMs ?? 0]));
    expect(run.bookmakers.map(({ ok }) => ok)).toEqual([3, 3, 3]);
    expect(fetchMs.get('sportybet')).toBeGreaterThan(3_900);
    for (const slug of ['betpawa', 'bet9ja']) expect(fetchMs.get(slug)).toBeLessThan(3_900);
    await expectRecovery();
  });

  it('all sources are up again once the failures are behind them', async () => {
    await until('all sources are up', async () => {
      await pass();
      const { sources } = await service.get<{ sources: { state: string }[] }>('/api/status');
      return sources.every(({ state }) => state === 'up') ? true : undefined;
    });
  });
});
