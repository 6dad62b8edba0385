import { FAIR_METHODS } from '../../odds/fair-method.ts';
import { fairOpinion } from '../fair/fair-opinion.ts';
import type { Comparison, Gap } from './gap.ts';

/** By selection; the prices of a comparison never change. */
const known = new WeakMap<Comparison, Map<number, number>>();

/**
 * How much the choice of the method matters to a gap: largest less smallest mean fair probability of the others, over
 * the methods that have an answer, in points.
 */
export const methodSpread = (gap: Gap): number => {
  const spreads = known.get(gap.comparison) ?? new Map<number, number>();
  known.set(gap.comparison, spreads);
  const spread = spreads.get(gap.selection) ?? spreadOf(gap);
  spreads.set(gap.selection, spread);
  return spread;
};

const spreadOf = ({ comparison, others, selection, probability, method: used }: Gap): number => {
  const names = new Set(others.map(({ bookmaker }) => bookmaker));
  const quotes = comparison.others.filter(({ bookmaker }) => names.has(bookmaker)).map(({ quote }) => quote);
  let least = probability;
  let most = probability;
  for (const method of FAIR_METHODS) {
    if (method === used) continue;
    let sum = 0;
    for (const quote of quotes) sum += fairOpinion(quote, method)?.[selection] ?? Number.NaN;
    const mean = sum / quotes.length;
    if (Number.isNaN(mean)) continue;
    least = Math.min(least, mean);
    most = Math.max(most, mean);
  }
  return 100 * (most - least);
};
