import type { Bookmaker } from '../../sandbox/bookmaker.ts';
import type { FaultName } from '../../sandbox/serving/faults.ts';
import { LOOK_OUTCOMES, type LookOutcome } from '../../src/model/look.ts';
import type { CollectionMode, Run } from '../../src/model/run.ts';
import { Simulation } from '../simulation/simulation.ts';
import { FaultWatch } from './fault-watch.ts';

const START_MS = Date.UTC(2031, 0, 11, 12, 0, 0);
const MINUTE_MS = 60_000;
const STEP_MS = 500;
const MOVED_PRICES = 4;
/** The fault lasts for so many intervals: a list that is short is believed after three. */
export const FAULT_INTERVALS = 3.5;
const RECOVERY_INTERVALS = 3;

export interface ScenarioOptions {
  readonly events: number;
  readonly intervalMinutes: number;
  readonly mode: CollectionMode;
  readonly seed: number;
}

export interface Struck {
  readonly bookmaker: Bookmaker;
  readonly fault: FaultName;
}

/** What happened at one bookmaker while the fault was there. */
export interface LanePace {
  readonly bookmaker: string;
  /** Of the first run that began under the fault. */
  readonly looksPerSecond: number;
  /** Looks that went well in the whole time of the fault. */
  readonly looks: number;
}

export interface ScenarioResult {
  readonly lanes: readonly LanePace[];
  readonly outcomes: readonly LookOutcome[];
  readonly removed: number;
  readonly invented: number;
  readonly wrongPrices: number;
  readonly exposureMs: number;
  /** From the end of the fault; `null`: not within three intervals. */
  readonly upAfterMs: number | null;
  readonly confirmedAfterMs: number | null;
  readonly longestRunMs: number;
}

/** A market that stands still; a first run; then the fault, or none, for some intervals; then recovery. */
export const playScenario = async (
  options: ScenarioOptions,
  watched: Bookmaker,
  fault: FaultName | null,
): Promise<ScenarioResult> => {
  const { events, intervalMinutes, mode, seed } = options;
  const intervalMs = intervalMinutes * MINUTE_MS;
  const simulation = new Simulation({
    sandbox: { events, seed, speed: 0 },
    settings: { collectionMode: mode, scrapeIntervalMinutes: intervalMinutes },
    startMs: START_MS,
  });
  const { clock, collector } = simulation;
  collector.start(true);
  await clock.run(intervalMs - STEP_MS);
  const watch = new FaultWatch(simulation, watched);
  watch.movePrices(MOVED_PRICES);
  const runsBefore = simulation.runs.length;
  if (fault !== null) simulation.control('/__faults', [{ bookmaker: watched, fault, share: 1 }]);
  const looks = countLooks(simulation);
  await clock.run(intervalMs * FAULT_INTERVALS);
  const runs = simulation.runs.slice(runsBefore);
  const lanes = lanesOf(runs[0] ?? collector.runner.active, looks.end());
  const recovery = await recover(simulation, watched, intervalMs);
  const all = simulation.runs.slice(runsBefore);
  const result = {
    lanes,
    outcomes: outcomesOf(runs, watched),
    removed: watch.removed,
    invented: watch.invented,
    wrongPrices: watch.wrongPrices(),
    exposureMs: watch.exposureMs,
    ...recovery,
    longestRunMs: Math.max(...all.map(({ startedAtMs, endedAtMs }) => (endedAtMs ?? clock.nowMs()) - startedAtMs)),
  };
  await simulation.stop();
  return result;
};

const countLooks = ({ book }: Simulation): { end(): ReadonlyMap<string, number> } => {
  const counts = new Map<string, number>();
  const leave = book.onCommit(({ look, seenAtMs }) => {
    if (look !== null && seenAtMs !== null) counts.set(look.bookmaker, (counts.get(look.bookmaker) ?? 0) + 1);
  });
  return {
    end: () => {
      leave();
      return counts;
    },
  };
};

const lanesOf = (run: Run | null, looks: ReadonlyMap<string, number>): LanePace[] =>
  (run?.bookmakers ?? []).map(({ bookmaker, ok, fetchMs }) => ({
    bookmaker,
    looksPerSecond: fetchMs === null || fetchMs === 0 ? 0 : (ok * 1000) / fetchMs,
    looks: looks.get(bookmaker) ?? 0,
  }));

const outcomesOf = (runs: readonly Run[], watched: Bookmaker): LookOutcome[] => {
  const tallies = runs.flatMap(({ bookmakers }) => bookmakers.filter(({ bookmaker }) => bookmaker === watched));
  return LOOK_OUTCOMES.filter((outcome) => tallies.some((tally) => tally[outcome] > 0));
};

const recover = async (
  simulation: Simulation,
  watched: Bookmaker,
  intervalMs: number,
): Promise<Pick<ScenarioResult, 'upAfterMs' | 'confirmedAfterMs'>> => {
  const { book, clock, collector } = simulation;
  simulation.control('/__faults', []);
  const clearedAtMs = clock.nowMs();
  let upAfterMs: number | null = null;
  for (let passedMs = 0; passedMs <= RECOVERY_INTERVALS * intervalMs; passedMs += STEP_MS) {
    if (upAfterMs === null && collector.source(watched)?.state !== 'down') upAfterMs = passedMs;
    const offered = [...book.events()].flatMap(({ listings }) => listings.get(watched) ?? []);
    if (upAfterMs !== null && offered.every(({ seenAtMs }) => (seenAtMs ?? 0) > clearedAtMs)) {
      return { upAfterMs, confirmedAfterMs: passedMs };
    }
    await clock.run(STEP_MS);
  }
  return { upAfterMs, confirmedAfterMs: null };
};
