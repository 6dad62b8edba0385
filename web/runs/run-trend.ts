import type { Run } from '../../src/contract/runs.ts';
import { stopwatch } from '../time/moment-words.ts';
import { tookMs } from './run-words.ts';

/** An ended run as a bar of the trend. */
export interface TrendBar {
  readonly runId: string;
  readonly status: Run['status'];
  readonly tookMs: number;
  /** Share of the longest, 0 to 1. */
  readonly height: number;
  readonly words: string;
}

/** The ended runs over everything, oldest first: a retry or a single bookmaker is not comparable. */
export const trendOf = (runs: readonly Run[], bookmakers: number): readonly TrendBar[] => {
  const whole = runs.filter((run) => run.trigger !== 'retry' && run.bookmakers.length === bookmakers);
  const ended = whole.flatMap((run) => {
    const took = tookMs(run);
    return took === null ? [] : [{ run, took }];
  });
  const longest = Math.max(1, ...ended.map(({ took }) => took));
  return ended.reverse().map(({ run: { runId, status, events }, took }) => ({
    ...{ runId, status, tookMs: took, height: took / longest },
    words: `Run ${runId}: ${status}, ${stopwatch(took)}, ${events.failed} of ${events.total} failed`,
  }));
};

/** The trend in one sentence. */
export const trendWords = (bars: readonly TrendBar[]): string => {
  const rising = bars.map((bar) => bar.tookMs).sort((a, b) => a - b);
  const median = rising[Math.floor(rising.length / 2)];
  const longest = rising.at(-1);
  if (median === undefined || longest === undefined) return '';
  const unsound = bars.filter(({ status }) => status !== 'completed').length;
  const sound = unsound === 0 ? 'all completed' : `${unsound} not completed`;
  return `The last ${bars.length} whole runs: median ${stopwatch(median)}, longest ${stopwatch(longest)}, ${sound}.`;
};
