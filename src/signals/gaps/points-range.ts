import { FAIR_METHODS, type FairMethod } from '../../odds/fair-method.ts';
import { type FairOpinion, fairOpinion } from '../fair/fair-opinion.ts';
import type { Gap } from './gap.ts';
import type { GapQuote } from './gap-input.ts';

/** How much the choice of the method matters to a gap, over the methods that have an answer. */
export interface PointsRange {
  /** The gap itself, in points: its least and its most. */
  readonly least: number;
  readonly most: number;
  /** Largest less smallest mean fair probability of the others, in points. */
  readonly spread: number;
}

/** By quote: its prices never change. */
const known = new WeakMap<GapQuote, Map<FairMethod, FairOpinion | undefined>>();

const opinionBy = (quote: GapQuote, method: FairMethod): FairOpinion | undefined => {
  const opinions = known.get(quote) ?? new Map<FairMethod, FairOpinion | undefined>();
  known.set(quote, opinions);
  if (!opinions.has(method)) opinions.set(method, fairOpinion(quote, method));
  return opinions.get(method);
};

export const pointsRange = ({ comparison, others, selection, probability, points, method: used }: Gap): PointsRange => {
  const names = new Set(others.map(({ bookmaker }) => bookmaker));
  const quotes = comparison.others.filter(({ bookmaker }) => names.has(bookmaker)).map(({ quote }) => quote);
  const means = [probability];
  const gaps = [points];
  for (const method of FAIR_METHODS) {
    if (method === used) continue;
    let sum = 0;
    for (const quote of quotes) sum += opinionBy(quote, method)?.[selection] ?? Number.NaN;
    const mean = sum / quotes.length;
    if (Number.isNaN(mean)) continue;
    means.push(mean);
    const ours = opinionBy(comparison.reference.quote, method)?.[selection] ?? Number.NaN;
    if (!Number.isNaN(ours)) gaps.push(100 * (ours - mean));
  }
  return {
    least: Math.min(...gaps),
    most: Math.max(...gaps),
    spread: 100 * (Math.max(...means) - Math.min(...means)),
  };
};
