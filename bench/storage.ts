import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Commit } from '../src/model/storage.ts';
import { openStorage, type Storage } from '../src/store/storage.ts';
import { writeResults } from './results.ts';
import { measured, percentile, randomFrom, round } from './storage/figures.ts';
import { serverCpuMs } from './storage/server-cpu.ts';
import { EVENTS, eventIdOf, LISTINGS, PRICES_PER_QUOTE, QUOTES, readSlot, Workload } from './storage/workload.ts';

/**
 * What storage costs with the real writer and the real reads: changes per second, bytes per change, and how long a
 * history takes to read while the collector writes. `BENCH_CHANGES` sets how many changes there are (5 million);
 * `DATABASE_URL` measures a server of one's own in place of the embedded one.
 */
const CHANGES = Number(process.env.BENCH_CHANGES ?? 5_000_000);
const DAYS = 13;
const DAY_MS = 86_400_000;
const READS = 500;
const HOT_CHANGES = 5_000;

const results: Record<string, number | string> = {};
const note = (name: string, value: number | string): void => {
  results[name] = value;
  console.log(`${name.padEnd(64)} ${value}`);
};

const silent = {
  info: () => {},
  warn: (fields: object, text: string) => console.error(text, fields),
  error: console.error,
};
const parent = mkdtempSync(join(tmpdir(), 'overround-bench-'));
chmodSync(parent, 0o755);
const options = {
  mode: 'sandbox',
  dataDir: join(parent, 'data'),
  databaseUrl: process.env.DATABASE_URL,
  log: silent,
} as const;

/** Longest and 99th percentile of the delays of the event loop, of each portion. */
const delays: { readonly p99Ms: number; readonly maxMs: number }[] = [];

interface Cost {
  changes: number;
  wallMs: number;
  nodeMs: number;
  serverMs: number;
}

/** Appends commits portion by portion, each made beforehand, and adds up what storing them takes. */
const writeAll = async (storage: Storage, portions: Iterable<readonly Commit[]>): Promise<Cost> => {
  const cost = { changes: 0, wallMs: 0, nodeMs: 0, serverMs: 0 };
  for (const commits of portions) {
    const before = { wallMs: performance.now(), node: process.cpuUsage(), serverMs: serverCpuMs(options.dataDir) };
    for (const commit of commits) {
      storage.storage.append(commit);
      cost.changes += commit.changes.length;
    }
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    if (!(await storage.storage.drain(600_000))) throw new Error('not everything was stored');
    delay.disable();
    delays.push({ p99Ms: delay.percentile(99) / 1e6, maxMs: delay.max / 1e6 });
    const node = process.cpuUsage(before.node);
    cost.wallMs += performance.now() - before.wallMs;
    cost.nodeMs += (node.user + node.system) / 1000;
    cost.serverMs += serverCpuMs(options.dataDir) - before.serverMs;
  }
  return cost;
};

const noteCost = (what: string, { changes, wallMs, nodeMs, serverMs }: Cost): void => {
  note(`${what}, changes/s`, Math.round(changes / (wallMs / 1000)));
  note(`${what}, processor of the service, microseconds/change`, round((1000 * nodeMs) / changes, 2));
  note(`${what}, processor of the database, microseconds/change`, round((1000 * serverMs) / changes, 2));
};

const listings = Array.from({ length: LISTINGS }, (_, index) => index + 1);

function* firstPass(workload: Workload, atMs: number): Generator<readonly Commit[]> {
  yield Array.from({ length: EVENTS }, (_, event) => workload.discover(event, atMs + (DAYS + 1) * DAY_MS));
  yield listings.map((listing) => workload.look(listing, atMs + listing));
}

/** Passes over all listings, spread over the days until the number of changes is reached. */
function* laterPasses(workload: Workload, startMs: number): Generator<readonly Commit[]> {
  const from = workload.lastSeq;
  while (workload.lastSeq < CHANGES - HOT_CHANGES) {
    const atMs = Math.round(startMs + ((workload.lastSeq - from) / (CHANGES - from)) * DAYS * DAY_MS);
    yield listings.map((listing) => workload.look(listing, atMs + listing));
  }
}

/** One quote that changes all the time. */
function* hotQuote(workload: Workload, startMs: number): Generator<readonly Commit[]> {
  yield Array.from({ length: HOT_CHANGES }, (_, index) =>
    workload.look(1, Math.round(startMs + (DAYS + index / HOT_CHANGES / 2) * DAY_MS), [0]),
  );
}

