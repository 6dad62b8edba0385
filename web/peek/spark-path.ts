import type { HistoryPoint } from '../../src/contract/history.ts';

/** A price in force from an instant on; `null`: none that could be taken. */
export interface SparkStep {
  readonly atMs: number;
  readonly odds: number | null;
}

/** A picture of prices: what it spans, and its size in pixels. */
export interface SparkFrame {
  readonly fromMs: number;
  readonly toMs: number;
  readonly low: number;
  readonly high: number;
  readonly width: number;
  readonly height: number;
}

/** The prices of a selection since an instant, beginning with the one that was in force then. */
export const sparkSteps = (
  points: readonly HistoryPoint[],
  selection: string,
  fromMs: number,
): readonly SparkStep[] => {
  const steps = points.map(({ at, prices }) => {
    const price = prices[selection];
    return { atMs: Date.parse(at), odds: price?.open === true ? price.odds : null };
  });
  const first = steps.findLastIndex(({ atMs }) => atMs <= fromMs);
  return steps.slice(Math.max(0, first)).map(({ atMs, odds }) => ({ atMs: Math.max(fromMs, atMs), odds }));
};

/** Lowest and highest of what could be taken; `null` where nothing could. */
export const sparkRange = (steps: readonly SparkStep[]): { readonly low: number; readonly high: number } | null => {
  const odds = steps.flatMap((step) => (step.odds === null ? [] : [step.odds]));
  return odds.length === 0 ? null : { low: Math.min(...odds), high: Math.max(...odds) };
};

/** The steps as the path of an SVG: level until the next change, nothing where there was no price. */
export const sparkPath = (steps: readonly SparkStep[], frame: SparkFrame): string => {
  const { fromMs, toMs, low, high, width, height } = frame;
  const x = (atMs: number): string => ((width * (atMs - fromMs)) / Math.max(1, toMs - fromMs)).toFixed(1);
  const y = (odds: number): string =>
    (high === low ? height / 2 : height - (height * (odds - low)) / (high - low)).toFixed(1);
  let path = '';
  let drawing = false;
  steps.forEach(({ atMs, odds }, place) => {
    if (odds === null) {
      drawing = false;
      return;
    }
    path += drawing ? `V${y(odds)}` : `M${x(atMs)} ${y(odds)}`;
    path += `H${x(steps[place + 1]?.atMs ?? toMs)}`;
    drawing = true;
  });
  return path;
};
