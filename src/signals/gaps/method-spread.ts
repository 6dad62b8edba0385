import { quoteKey } from '../../model/quote.ts';
import { FAIR_METHODS } from '../../odds/fair-method.ts';
import { fairOpinion } from '../fair/fair-opinion.ts';
import type { Gap } from './gap.ts';
import type { GapEvent } from './gap-input.ts';

/**
 * How much the choice of the method matters to a gap: largest less smallest mean fair probability of the others, over
 * the methods that have an answer, in points. Read while the event still holds the quotes of the gap.
 */
export const methodSpread = (event: GapEvent, gap: Gap): number => {
  const key = quoteKey(gap.market.key, gap.line);
  const quotes = gap.others.flatMap(({ bookmaker }) => event.listings.get(bookmaker)?.quotes.get(key) ?? []);
  let least = gap.probability;
  let most = gap.probability;
  for (const method of FAIR_METHODS) {
    if (method === gap.method) continue;
    let sum = 0;
    for (const quote of quotes) sum += fairOpinion(quote, method)?.[gap.selection] ?? Number.NaN;
    const mean = sum / quotes.length;
    if (Number.isNaN(mean)) continue;
    least = Math.min(least, mean);
    most = Math.max(most, mean);
  }
  return 100 * (most - least);
};
