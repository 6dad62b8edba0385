import { loadavg } from 'node:os';
import type { Run, RunBookmaker } from '../../src/contract/runs.ts';
import type { Status } from '../../src/contract/status.ts';
import { cpuSeconds, cpuSecondsIn, peakRssMb } from './processes.ts';
import { RunWatch } from './run-watch.ts';
import type { LoopDelay, ServiceProcess } from './service-process.ts';
import { until } from './until.ts';

const RUN_WITHIN_MS = 15 * 60_000;
const WATCH_EVERY_MS = 100;
const STORED_WITHIN_MS = 120_000;

/** What the sandbox counts of one site. */
export interface SiteStats {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
  readonly peakInFlight: number;
  readonly peakPerSecond: number;
}

export interface MeasuredBookmaker extends RunBookmaker {
  /** To the headers, of its last requests. */
  readonly latencyMs: Status['sources'][number]['latencyMs'];
  /** Over all requests of the run, bodies and their reading included. */
  readonly meanInFlightMs: number | null;
  readonly site: SiteStats;
}

/** One pass over everything, from the request for it until all of it was stored. */
export interface MeasuredRun {
  readonly name: string;
  readonly status: Run['status'];
  readonly events: Run['events'];
  readonly quotes: number;
  readonly changes: number;
  /** Looks that did not do what they were for. */
  readonly failedLooks: number;
  readonly seconds: number;
  readonly storedSeconds: number;
  readonly bookmakers: readonly MeasuredBookmaker[];
  readonly cpuSeconds: { readonly service: number; readonly database: number; readonly sandbox: number };
  readonly peakRssMb: { readonly service: number; readonly sandbox: number };
  /** Includes the 5 ms between two readings. */
  readonly loopDelay: LoopDelay;
  /** How long each batch took, where the scheme works in batches; to a tenth of a second. */
  readonly batchSeconds: readonly number[];
  /** What it took to measure it. */
  readonly measuringSeconds: number;
  /** Of the machine over the last minute, at the end. */
  readonly load: number;
}

/** `batchSize`: of a scheme that works in batches. */
export const measureRun = async (
  service: ServiceProcess,
  name: string,
  batchSize: number | null = null,
): Promise<MeasuredRun> => {
  const takenAtMs = performance.now();
  await service.control('/__stats/reset', {});
  service.resetLoopDelay();
  const before = cpuOf(service);
  const { runId } = (await service.send('POST', '/api/runs', {})) as { readonly runId: string };
  const watch = new RunWatch(batchSize, Date.now());
  await until('the run ended', RUN_WITHIN_MS, WATCH_EVERY_MS, async () => {
    const status = await service.get<Status>('/api/status');
    if (status.run?.runId !== runId || status.run.status !== 'running') return true;
    watch.see(status, Date.now());
    return undefined;
  });
  const status = await until('everything was stored', STORED_WITHIN_MS, 50, async () => {
    const now = await service.get<Status>('/api/status');
    return now.durableSeq === now.seq ? now : undefined;
  });
  const storedAtMs = Date.now();
  const after = cpuOf(service);
  // Its record is found as soon as that is stored too.
  const run = await until('the run was stored', STORED_WITHIN_MS, 50, () =>
    service.get<Run>(`/api/runs/${runId}`).catch(() => undefined),
  );
  const stats = await service.control<Readonly<Record<string, SiteStats>>>('/__stats');
  const startedAtMs = Date.parse(run.startedAt);
  return {
    name,
    status: run.status,
    events: run.events,
    quotes: status.book.quotes,
    changes: run.bookmakers.reduce((sum, { changes }) => sum + changes, 0),
    failedLooks: run.bookmakers.reduce((sum, { planned, ok, gone }) => sum + planned - ok - gone, 0),
    seconds: (Date.parse(run.endedAt ?? run.startedAt) - startedAtMs) / 1000,
    storedSeconds: (storedAtMs - startedAtMs) / 1000,
    bookmakers: run.bookmakers.map((one) => measuredBookmaker(one, status, stats, watch)),
    cpuSeconds: {
      service: after.service - before.service,
      database: after.database - before.database,
      sandbox: after.sandbox - before.sandbox,
    },
    peakRssMb: { service: peakRssMb(service.pid), sandbox: peakRssMb(service.sandboxPid) },
    loopDelay: await service.loopDelay(),
    batchSeconds: watch.batchSeconds(Date.parse(run.endedAt ?? run.startedAt)),
    measuringSeconds: (performance.now() - takenAtMs) / 1000,
    load: loadavg()[0] ?? 0,
  };
};

const cpuOf = ({ pid, sandboxPid, clusterDirectory }: ServiceProcess): MeasuredRun['cpuSeconds'] => ({
  service: cpuSeconds(pid),
  database: cpuSecondsIn(clusterDirectory),
  sandbox: cpuSeconds(sandboxPid),
});

const NO_STATS: SiteStats = { requests: 0, byStatus: {}, byKind: {}, peakInFlight: 0, peakPerSecond: 0 };

const measuredBookmaker = (
  one: RunBookmaker,
  { sources }: Status,
  stats: Readonly<Record<string, SiteStats>>,
  watch: RunWatch,
): MeasuredBookmaker => ({
  ...one,
  meanInFlightMs: watch.meanInFlightMs(one.bookmaker, one.requests),
  latencyMs: sources.find(({ bookmaker }) => bookmaker === one.bookmaker)?.latencyMs ?? { p50: null, p95: null },
  site: stats[one.bookmaker] ?? NO_STATS,
});
