import type { PriceCode, PriceCodes } from '../../model/price-code.ts';
import type { QuoteState } from '../../model/quote.ts';

/** What thinning looks at. */
export interface Sampled {
  readonly atMs: number;
  readonly state: QuoteState;
  readonly prices: PriceCodes;
}

/** Of so many selections the extremes are kept; more would leave too few bins. */
const SELECTIONS_WATCHED = 3;

/**
 * Leaves points out of a series (oldest first) until at most `maxPoints` are left: the first, the last and every turn of
 * state stay, and of each stretch of time its first and last point and those with the lowest and highest price, so that
 * neither a spike nor a suspension is lost. Where turns alone are too many, they are thinned evenly.
 */
export const downSample = <Point extends Sampled>(points: readonly Point[], maxPoints: number): readonly Point[] => {
  if (points.length <= maxPoints) return points;
  const turns = new Set<number>([0, points.length - 1]);
  points.forEach((point, index) => {
    if (index > 0 && point.state !== points[index - 1]?.state) turns.add(index);
  });
  const kept = turns.size >= maxPoints ? evenly(sorted(turns), maxPoints) : withExtremes(points, turns, maxPoints);
  return kept.flatMap((index) => points[index] ?? []);
};

const sorted = (indices: Iterable<number>): number[] => [...indices].sort((a, b) => a - b);

/** `count` of the values, the first and the last among them. */
const evenly = (values: readonly number[], count: number): number[] => {
  if (count <= 1) return values.slice(-1);
  const step = (values.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => values[Math.round(index * step)] ?? 0);
};

const withExtremes = (points: readonly Sampled[], turns: ReadonlySet<number>, maxPoints: number): number[] => {
  const watched = Math.min(SELECTIONS_WATCHED, points[0]?.prices.length ?? 0);
  const perBin = 2 + 2 * watched;
  const room = maxPoints - turns.size;
  // Extremes often coincide, so more bins than the worst case allows are tried first.
  for (let bins = Math.max(1, Math.floor((3 * room) / perBin)); bins >= 1; bins = Math.floor(bins * 0.8)) {
    const kept = new Set(turns);
    for (const bin of binsOf(points, bins)) for (const index of extremesOf(points, bin, watched)) kept.add(index);
    if (kept.size <= maxPoints) return sorted(kept);
  }
  return sorted([...turns, ...evenly(sorted(points.keys()), room)].slice(0, maxPoints));
};

/** Ranges of indices, `from` to `to` without `to`, of equal stretches of time; empty ones are left out. */
const binsOf = (points: readonly Sampled[], count: number): { readonly from: number; readonly to: number }[] => {
  const startMs = points[0]?.atMs ?? 0;
  const stretchMs = ((points.at(-1)?.atMs ?? 0) - startMs) / count || 1;
  const bins: { from: number; to: number }[] = [];
  let current = -1;
  points.forEach(({ atMs }, index) => {
    const bin = Math.min(count - 1, Math.floor((atMs - startMs) / stretchMs));
    if (bin !== current) bins.push({ from: index, to: index });
    current = bin;
    const last = bins.at(-1);
    if (last !== undefined) last.to = index + 1;
  });
  return bins;
};

const extremesOf = (
  points: readonly Sampled[],
  { from, to }: { readonly from: number; readonly to: number },
  watched: number,
): number[] => {
  const kept = [from, to - 1];
  for (let selection = 0; selection < watched; selection++) {
    let lowest = -1;
    let highest = -1;
    for (let index = from; index < to; index++) {
      const size = sizeOf(points[index]?.prices[selection]);
      if (size === 0) continue;
      if (lowest < 0 || size < sizeOf(points[lowest]?.prices[selection])) lowest = index;
      if (highest < 0 || size > sizeOf(points[highest]?.prices[selection])) highest = index;
    }
    if (lowest >= 0) kept.push(lowest, highest);
  }
  return kept;
};

/** The price without its openness; 0 where there is none. */
const sizeOf = (code: PriceCode | undefined): number => Math.abs(code ?? 0);
