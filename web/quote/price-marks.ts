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
  /** Of the margins, by bookmaker: the lower the better. */
  readonly margins: Readonly<Record<string, PriceMark>>;
  /** Who has the lowest margin, where there is more than one to compare. */
  readonly lowestMargin: readonly string[];
}

const NO_MARKS: MarketMarks = { prices: {}, margins: {}, lowestMargin: [] };

export const openOdds = (quote: DeskQuote | undefined, selection: string): number | null => {
  if (quote === undefined || quote.shown !== 'open') return null;
  const price = quote.prices[selection];
  return price?.open === true ? price.odds : null;
};

/** A margin as it is shown: one decimal of a percent. */
const tenthsOf = (quote: DeskQuote | undefined): number | null =>
  quote === undefined || quote.shown !== 'open' || quote.margin === null ? null : Math.round(quote.margin * 1000);

const marginMarks = (
  ours: DeskQuote | undefined,
  quotes: readonly DeskQuote[],
): Readonly<Record<string, PriceMark>> => {
  const own = tenthsOf(ours);
  if (own === null || ours === undefined) return {};
  const others = quotes
    .filter(({ bookmaker }) => bookmaker !== ours.bookmaker)
    .flatMap((quote) => {
      const tenths = tenthsOf(quote);
      return tenths === null ? [] : [{ bookmaker: quote.bookmaker, tenths }];
    });
  if (others.length === 0) return {};
  const lowest = Math.min(...others.map(({ tenths }) => tenths));
  const marks: Record<string, PriceMark> = {
    [ours.bookmaker]: own < lowest ? 'best' : own === lowest ? 'tied' : 'beaten',
  };
  for (const { bookmaker, tenths } of others) if (tenths < own) marks[bookmaker] = 'better';
  return marks;
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
  return { prices, margins: marginMarks(ours, quotes), lowestMargin: lowestMargin(quotes) };
};
