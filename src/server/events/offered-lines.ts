import type { BookEvent } from '../../collector/book/book-view.ts';
import { quoteKey } from '../../model/quote.ts';
import { type MarketAndLine, marketsOn } from '../rows/market-refs.ts';
import type { Viewpoint } from '../rows/viewpoint.ts';
import { isOffered } from './event-filter.ts';

/** A line of an event that somebody offers. */
export interface OfferedLine extends MarketAndLine {
  readonly event: BookEvent;
  /** Slugs. */
  readonly offeredBy: readonly string[];
}

/** Every line that somebody offers on an event, in the catalogue's order. Removed ones are not offered any more. */
export const offeredLines = (event: BookEvent, view: Viewpoint): readonly OfferedLine[] => {
  const slugs = view.participants.map(({ bookmaker }) => bookmaker.slug);
  const here = slugs.filter((slug) => isOffered(event.listings.get(slug)));
  return marketsOn(event, here).flatMap(({ market, line }) => {
    const key = quoteKey(market.key, line);
    const offeredBy = here.filter((slug) => {
      const quote = event.listings.get(slug)?.quotes.get(key);
      return quote !== undefined && quote.state !== 'removed';
    });
    return offeredBy.length === 0 ? [] : [{ event, market, line, offeredBy }];
  });
};
