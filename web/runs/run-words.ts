import type { Run, RunBookmaker } from '../../src/contract/runs.ts';

/** Glyph of a status: colour is never the only thing that tells it. */
export const RUN_GLYPHS: Readonly<Record<Run['status'], string>> = {
  running: '◌',
  completed: '●',
  partial: '◐',
  failed: '○',
  cancelled: '–',
};

/** What a run did at all bookmakers together. */
export interface RunTotals {
  readonly requests: number;
  readonly retries: number;
  readonly throttled: number;
  readonly changes: number;
  readonly bytes: number;
}

export const runTotals = (run: Run): RunTotals => {
  const sum = (of: (one: RunBookmaker) => number): number => run.bookmakers.reduce((total, one) => total + of(one), 0);
  return {
    requests: sum(({ requests }) => requests),
    retries: sum(({ retries }) => retries),
    throttled: sum(({ throttledRequests }) => throttledRequests),
    changes: sum(({ changes }) => changes),
    bytes: sum(({ bytes }) => bytes),
  };
};

/** How many listings ended in any way. */
export const settledListings = (one: RunBookmaker): number =>
  one.ok +
  one.partial +
  one.gone +
  one.throttled +
  one.blocked +
  one.malformed +
  one.failed +
  one.superseded +
  one.skipped;

/** How many listings were asked for and not got whole. */
export const unsoundListings = ({ partial, throttled, blocked, malformed, failed, skipped }: RunBookmaker): number =>
  partial + throttled + blocked + malformed + failed + skipped;

/** The bookmakers at which a run left something that is worth another try. */
export const leftToRetry = (run: Run): readonly string[] =>
  run.bookmakers.filter((one) => unsoundListings(one) > 0).map(({ bookmaker }) => bookmaker);

/** How long an ended run took. */
export const tookMs = ({ startedAt, endedAt }: Pick<Run, 'startedAt' | 'endedAt'>): number | null =>
  endedAt === null ? null : Date.parse(endedAt) - Date.parse(startedAt);
