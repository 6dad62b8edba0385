import { closed, samePrices } from '../../model/price-code.ts';
import {
  type OfferedQuote,
  type Quote,
  type QuoteContent,
  type QuoteState,
  quoteKey,
  stateOfPrices,
} from '../../model/quote.ts';
import type { HeldQuote } from './held-quote.ts';
import { sharedPrices } from './shared-prices.ts';

/** One quote that a look shows differently from before; `before` is `null` at first sight. */
export interface QuoteDifference {
  readonly key: string;
  readonly before: HeldQuote | null;
  readonly after: QuoteContent;
}

export interface QuoteDifferences {
  readonly changed: readonly QuoteDifference[];
  /** Quotes that the look shows as they were. */
  readonly confirmed: readonly string[];
  /** Quotes that were offered before and that the look does not show. */
  readonly missing: readonly string[];
}

/** Compares what a body offers with what the book holds of the listing. Says nothing about what to believe. */
export const quoteDifferences = (
  held: ReadonlyMap<string, HeldQuote>,
  offered: readonly OfferedQuote[],
): QuoteDifferences => {
  const changed: QuoteDifference[] = [];
  const confirmed: string[] = [];
  const shown = new Set<string>();
  for (const quote of offered) {
    const key = quoteKey(quote.market.key, quote.line);
    if (shown.has(key)) continue;
    shown.add(key);
    const before = held.get(key) ?? null;
    const state = stateOfPrices(quote.prices);
    if (before !== null && isSame(before, state, quote)) confirmed.push(key);
    else changed.push({ key, before, after: contentOf(quote, state) });
  }
  const missing: string[] = [];
  for (const [key, quote] of held) if (quote.state !== 'removed' && !shown.has(key)) missing.push(key);
  return { changed, confirmed, missing };
};

const isSame = (before: Readonly<Quote>, state: QuoteState, quote: OfferedQuote): boolean =>
  before.state === state && before.derived === quote.derived && samePrices(before.prices, quote.prices);

const contentOf = (quote: OfferedQuote, state: QuoteState): QuoteContent => ({
  market: quote.market,
  line: quote.line,
  state,
  prices: sharedPrices(quote.prices),
  margin: quote.margin,
  implausible: quote.implausible,
  derived: quote.derived,
});

/** The difference that makes a held quote removed: it keeps its last prices, all closed. */
export const removalOf = (key: string, before: HeldQuote): QuoteDifference => ({
  key,
  before,
  after: {
    market: before.market,
    line: before.line,
    state: 'removed',
    prices: sharedPrices(before.prices.map(closed)),
    margin: null,
    implausible: false,
    derived: before.derived,
  },
});
