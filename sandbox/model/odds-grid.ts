import type { Bookmaker } from '../bookmaker.ts';

interface Grid {
  /** Highest odds, in hundredths. */
  most: number;
  /** Below `under` odds move in steps of `step`, both in hundredths. */
  steps: readonly (readonly [under: number, step: number])[];
}

const grids: Record<Bookmaker, Grid> = {
  betpawa: {
    most: 100_00,
    steps: [
      [20_00, 1],
      [40_00, 25],
      [Number.POSITIVE_INFINITY, 100],
    ],
  },
  sportybet: {
    most: 250_00,
    steps: [
      [5_00, 1],
      [10_00, 10],
      [20_00, 50],
      [Number.POSITIVE_INFINITY, 100],
    ],
  },
  bet9ja: {
    most: 190_00,
    steps: [
      [3_00, 1],
      [6_00, 5],
      [12_00, 25],
      [20_00, 50],
      [Number.POSITIVE_INFINITY, 100],
    ],
  },
};

export const leastOdds = 101;

/** The nearest odds that the bookmaker publishes, in hundredths, from 1.01 to its highest. */
export function snapOdds(bookmaker: Bookmaker, odds: number): number {
  const { most, steps } = grids[bookmaker];
  const hundredths = Math.min(most, odds * 100);
  const step = steps.find(([under]) => hundredths < under)?.[1] ?? 100;
  return Math.max(leastOdds, Math.round(hundredths / step) * step);
}

/** The next published odds in the direction, so that a move is never rounded away. */
export function neighbourOdds(bookmaker: Bookmaker, hundredths: number, up: boolean): number {
  const { most, steps } = grids[bookmaker];
  const step = steps.find(([under]) => (up ? hundredths < under : hundredths <= under))?.[1] ?? 100;
  return Math.min(most, Math.max(leastOdds, hundredths + (up ? step : -step)));
}
