import { FAIR_METHODS, type FairMethod } from '../../src/odds/fair-method.ts';
import { fairProbabilities } from '../../src/odds/fair-probabilities.ts';
import type { DeskQuote } from '../book/desk-quote.ts';

export const isFairMethod = (name: string): name is FairMethod => FAIR_METHODS.some((method) => method === name);

const thousandths = (odds: number): number => Math.round(odds * 1000);

/** Quotes are immutable: what was worked out of one holds as long as it does. */
const kept = new WeakMap<DeskQuote, { readonly method: FairMethod; readonly fair: Readonly<Record<string, number>> }>();

const workOut = ({ complete, prices, shown }: DeskQuote, method: FairMethod): Readonly<Record<string, number>> => {
  if (complete === null || shown !== 'open') return {};
  const odds = complete.selections.map((key) => {
    const price = prices[key];
    return price?.open === true && price.odds !== null ? thousandths(price.odds) : null;
  });
  const list = odds.filter((one) => one !== null);
  if (list.length < odds.length) return {};
  const found = fairProbabilities(list, complete.winnersPerBet, method);
  if (found.kind !== 'fair') return {};
  return Object.fromEntries(complete.selections.map((key, place) => [key, found.probabilities[place] ?? 0]));
};

/** The fair probabilities in a quote's own prices, by selection; none where its list is not complete and open. */
export const fairInQuote = (quote: DeskQuote, method: FairMethod): Readonly<Record<string, number>> => {
  const known = kept.get(quote);
  if (known?.method === method) return known.fair;
  const fair = workOut(quote, method);
  kept.set(quote, { method, fair });
  return fair;
};
