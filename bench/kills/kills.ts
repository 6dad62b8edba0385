import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../pipeline/until.ts';
import type { Checker } from './checker.ts';
import type { Service } from './service.ts';

const BACK_WITHIN_MS = 60_000;
const LATEST_KILL_MS = 2_500;
const POLL_MS = 40;

export interface KillResult {
  readonly number: number;
  readonly what: 'service' | 'database';
  /** Since the run began. */
  readonly afterMs: number;
  /** As the last status before the kill said. */
  readonly seq: number;
  readonly durableSeq: number;
  readonly backlog: number;
  /** The last number in storage afterwards. */
  readonly storedSeq: number;
  readonly backAfterMs: number;
  readonly changes: number;
  readonly violations: number;
}

type Killed = Omit<KillResult, 'number' | 'violations'> & { readonly service: Service };

/** Lets a run go on until a moment of chance; answers what the service last said of itself. */
const runForAWhile = async (checker: Checker, service: Service, random: () => number) => {
  const afterMs = Math.round(random() * LATEST_KILL_MS);
  await service.collect();
  const endMs = performance.now() + afterMs;
  while (performance.now() < endMs - POLL_MS) {
    await checker.follow(service);
    if ((await service.status()).run?.status !== 'running') await service.collect();
    await sleep(Math.max(0, Math.min(POLL_MS, endMs - performance.now())));
  }
  const status = await service.status();
  checker.highestSeq = Math.max(checker.highestSeq, status.seq);
  return { afterMs, status };
};

/** Kills the service, starts it again, and checks what it finds. */
export const killService = async (
  checker: Checker,
  service: Service,
  random: () => number,
  startAgain: () => Promise<Service>,
): Promise<Killed> => {
  const { afterMs, status } = await runForAWhile(checker, service, random);
  await service.kill();
  const again = await startAgain();
  const { epoch, seq: storedSeq } = await again.status();
  if (epoch === status.epoch) checker.fault('the epoch goes on after a kill');
  checkTail(checker, status, storedSeq);
  const lastBefore = checker.highestSeq;
  await checker.check(again);
  // The next number given must be above every number that was ever given.
  await firstNewNumber(checker, again, lastBefore);
  return {
    ...{ what: 'service', afterMs, seq: status.seq, durableSeq: status.durableSeq },
    ...{ backlog: status.writer.backlogChanges, storedSeq, backAfterMs: Math.round(again.readyAfterMs) },
    ...{ changes: checker.replica.count, service: again },
  };
};

/** What the last status called durable is there, and what is missing was reported as backlog. */
export const checkTail = (
  checker: Checker,
  { seq, durableSeq, writer }: { seq: number; durableSeq: number; writer: { backlogChanges: number } },
  storedSeq: number,
): void => {
  const shown = checker.replica.lastSeq;
  if (storedSeq < shown) checker.fault(`the log has shown ${shown}, but storage ends at ${storedSeq}`);
  if (storedSeq < durableSeq) checker.fault(`${durableSeq} was durable, but storage ends at ${storedSeq}`);
  const lost = Math.max(0, seq - storedSeq);
  if (lost > writer.backlogChanges) checker.fault(`${lost} changes are gone, ${writer.backlogChanges} were reported`);
};

/** The first change after a start bears a number that nobody ever saw. */
export const firstNewNumber = async (checker: Checker, service: Service, lastBefore: number): Promise<void> => {
  const stored = checker.replica.lastSeq;
  await service.collect();
  const seq = await until('a change after the start', BACK_WITHIN_MS, POLL_MS, async () => {
    const status = await checker.follow(service);
    if (status.run?.status !== 'running') await service.collect();
    return checker.replica.lastSeq > stored ? status.seq : undefined;
  });
  const first = checker.replica.firstAfter(stored);
  if (first <= lastBefore) checker.fault(`number ${first} is given again: ${lastBefore} had been given (now ${seq})`);
};

/** Kills the database server under the living service, and checks once all is stored. */
export const killDatabase = async (
  checker: Checker,
  service: Service,
  random: () => number,
  dataDir: string,
): Promise<Killed> => {
  const { afterMs, status } = await runForAWhile(checker, service, random);
  process.kill(Number(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  const startMs = performance.now();
  await until('the database is back', BACK_WITHIN_MS, POLL_MS, async () => {
    const now = await service.status();
    return now.durableSeq > status.seq || (now.durableSeq === now.seq && (await isUp(service))) ? true : undefined;
  });
  const backAfterMs = Math.round(performance.now() - startMs);
  const rested = await until('all is stored', BACK_WITHIN_MS, POLL_MS, async () => {
    const now = await service.status();
    return now.run?.status !== 'running' && now.durableSeq === now.seq ? now : undefined;
  });
  checker.highestSeq = Math.max(checker.highestSeq, rested.seq);
  if (rested.epoch !== status.epoch) checker.fault('the epoch ended with the database');
  await checker.check(service);
  if (checker.replica.lastSeq < rested.seq) {
    checker.fault(`the log ends at ${checker.replica.lastSeq}, ${rested.seq} was given`);
  }
  return {
    ...{ what: 'database', afterMs, seq: status.seq, durableSeq: status.durableSeq },
    ...{ backlog: status.writer.backlogChanges, storedSeq: checker.replica.lastSeq, backAfterMs },
    ...{ changes: checker.replica.count, service },
  };
};

const isUp = async (service: Service): Promise<boolean> =>
  service.get<unknown>('/api/changes?limit=1').then(
    () => true,
    () => false,
  );
