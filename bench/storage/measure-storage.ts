import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Commit } from '../../src/model/storage.ts';
import { openStorage } from '../../src/store/storage.ts';
import type { Deadline } from './deadline.ts';
import { percentile, round } from './figures.ts';
import { largestStatement } from './largest-statement.ts';
import type { Measurement, StorageTarget } from './measurement.ts';
import { readAll } from './read-all.ts';
import { serverCpuMs } from './server-cpu.ts';
import { DAY_MS, DAYS, EVENTS, HOT_CHANGES, LISTINGS, MOVES, QUOTES, Workload } from './workload.ts';

/** Of the time there is, writing may take so much; the rest is for reading. */
const WRITING_SHARE = 0.6;

/** All of it on one target: writing, sizes, loading, and reading while nothing and while much is written. */
export const measureStorage = async (
  target: StorageTarget,
  changes: number,
  deadline: Deadline,
  note: Measurement['note'],
): Promise<void> => {
  const storage = await openStorage({ mode: 'sandbox', ...target, log: TO_CONSOLE });
  try {
    await measureAll({ target, storage, changes, deadline, note });
  } finally {
    await storage.close({ clean: false, drainMs: 0 });
  }
};

const measureAll = async (measurement: Measurement): Promise<void> => {
  const { storage, deadline, note } = measurement;
  const endMs = Date.now();
  const workload = new Workload(storage.start.epoch, storage.start.lastSeq);
  largestStatement.reset();
  await measureWriting({ ...measurement, deadline: deadline.share(WRITING_SHARE) }, workload, endMs);
  note('largest statement, MB', round(largestStatement.bytes / 1e6, 2));
  await noteSizes(measurement, workload.lastSeq);
  await loadAll(measurement);
  await readAll(measurement, 'idle', { endMs, lastSeq: workload.lastSeq, deadline: deadline.share(0.4) });
  const writing = writeMeanwhile(measurement, workload, endMs);
  try {
    await readAll(measurement, 'writing', { endMs, lastSeq: workload.lastSeq, deadline: deadline.share(0.8) });
  } finally {
    note('changes/s written meanwhile', Math.round(await writing.stop()));
  }
  note('peak memory of this process, MB', Math.round(process.resourceUsage().maxRSS / 1024));
};

const measureWriting = async (measurement: Measurement, workload: Workload, endMs: number): Promise<void> => {
  const startMs = endMs - (DAYS + 0.5) * DAY_MS;
  await measureFirstPass(measurement, workload, startMs);
  noteCost(
    measurement,
    'later passes',
    await writeAll(measurement, laterPasses(measurement, workload, startMs + DAY_MS / 24)),
  );
  noteCost(measurement, 'one quote again and again', await writeAll(measurement, hotQuote(workload, startMs)));
};

const TO_CONSOLE = {
  info: () => {},
  warn: (fields: object, text: string) => console.error(text, fields),
  error: console.error,
};

/** Everything is new, and the collector is faster than storage: how long after the last commit is all of it stored? */
const measureFirstPass = async (measurement: Measurement, workload: Workload, atMs: number): Promise<void> => {
  const { storage, deadline, note } = measurement;
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
  if (!(await storage.storage.drain(deadline.leftMs))) throw new Error('not everything was stored');
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
  /** Processor time of making the changes, before and apart from all that stands above. */
  makingMs: number;
}

