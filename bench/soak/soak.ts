import { bookmakers } from '../../sandbox/bookmaker.ts';
import { faultNames } from '../../sandbox/serving/faults.ts';
import { createHttpClient } from '../../src/collector/lanes/http-client.ts';
import type { Run } from '../../src/model/run.ts';
import { seededRandom } from '../../src/pacing/test/seeded-random.ts';
import { createTestCollector } from '../simulation/collecting.ts';
import { NoStorage } from '../simulation/no-storage.ts';
import { compareListing, type Truth } from '../simulation/truth.ts';
import { fastClock } from './fast-clock.ts';
import { activeResources, heapInUse, leftOver } from './memory.ts';
import { type SandboxProcess, startSandbox } from './start-sandbox.ts';

export const FACTOR = 25;
const START_MS = Date.UTC(2031, 0, 11, 12, 0, 0);
const LATENCY = 0.2;
/** No more runs are begun after so long. */
const ENOUGH_MS = 270_000;
/** Every so manieth run is cancelled, has a scheme of its own, or is accompanied by refreshes. */
const CANCELLED_EVERY = 20;
const FIXED_EVERY = 7;
const REFRESHED_EVERY = 5;
const IDLE_WITHIN_MS = 5_000;

export interface SoakOptions {
  readonly runs: number;
  readonly events: number;
  readonly seed: number;
}

export interface SoakResult {
  readonly statuses: Readonly<Record<string, number>>;
  readonly unfinishedRuns: number;
  readonly defects: number;
  readonly changes: number;
  readonly removed: number;
  readonly wrongPrices: number;
  readonly comparedPrices: number;
  /** Bytes in use after each run. */
  readonly heap: readonly number[];
  readonly leftOver: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
  readonly seconds: number;
}

/** Run after run over a real network, with faults drawn anew for each, against a market that only moves when told to. */
export const soak = async ({ runs, events, seed }: SoakOptions): Promise<SoakResult> => {
  const startedAt = performance.now();
  const before = activeResources();
  const warnings: string[] = [];
  const onWarning = (warning: Error): unknown => warnings.push(`${warning.name}: ${warning.message}`);
  process.on('warning', onWarning);
  const setting = { startMs: START_MS, realStartMs: Date.now(), factor: FACTOR };
  const clock = fastClock(setting);
  const sandbox = await startSandbox(setting, { events, seed, speed: 0, latency: LATENCY });
  const client = createHttpClient(
    bookmakers.map((slug) => sandbox.addresses[slug]),
    clock,
  );
  const collecting = createTestCollector({
    ...{ clock, seed, http: client.http, storage: new NoStorage(), settings: {} },
    baseUrl: ({ slug }) => sandbox.addresses[slug as (typeof bookmakers)[number]],
  });
  const { book, collector } = collecting;
  const counts = { changes: 0, removed: 0 };
  book.onCommit(({ changes }) => {
    counts.changes += changes.length;
    counts.removed += changes.filter(({ state }) => state === 'removed').length;
  });
  collector.start(false);

  const random = seededRandom(seed);
  const heap: number[] = [];
  const statuses: Record<string, number> = {};
  const ended = { unfinishedRuns: 0, defects: 0 };
  const account = (run: Run): void => {
    statuses[run.status] = (statuses[run.status] ?? 0) + 1;
    if (run.status === 'running' || run.endedAtMs === null) ended.unfinishedRuns++;
    ended.defects += run.problems.filter(({ code }) => code === 'defect').length;
  };
  account(await runOnce(collecting, {}));
  for (let number = 1; number <= runs && performance.now() - startedAt < ENOUGH_MS; number++) {
    await disturb(
      sandbox,
      [...book.events()].map(({ eventId }) => eventId),
      random,
    );
    account(
      await runOnce(collecting, {
        mode: number % FIXED_EVERY === 0 ? 'fixed' : 'adaptive',
        cancelled: number % CANCELLED_EVERY === 0,
        refreshed: number % REFRESHED_EVERY === 0,
      }),
    );
    heap.push(heapInUse());
  }
  await sandbox.control('/__faults', []);
  await untilUp(collecting, clock);
  account(await runOnce(collecting, {}));
  const { wrong, compared } = await compareAll(collecting, sandbox);

  await collector.stop();
  await client.close();
  await sandbox.stop();
  process.off('warning', onWarning);
  return {
    ...{ statuses, ...ended, ...counts, heap, warnings },
    wrongPrices: wrong,
    comparedPrices: compared,
    leftOver: await untilIdle(before),
    seconds: (performance.now() - startedAt) / 1000,
  };
};

type Collecting = ReturnType<typeof createTestCollector>;

/** Some faults of random kind, share and length, and some prices that move. */
const disturb = async (sandbox: SandboxProcess, eventIds: readonly string[], random: () => number): Promise<void> => {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const faults = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    ...{ bookmaker: pick(bookmakers), fault: pick(faultNames) },
    share: pick([0.1, 0.3, 1]),
    // Until the next run's replace it, or for so long.
    forMs: random() < 0.1 ? null : Math.round(1_000 + random() * 20_000),
  }));
  await sandbox.control('/__faults', faults);
  for (let move = 0; move < 3; move++) {
    const place = { event: pick(eventIds), bookmaker: pick(bookmakers), market: '1x2-ft', selection: 'home' };
    await sandbox.control('/__market', { move: { ...place, factor: pick([0.8, 1.25]) } });
  }
};

const runOnce = async (
  { book, collector, settings }: Collecting,
  how: { readonly mode?: 'fixed' | 'adaptive'; readonly cancelled?: boolean; readonly refreshed?: boolean },
): Promise<Run> => {
  await settings.patch({ collectionMode: how.mode ?? 'adaptive' }, 'soak', 0);
  const started = await collector.runner.start('manual');
  if (started.kind === 'active') throw new Error(`run ${started.runId} is under way`);
  if (how.refreshed) {
    await Promise.all([...book.events()].slice(0, 5).map(({ eventId }) => collector.refresh(eventId)));
  }
  if (how.cancelled) collector.runner.cancel(started.runId);
  return started.ended;
};

const untilUp = async ({ collector }: Collecting, clock: { sleep(ms: number): Promise<void> }): Promise<void> => {
  for (let seconds = 0; seconds < 120; seconds++) {
    const sources = bookmakers.map((slug) => collector.source(slug));
    if (sources.every((source) => source?.state !== 'down' && source?.throttledUntilMs === null)) return;
    await clock.sleep(1_000);
  }
  throw new Error('a source stays down without a fault');
};

const compareAll = async (
  { book }: Collecting,
  sandbox: SandboxProcess,
): Promise<{ wrong: number; compared: number }> => {
  const sum = { wrong: 0, compared: 0 };
  for (const event of book.events()) {
    const truth = await sandbox.control<Truth>(`/__truth?event=${event.eventId}`);
    for (const [bookmaker, listing] of event.listings) {
      const offered = truth?.bookmakers[bookmaker];
      // What has started since is not offered any more, and not looked at.
      if (offered?.listed !== true) continue;
      const { shown, right, missing } = compareListing(listing, offered);
      sum.wrong += shown - right + missing;
      sum.compared += shown;
    }
  }
  return sum;
};

/** What is still active after everything was told to end; closing sockets takes a moment. */
const untilIdle = async (before: Readonly<Record<string, number>>): Promise<Readonly<Record<string, number>>> => {
  const endMs = performance.now() + IDLE_WITHIN_MS;
  while (Object.keys(leftOver(before)).length > 0 && performance.now() < endMs) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  return leftOver(before);
};
