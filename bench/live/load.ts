import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { cpuSeconds, cpuSecondsIn, cpuSecondsOfAll } from '../pipeline/processes.ts';

const MEGABYTE = 1_048_576;

/** What a stretch of time cost, by who spent it: everything of it shares one machine. */
export interface Spent {
  readonly serviceSeconds: number;
  readonly databaseSeconds: number;
  /** This process: all clients. */
  readonly clientsSeconds: number;
  /** Whoever else was at work: what was measured had to wait for it. */
  readonly elsewhereSeconds: number;
  readonly receivedMb: number;
  /** For so long frames lay in this process before they were looked at. */
  readonly clientsLoopMs: { readonly p99: number; readonly max: number };
}

export interface LoadSpent extends Spent {
  /** In the commits of the feed, which a service's own lanes would make. */
  readonly commitSeconds: number;
}

/** Begins to measure; what it returns ends it. */
export const beginLoad = (servicePid: number, dataDir: string, receivedBytes: () => number): (() => Spent) => {
  const read = () => ({
    service: cpuSeconds(servicePid),
    database: cpuSecondsIn(join(dataDir, 'pg')),
    clients: cpuSeconds(process.pid),
    all: cpuSecondsOfAll(),
    bytes: receivedBytes(),
  });
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const before = read();
  return () => {
    loop.disable();
    const after = read();
    const [service, database, clients] = [
      after.service - before.service,
      after.database - before.database,
      after.clients - before.clients,
    ];
    return {
      serviceSeconds: service,
      databaseSeconds: database,
      clientsSeconds: clients,
      elsewhereSeconds: Math.max(0, after.all - before.all - service - database - clients),
      receivedMb: (after.bytes - before.bytes) / MEGABYTE,
      clientsLoopMs: { p99: loop.percentile(99) / 1e6, max: loop.max / 1e6 },
    };
  };
};
