import type { CollectionMode } from '../../src/model/run.ts';
import { Simulation, type SiteStats } from '../simulation/simulation.ts';
import { FreshnessSampler } from './sampler.ts';

/** A Saturday noon in winter, UTC: hundreds of kick-offs lie ahead. */
const START_MS = Date.UTC(2031, 0, 11, 12, 0, 0);
const MINUTE_MS = 60_000;
export const READING_EVERY_MS = 10_000;

export interface FreshnessOptions {
  readonly events: number;
  readonly minutes: number;
  readonly intervalMinutes: number;
  readonly capacity: 'roomy' | 'tight';
  readonly seed: number;
}

export interface Freshness {
  readonly mode: CollectionMode;
  readonly tiers: FreshnessSampler['tiers'];
  readonly runs: number;
  /** Median over the runs that ended in the measured time. */
  readonly runSeconds: number | null;
  readonly changes: number;
  readonly stats: SiteStats;
  readonly cpuSeconds: number;
}

/**
 * One mode over the moving market. Measured from the second run's start on, so that neither mode is charged for the
 * empty book; the instants are the same for both.
 */
export const measureFreshness = async (mode: CollectionMode, options: FreshnessOptions): Promise<Freshness> => {
  const { events, minutes, intervalMinutes, capacity, seed } = options;
  const cpuBefore = process.cpuUsage();
  const simulation = new Simulation({
    sandbox: { events, seed, capacity, speed: 1, latency: 1 },
    settings: { collectionMode: mode, scrapeIntervalMinutes: intervalMinutes },
    startMs: START_MS,
  });
  const { clock, collector, book } = simulation;
  let changes = 0;
  collector.start(true);
  await clock.run(intervalMinutes * MINUTE_MS);
  simulation.control('/__stats/reset', {});
  book.onCommit((committed) => {
    changes += committed.changes.length;
  });
  const runsBefore = simulation.runs.length;
  const sampler = new FreshnessSampler(simulation, seed);
  for (let passedMs = 0; passedMs < minutes * MINUTE_MS; passedMs += READING_EVERY_MS) {
    await clock.run(READING_EVERY_MS);
    sampler.read();
  }
  const stats = simulation.stats();
  const runs = simulation.runs.slice(runsBefore);
  const durationsMs = runs.map(({ startedAtMs, endedAtMs }) => (endedAtMs ?? startedAtMs) - startedAtMs);
  await simulation.stop();
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    mode,
    tiers: sampler.tiers,
    runs: runs.length,
    runSeconds: median(durationsMs.map((ms) => ms / 1000)),
    changes,
    stats,
    cpuSeconds: (user + system) / 1e6,
  };
};

const median = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