/** Appends commits portion by portion, each made beforehand, and adds up what storing them takes. */
const writeAll = async (
  { target: { dataDir }, storage, deadline, note }: Measurement,
  portions: Iterator<readonly Commit[]>,
): Promise<Cost> => {
  const delays: { readonly p99Ms: number; readonly maxMs: number }[] = [];
  const cost = { changes: 0, wallMs: 0, nodeMs: 0, serverMs: 0, makingMs: 0 };
  for (;;) {
    const makingFrom = process.cpuUsage();
    const { value: commits, done } = portions.next();
    cost.makingMs += cpuMsSince(makingFrom);
    if (done === true) break;
    const before = { wallMs: performance.now(), node: process.cpuUsage(), serverMs: serverCpuMs(dataDir) };
    for (const commit of commits) {
      storage.storage.append(commit);
      cost.changes += commit.changes.length;
    }
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    if (!(await storage.storage.drain(deadline.leftMs))) throw new Error('not everything was stored in time');
    delay.disable();
    delays.push({ p99Ms: delay.percentile(99) / 1e6, maxMs: delay.max / 1e6 });
    cost.nodeMs += cpuMsSince(before.node);
    cost.wallMs += performance.now() - before.wallMs;
    cost.serverMs += serverCpuMs(dataDir) - before.serverMs;
  }
  const p99s = delays.map(({ p99Ms }) => p99Ms);
  note('event loop while writing, p99 ms', round(percentile(p99s, 0.5)));
  note('event loop while writing, max ms', round(Math.max(...delays.map(({ maxMs }) => maxMs))));
  return cost;
};

const cpuMsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const noteCost = ({ note, target }: Measurement, what: string, cost: Cost): void => {
  const perChange = (ms: number): number => round((1000 * ms) / cost.changes, 2);
  note(`${what}, changes/s`, Math.round(cost.changes / (cost.wallMs / 1000)));
  note(`${what}, processor of the service, microseconds/change`, perChange(cost.nodeMs));
  if (target.databaseUrl === undefined) {
    note(`${what}, processor of the database, microseconds/change`, perChange(cost.serverMs));
  }
  note(`${what}, making the changes (in none of these), microseconds/change`, perChange(cost.makingMs));
};

const listings = Array.from({ length: LISTINGS }, (_, index) => index + 1);

/** Passes in a portion: a load that lasts comes in full batches. */
const PASSES = 4;

/** Passes over all listings, spread over the days until the number of changes is reached or the time is over. */
function* laterPasses(
  { changes, deadline, note }: Measurement,
  workload: Workload,
  startMs: number,
): Generator<readonly Commit[]> {
  const from = workload.lastSeq;
  const passesLeft = (): number => Math.ceil((changes - HOT_CHANGES - workload.lastSeq) / (LISTINGS * MOVES));
  while (passesLeft() > 0 && !deadline.isOver) {
    yield Array.from({ length: Math.min(PASSES, passesLeft()) }, () => {
      const atMs = Math.round(startMs + ((workload.lastSeq - from) / (changes - from)) * DAYS * DAY_MS);
      return listings.map((listing) => workload.look(listing, atMs + listing));
    }).flat();
  }
  note('changes after the later passes, all there was time for', workload.lastSeq);
}

/** One quote that changes all the time. */
function* hotQuote(workload: Workload, startMs: number): Generator<readonly Commit[]> {
  yield Array.from({ length: HOT_CHANGES }, (_, index) =>
    workload.look(1, Math.round(startMs + (DAYS + index / HOT_CHANGES / 2) * DAY_MS), [0]),
  );
}

/** Per change with everything, the first pass included, and by part. */
const noteSizes = async ({ storage: { readers }, note }: Measurement, changes: number): Promise<void> => {
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

const loadAll = async ({ storage, note }: Measurement): Promise<void> => {
  const startMs = performance.now();
  let quotes = 0;
  for await (const portion of (await storage.loadBook(0)).quotes) quotes += portion.length;
  note(`loading the book of ${quotes} quotes, s`, round((performance.now() - startMs) / 1000, 2));
};

/** Full passes over all listings without a pause, the busiest that a collector can be. */
const writeMeanwhile = (
  { storage, deadline }: Measurement,
  workload: Workload,
  atMs: number,
): { stop(): Promise<number> } => {
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
      if (!(await storage.storage.drain(deadline.leftMs))) throw new Error('not everything was stored in time');
      return (workload.lastSeq - from) / ((performance.now() - startMs) / 1000);
    },
  };
};
