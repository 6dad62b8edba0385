import type { BookEvent } from '../../collector/book/book-view.ts';
import type { Quote } from '../../model/quote.ts';

/** A quote that is stored as suspended or removed, and whose it is. */
export interface ClosedQuote {
  readonly bookmaker: string;
  readonly quote: Readonly<Quote>;
}

const known = new WeakMap<BookEvent, { readonly version: number; readonly quotes: readonly ClosedQuote[] }>();

/** The quotes of an event that are not open; found once per version, because there are few of them among many. */
export const closedQuotes = (event: BookEvent): readonly ClosedQuote[] => {
  const found = known.get(event);
  if (found !== undefined && found.version === event.version) return found.quotes;
  const quotes: ClosedQuote[] = [];
  for (const [bookmaker, listing] of event.listings) {
    for (const quote of listing.quotes.values()) if (quote.state !== 'open') quotes.push({ bookmaker, quote });
  }
  known.set(event, { version: event.version, quotes });
  return quotes;
};
