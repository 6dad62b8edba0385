import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Commit } from '../../src/model/storage.ts';
import { openStorage, type Storage } from '../../src/store/storage.ts';
import { measured, percentile, randomFrom, round } from './figures.ts';
import { largestStatement } from './largest-statement.ts';
import { serverCpuMs } from './server-cpu.ts';
import { EVENTS, eventIdOf, LISTINGS, QUOTES, readSlot, Workload } from './workload.ts';

const DAYS = 13;
const DAY_MS = 86_400_000;
const READS = 500;
const HOT_CHANGES = 5_000;

/** Where to measure: an embedded server in `dataDir`, or an empty database by address. */
export interface StorageTarget {
  readonly name: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}

export interface Measurement {
  readonly target: StorageTarget;
  readonly storage: Storage;
  readonly changes: number;
  readonly note: (name: string, value: number | string) => void;
}

/** All of it on one target: writing, sizes, loading, and reading while nothing and while much is written. */
export const measureStorage = async (
  target: StorageTarget,
  changes: number,
  note: Measurement['note'],
): Promise<void> => {
  const storage = await openStorage({ mode: 'sandbox', ...target, log: TO_CONSOLE });
  const measurement = { target, storage, changes, note };
  const endMs = Date.now();
  const startMs = endMs - (DAYS + 0.5) * DAY_MS;
  const workload = new Workload(storage.start.epoch, storage.start.lastSeq);
  largestStatement.reset();
  await measureFirstPass(measurement, workload, startMs);
  noteCost(
    measurement,
    'later passes',
    await writeAll(measurement, laterPasses(workload, startMs + DAY_MS / 24, changes)),
  );
  noteCost(measurement, 'one quote again and again', await writeAll(measurement, hotQuote(workload, startMs)));
  note('largest statement, MB', round(largestStatement.bytes / 1e6, 2));
  await noteSizes(measurement);
  await loadAll(measurement);
  await readAll(measurement, 'idle', endMs);
  const writing = writeMeanwhile(storage, workload, endMs);
  await readAll(measurement, 'writing', endMs);
  note('changes/s written meanwhile', Math.round(await writing.stop()));
  note('peak memory of this process, MB', Math.round(process.resourceUsage().maxRSS / 1024));
  await storage.close({ clean: true });
};

const TO_CONSOLE = {
  info: () => {},
  warn: (fields: object, text: string) => console.error(text, fields),
  error: console.error,
};

/** Everything is new, and the collector is faster than storage: how long after the last commit is all of it stored? */
const measureFirstPass = async (measurement: Measurement, workload: Workload, atMs: number): Promise<void> => {
  const { storage, note } = measurement;
  const startMs = performance.now();
  for (let event = 0; event < EVENTS; event++) {
    storage.storage.append(workload.discover(event, atMs + (DAYS + 1) * DAY_MS));
  }
  for (const listing of listings) {
    await storage.storage.roomForMore();
    storage.storage.append(workload.look(listing, atMs + listing));
    if (listing % 25 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const lastMs = performance.now();
  if (!(await storage.storage.drain(600_000))) throw new Error('not everything was stored');
  const endMs = performance.now();
  note('first pass, quotes', workload.lastSeq);
  note('first pass, quotes/s from the first commit on', Math.round((1000 * workload.lastSeq) / (endMs - startMs)));
  note('first pass, s from the last commit until all is stored', round((endMs - lastMs) / 1000, 2));
};

interface Cost {
  changes: number;
  wallMs: number;
  nodeMs: number;
  serverMs: number;
}

/** Appends commits portion by portion, each made beforehand, and adds up what storing them takes. */
const writeAll = async (
  { target: { dataDir }, storage, note }: Measurement,
  portions: Iterable<readonly Commit[]>,
): Promise<Cost> => {
  const delays: { readonly p99Ms: number; readonly maxMs: number }[] = [];
  const cost = { changes: 0, wallMs: 0, nodeMs: 0, serverMs: 0 };
  for (const commits of portions) {
    const before = { wallMs: performance.now(), node: process.cpuUsage(), serverMs: serverCpuMs(dataDir) };
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
    cost.serverMs += serverCpuMs(dataDir) - before.serverMs;
  }
  const p99s = delays.map(({ p99Ms }) => p99Ms);
  note('event loop while writing, p99 ms', round(percentile(p99s, 0.5)));
  note('event loop while writing, max ms', round(Math.max(...delays.map(({ maxMs }) => maxMs))));
  return cost;
};

const noteCost = ({ note, target }: Measurement, what: string, { changes, wallMs, nodeMs, serverMs }: Cost): void => {
  note(`${what}, changes/s`, Math.round(changes / (wallMs / 1000)));
  note(`${what}, processor of the service, microseconds/change`, round((1000 * nodeMs) / changes, 2));
  if (target.databaseUrl !== undefined) return;
  note(`${what}, processor of the database, microseconds/change`, round((1000 * serverMs) / changes, 2));
};

const listings = Array.from({ length: LISTINGS }, (_, index) => index + 1);

/** Passes over all listings, spread over the days until the number of changes is reached. */
function* laterPasses(workload: Workload, startMs: number, changes: number): Generator<readonly Commit[]> {
  const from = workload.lastSeq;
  while (workload.lastSeq < changes - HOT_CHANGES) {
    const atMs = Math.round(startMs + ((workload.lastSeq - from) / (changes - from)) * DAYS * DAY_MS);
    yield listings.map((listing) => workload.look(listing, atMs + listing));
  }
}

/** One quote that changes all the time. */
function* hotQuote(workload: Workload, startMs: number): Generator<readonly Commit[]> {
  yield Array.from({ length: HOT_CHANGES }, (_, index) =>
    workload.look(1, Math.round(startMs + (DAYS + index / HOT_CHANGES / 2) * DAY_MS), [0]),
  );
}

/** Per change with everything, the first pass included, and by part. */
const noteSizes = async ({ storage: { readers }, changes, note }: Measurement): Promise<void> => {
  const { tables, databaseBytes } = await readers.sizes();
  const bytesOf = (name: string): number => tables.find((table) => table.name === name)?.bytes ?? 0;
  const parts = ['quote_change', 'look', 'change_bound'];
  note('database, MB', round(databaseBytes / 1e6));
  note(
    'bytes per change, looks and indexes included',
    round(parts.reduce((sum, name) => sum + bytesOf(name), 0) / changes),
  );
  for (const name of parts) note(`bytes per change, ${name} with indexes`, round(bytesOf(name) / changes));
  note('bytes per current quote, with indexes', round(bytesOf('quote') / (LISTINGS * QUOTES)));
};

const readAll = async (
  { storage: { readers }, changes, note }: Measurement,
  when: string,
  endMs: number,
): Promise<void> => {
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
      readers.changesAfter({ afterSeq: Math.floor(random() * (changes - 1_000)), limit: 1_000 }),
    ),
  );
  show(
    '1,000 changes of one event',
    await measured(READS / 10, () =>
      readers.changesAfter({ afterSeq: 0, eventIds: [eventIdOf(anywhere()[0])], limit: 1_000 }),
    ),
  );
};

const loadAll = async ({ storage, note }: Measurement): Promise<void> => {
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