const sizesOf = async ({ readers }: Storage): Promise<void> => {
  const { tables, databaseBytes } = await readers.sizes();
  const bytesOf = (name: string): number => tables.find((table) => table.name === name)?.bytes ?? 0;
  const history = bytesOf('quote_change') + bytesOf('change_bound') + bytesOf('look');
  note('database, MB', round(databaseBytes / 1e6));
  note('bytes per change, rows and indexes of history', round(bytesOf('quote_change') / CHANGES));
  note('bytes per change, looks included', round(history / CHANGES));
  note('bytes per current quote, with indexes', round(bytesOf('quote') / (LISTINGS * QUOTES)));
};

const readAll = async ({ readers }: Storage, when: string, endMs: number): Promise<void> => {
  const random = randomFrom(7);
  const history = (event: number, slot: number, days: number) =>
    readers.history({
      ...{ eventId: eventIdOf(event), ...readSlot(slot), bookmakers: undefined, maxPoints: 500 },
      ...{ fromMs: endMs - days * DAY_MS, toMs: null },
    });
  const anywhere = (): [number, number] => [1 + Math.floor(random() * (EVENTS - 1)), Math.floor(random() * QUOTES)];
  const show = (what: string, took: readonly number[]): void => {
    note(`${what}, ${when}: p50 ms`, round(percentile(took, 0.5)));
    note(`${what}, ${when}: p99 ms`, round(percentile(took, 0.99)));
  };
  show('history of one quote, 3 bookmakers, 14 days', await measured(READS, () => history(...anywhere(), DAYS + 1)));
  show('history of one quote, 3 bookmakers, 2 days', await measured(READS, () => history(...anywhere(), 2)));
  show(`history of a quote with ${HOT_CHANGES} changes`, await measured(READS / 10, () => history(0, 0, DAYS + 1)));
  show(
    '1,000 changes anywhere in the log',
    await measured(READS / 10, () =>
      readers.changesAfter({ afterSeq: Math.floor(random() * (CHANGES - 1_000)), limit: 1_000 }),
    ),
  );
  show(
    '1,000 changes of one event',
    await measured(READS / 10, () =>
      readers.changesAfter({ afterSeq: 0, eventIds: [eventIdOf(anywhere()[0])], limit: 1_000 }),
    ),
  );
};

const loadAll = async (storage: Storage): Promise<void> => {
  const startMs = performance.now();
  let quotes = 0;
  for await (const portion of (await storage.loadBook(0)).quotes) quotes += portion.length;
  note(`loading the book of ${quotes} quotes, s`, round((performance.now() - startMs) / 1000, 2));
};

/** Full passes over all listings without a pause, the busiest that a collector can be. */
const writeMeanwhile = (storage: Storage, workload: Workload, atMs: number): { stop(): Promise<number> } => {
  let isOver = false;
  const startMs = performance.now();
  const from = workload.lastSeq;
  const running = (async () => {
    while (!isOver) {
      for (let listing = 2; listing <= LISTINGS && !isOver; listing++) {
        await storage.storage.roomForMore();
        storage.storage.append(workload.look(listing, atMs + Math.round(performance.now())));
        if (listing % 25 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await running;
      await storage.storage.drain(600_000);
      return (workload.lastSeq - from) / ((performance.now() - startMs) / 1000);
    },
  };
};

const main = async (): Promise<void> => {
  const storage = await openStorage(options);
  const endMs = Date.now();
  const startMs = endMs - (DAYS + 0.5) * DAY_MS;
  const workload = new Workload(storage.start.epoch, storage.start.lastSeq);
  note('changes', CHANGES);
  note('prices per quote', round(PRICES_PER_QUOTE, 2));
  noteCost('first pass', await writeAll(storage, firstPass(workload, startMs)));
  noteCost('later passes', await writeAll(storage, laterPasses(workload, startMs + DAY_MS / 24)));
  noteCost('one quote again and again', await writeAll(storage, hotQuote(workload, startMs)));
  note(
    'event loop while writing: p99 ms',
    round(
      percentile(
        delays.map(({ p99Ms }) => p99Ms),
        0.5,
      ),
    ),
  );
  note('event loop while writing: max ms', round(Math.max(...delays.map(({ maxMs }) => maxMs))));
  await sizesOf(storage);
  await loadAll(storage);
  await readAll(storage, 'idle', endMs);
  const writing = writeMeanwhile(storage, workload, endMs);
  await readAll(storage, 'writing', endMs);
  note('changes/s written meanwhile', Math.round(await writing.stop()));
  await storage.close({ clean: true });
  writeResults('storage', results);
};

await main().finally(() => rmSync(parent, { recursive: true, force: true }));
