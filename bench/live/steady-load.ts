import { setTimeout as sleep } from 'node:timers/promises';
import type { Status } from '../../src/contract/status.ts';
import { until } from '../pipeline/until.ts';
import { percentile } from '../storage/figures.ts';
import { addFaults, type Faults, noFaults, StreamChecker } from './checker.ts';
import type { Delays } from './delays.ts';
import type { FedProcess } from './fed-process.ts';
import { changeSeqs, frameHead } from './frame-head.ts';
import { everything, interestOf } from './interest.ts';
import { beginLoad, type LoadSpent } from './load.ts';
import { changesBetween } from './log.ts';
import { SlowReader } from './slow-reader.ts';
import { rssMb, StreamWatch } from './stream-watch.ts';
import { Subscriber } from './subscriber.ts';

const PARSED = 10;
const SLOW_BYTES_PER_SECOND = 1_000;
/** Slow readers of the one half are let loose after so long, to see what was folded for them. */
const LOOSE_AFTER_MS = 20_000;
const WARM_UP_MS = 2_000;
const SETTLE_WITHIN_MS = 30_000;

export interface SteadyResults {
  readonly sockets: number;
  /** Of them, how many the service closed although they read. */
  readonly closed: number;
  readonly seconds: number;
  readonly changesPerSecond: number;
  readonly delayMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly frames: number;
  readonly faults: Faults;
  readonly parsedChanges: number;
  readonly merged: number;
  readonly slow: {
    readonly readers: number;
    readonly closed: number;
    readonly merged: number;
    readonly faults: Faults;
  };
  readonly memory: { readonly beforeMb: number; readonly peakMb: number; readonly unsentMbMax: number };
  readonly backlogChangesMax: number;
  readonly loopDelayMsMax: number;
  readonly load: LoadSpent;
}

interface SlowClient {
  readonly reader: SlowReader;
  readonly checker: StreamChecker;
  readonly isLetLoose: boolean;
}

const slowClient = (port: number, isLetLoose: boolean): SlowClient => {
  const checker = new StreamChecker(everything);
  const reader = new SlowReader(port, (bytes) => {
    const head = frameHead(bytes);
    if (head !== null) {
      // Reading what it missed must not slow down the sockets that are measured beside it: only its numbers are read.
      checker.numbered(head, changeSeqs(bytes));
      return;
    }
    const frame = JSON.parse(bytes.toString());
    if (frame.type === 'subscribed') checker.begin(frame.seq);
    else if (frame.type === 'ping') reader.answerPing();
  });
  return { reader, checker, isLetLoose };
};

/** Many sockets of all kinds at a steady rate of changes, with slow readers among them. */
export const measureSteady = async (
  fed: FedProcess,
  delays: Delays,
  asked: {
    readonly sockets: number;
    readonly slow: number;
    readonly seconds: number;
    readonly rate: number;
    readonly events: number;
    /** Where the service keeps its data, its database server's included. */
    readonly dataDir: string;
  },
): Promise<SteadyResults> => {
  let frames = 0;
  const beforeMb = rssMb(fed.pid);
  const clients: Subscriber[] = [];
  for (let number = 0; number < asked.sockets; number++) {
    const interest = interestOf(number, asked.events);
    const client = new Subscriber(fed.url, interest, new StreamChecker(interest), {
      parses: number < PARSED,
      onFrame: ({ firstSeq }, atMs) => {
        frames++;
        if (firstSeq !== null) delays.arrived(firstSeq, atMs);
      },
    });
    clients.push(client);
    if (number % 50 === 49) await client.ready;
  }
  await Promise.all(clients.map(({ ready }) => ready));
  const port = Number(new URL(fed.url).port);
  const slow = Array.from({ length: asked.slow }, (_, number) => slowClient(port, number % 2 === 0));
  const trickle = setInterval(() => {
    for (const { reader } of slow) reader.take(SLOW_BYTES_PER_SECOND / 10);
  }, 100);
  const watch = new StreamWatch(fed);
  fed.setRate(asked.rate);
  await sleep(WARM_UP_MS);
  const { seq: fromSeq } = await fed.get<Status>('/api/status');
  delays.begin(fromSeq);
  const received = () =>
    clients.reduce((sum, { bytes }) => sum + bytes, 0) + slow.reduce((sum, { reader }) => sum + reader.bytes, 0);
  const endLoad = beginLoad(fed.pid, asked.dataDir, received);
  const startedAt = performance.now();
  const loose = setTimeout(
    () => {
      for (const { reader, isLetLoose } of slow) if (isLetLoose) reader.letLoose();
    },
    Math.min(LOOSE_AFTER_MS, asked.seconds * 500),
  );
  await sleep(asked.seconds * 1_000);
  const { seq: toSeq } = await fed.get<Status>('/api/status');
  const tookSeconds = (performance.now() - startedAt) / 1_000;
  delays.end(toSeq);
  const load = endLoad();
  fed.setRate(0);
  clearTimeout(loose);
  clearInterval(trickle);
  const { seq: lastSeq } = await until('the feed rests', SETTLE_WITHIN_MS, 100, async () => {
    const status = await fed.get<Status>('/api/status');
    return status.durableSeq === status.seq ? status : undefined;
  });
  await until('every socket has it all', SETTLE_WITHIN_MS, 50, async () =>
    clients.every(({ checker, isClosed }) => isClosed || checker.toSeq >= lastSeq) ? true : undefined,
  );
  // Whoever was slow may now read what it was sent, to its end.
  for (const { reader } of slow) reader.letLoose();
  await until('slow readers have read or were closed', SETTLE_WITHIN_MS, 50, async () =>
    slow.every(({ reader, checker }) => reader.ended || checker.toSeq >= lastSeq) ? true : undefined,
  );
  const closed = clients.filter(({ isClosed }) => isClosed).length;
  const memory = await watch.end();
  const log = await changesBetween(fed, 0, lastSeq);
  const first = log[0]?.seq ?? 0;
  for (const { checker } of clients.slice(0, PARSED)) checker.settle(log, first, lastSeq);
  for (const { checker } of slow) checker.settle(log, first, lastSeq);
  for (const client of clients) client.close();
  for (const { reader } of slow) reader.close();
  const { ms } = delays;
  return {
    sockets: clients.length,
    closed,
    seconds: tookSeconds,
    changesPerSecond: (toSeq - fromSeq) / tookSeconds,
    delayMs: { p50: percentile(ms, 0.5), p99: percentile(ms, 0.99), max: Math.max(0, ...ms) },
    frames,
    faults: addFaults([noFaults(), ...clients.map(({ checker }) => checker.faults)]),
    parsedChanges: clients.slice(0, PARSED).reduce((sum, { checker }) => sum + checker.changes, 0),
    merged: clients.reduce((sum, { checker }) => sum + checker.merged, 0),
    slow: {
      readers: slow.length,
      closed: slow.filter(({ reader }) => reader.ended).length,
      merged: slow.reduce((sum, { checker }) => sum + checker.merged, 0),
      faults: addFaults(slow.map(({ checker }) => checker.faults)),
    },
    memory: { beforeMb, peakMb: memory.peakMb, unsentMbMax: memory.unsentMbMax },
    backlogChangesMax: memory.backlogChangesMax,
    loopDelayMsMax: memory.loopDelayMsMax,
    load: { ...load, commitSeconds: delays.commitSeconds },
  };
};
