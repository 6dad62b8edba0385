import type { BookEvent, BookListing } from '../../collector/book/book-view.ts';
import type { MarketCoverage, MarketCoverageAnswer } from '../../contract/coverage.ts';
import type { Market } from '../../markets/market.ts';
import { type LineQuarters, lineOfQuarters, quoteKey } from '../../model/quote.ts';
import { eventName } from '../rows/event-row.ts';
import type { Viewpoint } from '../rows/viewpoint.ts';
import { isOffered } from './event-filter.ts';

const EXAMPLES_MAX = 3;
/** Events between two pauses, in which the service attends to everything else. */
const EVENTS_AT_ONCE = 40;

interface Counted {
  readonly market: Market;
  readonly line: LineQuarters;
  events: number;
  readonly offering: number[];
  readonly missing: BookEvent[][];
}

/** Whether what a listing shows says what it offers: it was looked at, and is still there. */
const isKnown = (listing: BookListing | undefined): listing is BookListing =>
  listing !== undefined && isOffered(listing) && listing.seenAtMs !== null;

/** All that one event offers, by market or by line, with a bit for each bookmaker that does. */
const offersOf = (
  listings: readonly (BookListing | undefined)[],
  only: string | undefined,
): ReadonlyMap<string, { readonly market: Market; readonly line: LineQuarters; bits: number }> => {
  const offers = new Map<string, { readonly market: Market; readonly line: LineQuarters; bits: number }>();
  listings.forEach((listing, place) => {
    if (!isKnown(listing)) return;
    for (const { market, line: own, state } of listing.quotes.values()) {
      if (state === 'removed' || (only !== undefined && market.key !== only)) continue;
      const line = only === undefined ? null : own;
      const key = quoteKey(market.key, line);
      const offer = offers.get(key);
      if (offer === undefined) offers.set(key, { market, line, bits: 1 << place });
      else offer.bits |= 1 << place;
    }
  });
  return offers;
};

/**
 * Who of those that list an event offers which of its markets; of one market, which of its lines. It goes through the
 * whole book in portions, so the counts of a moving market are those of a stretch of milliseconds, not of an instant.
 */
export const marketCoverageOf = async (
  found: readonly BookEvent[],
  view: Viewpoint,
  only: string | undefined,
  pause: () => Promise<void>,
): Promise<MarketCoverageAnswer> => {
  const slugs = view.participants.map(({ bookmaker }) => bookmaker.slug);
  const counts = new Map<string, Counted>();
  const events = [...found].sort((a, b) => a.kickoffMs - b.kickoffMs);
  let compared = 0;
  for (const [number, event] of events.entries()) {
    if (number % EVENTS_AT_ONCE === EVENTS_AT_ONCE - 1) await pause();
    const listings = slugs.map((slug) => event.listings.get(slug));
    if (listings.filter(isKnown).length < 2) continue;
    compared++;
    for (const [key, { market, line, bits }] of offersOf(listings, only)) {
      let counted = counts.get(key);
      if (counted === undefined) {
        counted = { market, line, events: 0, offering: slugs.map(() => 0), missing: slugs.map(() => []) };
        counts.set(key, counted);
      }
      counted.events++;
      for (let place = 0; place < slugs.length; place++) {
        if ((bits & (1 << place)) !== 0) counted.offering[place] = (counted.offering[place] ?? 0) + 1;
        else if (isKnown(listings[place])) counted.missing[place]?.push(event);
      }
    }
  }
  return { events: compared, markets: [...counts.values()].map((counted) => rowOf(counted, slugs)).sort(mostMissing) };
};

const rowOf = ({ market, line, events, offering, missing }: Counted, slugs: readonly string[]): MarketCoverage => ({
  ...{ market: market.key, line: lineOfQuarters(line), name: market.name, events },
  bookmakers: slugs.map((bookmaker, place) => ({
    bookmaker,
    events: offering[place] ?? 0,
    missing: missing[place]?.length ?? 0,
    examples: (missing[place] ?? []).slice(0, EXAMPLES_MAX).map((event) => ({
      eventId: event.eventId,
      name: eventName(event),
    })),
  })),
});

const missingIn = ({ bookmakers }: MarketCoverage): number =>
  bookmakers.reduce((total, { missing }) => total + missing, 0);

const mostMissing = (a: MarketCoverage, b: MarketCoverage): number =>
  missingIn(b) - missingIn(a) ||
  b.events - a.events ||
  a.market.localeCompare(b.market) ||
  (a.line ?? 0) - (b.line ?? 0);
