import type { FairMethod } from '../../odds/fair-method.ts';
import { fairProbabilities } from '../../odds/fair-probabilities.ts';
import { ownList, type PricedQuote } from './own-list.ts';

/**
 * A bookmaker's opinion on every selection of a market: its prices without its margin, by position of the selection; NaN
 * where it does not list one.
 *
 * Where a stake can come back (whole and quarter lines of handicaps and totals, draw no bet) the prices speak of the
 * stake that is decided, so the probability is that of winning it given that it is: the sum over the list is the number
 * of winners all the same, and probability x odds - 1 is what one unit of decided stake yields.
 */
export type FairOpinion = readonly number[];

/** `undefined` where the quote's own list is not complete, open and plausible, or the method has no answer for it. */
export const fairOpinion = (quote: PricedQuote, method: FairMethod): FairOpinion | undefined => {
  const list = ownList(quote);
  return list === undefined ? undefined : opinionOfList(quote, list, method);
};

/** The same for a list that is known to be complete and open. */
export const opinionOfList = (
  { market, prices }: Pick<PricedQuote, 'market' | 'prices'>,
  list: readonly number[],
  method: FairMethod,
): FairOpinion | undefined => {
  const open = list.map((index) => prices[index] ?? 0);
  const fair = fairProbabilities(open, market.winnersPerBet, method);
  if (fair.kind !== 'fair') return undefined;
  const opinion = new Array<number>(market.selections.length).fill(Number.NaN);
  list.forEach((index, place) => {
    opinion[index] = fair.probabilities[place] ?? Number.NaN;
  });
  return opinion;
};
