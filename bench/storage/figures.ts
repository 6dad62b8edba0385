import type { Deadline } from './deadline.ts';

/** The value that a share of the sorted measurements does not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** Milliseconds that each of a number of questions takes, one after another; fewer of them where the time is over. */
export const measured = async (
  count: number,
  deadline: Deadline,
  ask: (index: number) => Promise<unknown>,
): Promise<number[]> => {
  const took: number[] = [];
  for (let index = 0; index < count && (index === 0 || !deadline.isOver); index++) {
    const startMs = performance.now();
    await ask(index);
    took.push(performance.now() - startMs);
  }
  return took;
};

/** Repeatable numbers from 0 to below 1. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};
