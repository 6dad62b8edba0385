import type { FairMethod } from '../../src/odds/fair-method.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import type { DeskQuote, Move } from '../book/desk-quote.ts';
import { fairInQuote } from '../quote/fair-prices.ts';

/** What is known of one price, for a closer look. Probabilities are fractions. */
export interface PriceFacts {
  readonly quote: DeskQuote;
  readonly odds: number | null;
  readonly open: boolean;
  readonly implied: number | null;
  /** Without this bookmaker's own margin; `null` where it cannot be told. */
  readonly fair: number | null;
  /** The same in our prices, where it is another's that is looked at. */
  readonly ownFair: number | null;
  /** Our price, where it is another's that is looked at and both are open. */
  readonly ours: number | null;
  readonly move: Move | null;
}

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
    fair: fairInQuote(quote, method)[selection] ?? null,
    ownFair: bookmaker === reference || own === undefined ? null : (fairInQuote(own, method)[selection] ?? null),
    ours: bookmaker !== reference && isOpen && ownPrice?.open === true ? ownPrice.odds : null,
    move: quote.moves[selection] ?? null,
  };
};
