import { setTimeout as sleep } from 'node:timers/promises';
import type { Status } from '../../src/contract/status.ts';
import { until } from '../pipeline/until.ts';
import { addFaults, type Faults } from './checker.ts';
import type { FedProcess } from './fed-process.ts';
import { interestOf } from './interest.ts';
import { changesBetween } from './log.ts';
import { ReturningClient } from './returning-client.ts';

const STAY_MS = 6_000;
const SETTLE_WITHIN_MS = 30_000;

export interface RestartResults {
  readonly clients: number;
  readonly resumes: number;
  readonly changes: number;
  readonly snapshots: Readonly<Record<string, number>>;
  readonly faults: Faults;
}

const countBy = (reasons: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
};

/**
 * Clients that come and go at random while the service is stopped cleanly, started, killed and started again. Changes of
 * the killed epoch that were not stored yet are known to the clients alone: they are held against what the stream
 * promises, and not against the log.
 */
export const measureRestarts = async (
  start: () => Promise<FedProcess>,
  first: FedProcess,
  asked: { readonly clients: number; readonly rate: number; readonly events: number },
): Promise<{ readonly results: RestartResults; readonly fed: FedProcess }> => {
  let fed = first;
  const clients = Array.from(
    { length: asked.clients },
    (_, number) => new ReturningClient(fed.url, interestOf(number, asked.events)),
  );
  const runs = clients.map((client) => client.run());
  const { seq: beforeSeq } = await fed.get<Status>('/api/status');
  fed.setRate(asked.rate);
  await sleep(STAY_MS);
  await fed.stop();
  fed = await start();
  fed.setRate(asked.rate);
  await sleep(STAY_MS);
  await fed.kill();
  fed = await start();
  const killed = await fed.get<Status>('/api/status');
  fed.setRate(asked.rate);
  await sleep(STAY_MS);
  for (const client of clients) client.stop();
  fed.setRate(0);
  const { seq: lastSeq } = await until('everything is stored', SETTLE_WITHIN_MS, 100, async () => {
    const status = await fed.get<Status>('/api/status');
    return status.durableSeq === status.seq ? status : undefined;
  });
  await Promise.all(runs);
  const here = clients.filter((client) => client.isHere);
  await until('every client has it all', SETTLE_WITHIN_MS, 50, async () =>
    here.every(({ checker }) => checker.toSeq >= lastSeq) ? true : undefined,
  );
  const log = await changesBetween(fed, beforeSeq, lastSeq);
  for (const client of clients) {
    client.close();
    client.checker.settle(log, beforeSeq + 1, lastSeq, { from: killed.durableSeq + 1, to: client.killedAtSeq });
  }
  const results: RestartResults = {
    clients: clients.length,
    resumes: clients.reduce((sum, { resumes }) => sum + resumes, 0),
    changes: clients.reduce((sum, { checker }) => sum + checker.changes, 0),
    snapshots: countBy(clients.flatMap(({ snapshots }) => snapshots)),
    faults: addFaults(clients.map(({ checker }) => checker.faults)),
  };
  return { results, fed };
};
