import type { CompetitionMargins, MarginDifference } from '../../src/contract/analysis.ts';

/** Our margin beside theirs in one competition and market. */
export interface HeatCell {
  readonly quotes: number;
  readonly ours: number;
  readonly theirs: number;
  /** Points by which ours is higher. */
  readonly points: number;
}

/** A cell against one bookmaker, or against all others together; `null` where nothing is comparable. */
export const heatCell = (differences: readonly MarginDifference[], against: string): HeatCell | null => {
  const meant = differences.filter(({ bookmaker }) => against === '' || bookmaker === against);
  const quotes = meant.reduce((sum, one) => sum + one.quotes, 0);
  if (quotes === 0) return null;
  const ours = meant.reduce((sum, one) => sum + one.reference * one.quotes, 0) / quotes;
  const theirs = meant.reduce((sum, one) => sum + one.margin * one.quotes, 0) / quotes;
  return { quotes, ours, theirs, points: (ours - theirs) * 100 };
};

const STEPS = [0.05, 0.5, 1, 2] as const;

/** How strongly a difference is filled: 0 for the same, up to 4; its sign says which way. */
export const heatStep = (points: number): number => {
  const step = STEPS.filter((bound) => Math.abs(points) >= bound).length;
  return points < 0 ? -step : step;
};

/** In the order of a market's differences, where we are dearest first; what cannot be compared comes last. */
export const sortedHeat = (
  competitions: readonly CompetitionMargins[],
  column: number,
  against: string,
): readonly CompetitionMargins[] => {
  if (column === -1) return competitions;
  const pointsOf = ({ markets }: CompetitionMargins): number =>
    heatCell(markets[column] ?? [], against)?.points ?? Number.NEGATIVE_INFINITY;
  const points = new Map(competitions.map((row) => [row, pointsOf(row)]));
  return [...competitions].sort((a, b) => {
    const [first = 0, second = 0] = [points.get(a), points.get(b)];
    return first === second ? b.events - a.events : second - first;
  });
};
