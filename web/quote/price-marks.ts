import type { DeskMarket } from '../book/desk-market.ts';
import type { DeskQuote } from '../book/desk-quote.ts';

/**
 * How a price stands in the comparison. On ours: `best` alone, `tied` for best, `beaten`. On another's: `better` than
 * ours. Nothing that is not open takes part.
 */
export type PriceMark = 'best' | 'tied' | 'beaten' | 'better';

export interface MarketMarks {
  /** By bookmaker and selection; no entry: no mark. */
  readonly prices: Readonly<Record<string, Readonly<Record<string, PriceMark>>>>;
  /** Who has the lowest margin, where there is more than one to compare. */
  readonly lowestMargin: readonly string[];
}

const NO_MARKS: MarketMarks = { prices: {}, lowestMargin: [] };

export const openOdds = (quote: DeskQuote | undefined, selection: string): number | null => {
  if (quote === undefined || quote.shown !== 'open') return null;
  const price = quote.prices[selection];
  return price?.open === true ? price.odds : null;
};

const lowestMargin = (quotes: readonly DeskQuote[]): readonly string[] => {
  const open = quotes.filter(({ shown, margin }) => shown === 'open' && margin !== null);
  if (open.length < 2) return [];
  const tenths = (quote: DeskQuote): number => Math.round((quote.margin ?? 0) * 1000);
  const lowest = Math.min(...open.map(tenths));
  return open.filter((quote) => tenths(quote) === lowest).map(({ bookmaker }) => bookmaker);
};

/** Marks a market's prices from the side of `reference`; only `compared` bookmakers take part. */
export const marketMarks = (
  market: DeskMarket | undefined,
  reference: string,
  compared: readonly string[],
): MarketMarks => {
  if (market === undefined) return NO_MARKS;
  const quotes = compared.map((slug) => market.quotes[slug]).filter((quote) => quote !== undefined);
  const ours = compared.includes(reference) ? market.quotes[reference] : undefined;
  const prices: Record<string, Record<string, PriceMark>> = {};
  const mark = (bookmaker: string, selection: string, as: PriceMark): void => {
    prices[bookmaker] = { ...prices[bookmaker], [selection]: as };
  };
  for (const selection of Object.keys(ours?.prices ?? {})) {
    const own = openOdds(ours, selection);
    if (own === null) continue;
    const others = quotes
      .filter(({ bookmaker }) => bookmaker !== reference)
      .map((quote) => ({ bookmaker: quote.bookmaker, odds: openOdds(quote, selection) }))
      .filter((other): other is { bookmaker: string; odds: number } => other.odds !== null);
    if (others.length === 0) continue;
    const highest = Math.max(...others.map(({ odds }) => odds));
    mark(reference, selection, own > highest ? 'best' : own === highest ? 'tied' : 'beaten');
    for (const { bookmaker, odds } of others) if (odds > own) mark(bookmaker, selection, 'better');
  }
  return { prices, lowestMargin: lowestMargin(quotes) };
};
