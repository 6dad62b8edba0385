import type { BookEvent } from '../../collector/book/book-view.ts';
import type { ErrorDetail } from '../../contract/errors.ts';
import { MARKETS, marketByKey } from '../../markets/catalogue.ts';
import type { Market } from '../../markets/market.ts';
import { type LineQuarters, quartersOfLine } from '../../model/quote.ts';
import { ApiError } from '../http/api-error.ts';

/** A market with one of its lines, or with all of them. */
export interface MarketRef {
  readonly market: Market;
  readonly line: LineQuarters | 'all';
}

const fault = (path: string, message: string): ApiError => {
  const details: ErrorDetail[] = [{ path, message }];
  return new ApiError('INVALID_QUERY', `${path}: ${message}`, details);
};

/** Quarters of a line as a question names it (`2.5`, `none`), checked against its market; `undefined` is refused too. */
export const lineAsked = (market: Market, line: string | undefined, path: string): LineQuarters => {
  if (market.lineType === 'none') {
    if (line === undefined || line === 'none') return null;
    throw fault(path, `the market ${market.key} has no lines`);
  }
  if (line === undefined || line === 'none') throw fault(path, `the market ${market.key} needs a line`);
  const quarters = quartersOfLine(Number(line));
  if (quarters === undefined) throw fault(path, 'a line is a multiple of 0.25');
  return quarters;
};

export const marketAsked = (key: string, path: string): Market => {
  const market = marketByKey(key);
  if (market === undefined) throw fault(path, `there is no market ${key}`);
  return market;
};

/** Reads `key` or `key:line`; a key alone means every line of its market. */
export const marketRefAsked = (ref: string, path: string): MarketRef => {
  const [key = '', line] = ref.split(':');
  const market = marketAsked(key, path);
  if (line === undefined) return { market, line: market.lineType === 'none' ? null : 'all' };
  return { market, line: lineAsked(market, line, path) };
};

/** Place of a market in the catalogue; windows that opened later follow behind. */
const places = new Map(MARKETS.map((market, index) => [market.key, index]));
const placeOf = (market: Market): number => places.get(market.key) ?? MARKETS.length;

const byLine = (a: LineQuarters, b: LineQuarters): number =>
  (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY);

export interface MarketAndLine {
  readonly market: Market;
  readonly line: LineQuarters;
}

/** Every market and line that one of the bookmakers has or had on an event, in the catalogue's order, then by line. */
export const marketsOn = (event: BookEvent, slugs: readonly string[]): readonly MarketAndLine[] => {
  const found = new Map<string, MarketAndLine>();
  for (const slug of slugs) {
    for (const [key, quote] of event.listings.get(slug)?.quotes ?? []) if (!found.has(key)) found.set(key, quote);
  }
  return [...found.values()].sort(
    (a, b) =>
      placeOf(a.market) - placeOf(b.market) || a.market.key.localeCompare(b.market.key) || byLine(a.line, b.line),
  );
};

/** The rows that a list of references asks for on an event, in their order. */
export const marketsAsked = (
  event: BookEvent,
  slugs: readonly string[],
  refs: readonly MarketRef[],
): readonly MarketAndLine[] =>
  refs.flatMap(({ market, line }) => {
    if (line !== 'all') return [{ market, line }];
    const lines = new Set<LineQuarters>();
    for (const slug of slugs) {
      for (const quote of event.listings.get(slug)?.quotes.values() ?? [])
        if (quote.market === market) lines.add(quote.line);
    }
    return [...lines].sort(byLine).map((one) => ({ market, line: one }));
  });
