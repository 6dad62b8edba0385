import { FAIR_METHODS, type FairMethod } from '../../src/odds/fair-method.ts';
import { fairProbabilities } from '../../src/odds/fair-probabilities.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import type { DeskQuote, Move } from '../book/desk-quote.ts';

/** What is known of one price, for a closer look. Probabilities are fractions. */
export interface PriceFacts {
  readonly quote: DeskQuote;
  readonly odds: number | null;
  readonly open: boolean;
  readonly implied: number | null;
  /** Without this bookmaker's own margin; `null` where it cannot be told. */
  readonly fair: number | null;
  /** Our price, where it is another's that is looked at and both are open. */
  readonly ours: number | null;
  readonly move: Move | null;
}

const thousandths = (odds: number): number => Math.round(odds * 1000);

/** The fair probability of a selection in its own quote; `null` where the list is not complete and open. */
export const fairInQuote = (quote: DeskQuote, selection: string, method: FairMethod): number | null => {
  const { complete, prices } = quote;
  if (complete === null || quote.shown !== 'open') return null;
  const place = complete.selections.indexOf(selection);
  const odds = complete.selections.map((key) => {
    const price = prices[key];
    return price?.open === true ? price.odds : null;
  });
  if (place === -1 || odds.some((one) => one === null)) return null;
  const list = odds.map((one) => thousandths(one ?? 0));
  const fair = fairProbabilities(list, complete.winnersPerBet, method);
  return fair.kind === 'fair' ? (fair.probabilities[place] ?? null) : null;
};

export const isFairMethod = (name: string): name is FairMethod => FAIR_METHODS.some((method) => method === name);

export const priceFacts = (
  market: DeskMarket,
  bookmaker: string,
  selection: string,
  reference: string,
  method: FairMethod,
): PriceFacts | null => {
  const quote = market.quotes[bookmaker];
  const price = quote?.prices[selection];
  if (quote === undefined || price === undefined) return null;
  const own = market.quotes[reference];
  const ownPrice = own?.shown === 'open' ? own.prices[selection] : undefined;
  const isOpen = quote.shown === 'open' && price.open;
  return {
    quote,
    odds: price.odds,
    open: isOpen,
    implied: price.odds === null ? null : 1 / price.odds,
    fair: fairInQuote(quote, selection, method),
    ours: bookmaker !== reference && isOpen && ownPrice?.open === true ? ownPrice.odds : null,
    move: quote.moves[selection] ?? null,
  };
};
