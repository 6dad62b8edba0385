import type { Book } from '../book/book.ts';
import type { BookListing } from '../book/book-view.ts';
import { ownIdKey } from '../book/entities.ts';
import type { PlannedLook } from './run-ledger.ts';

/** What a run is restricted to; `null` everywhere: all. */
export interface RunScope {
  readonly bookmakers: readonly string[] | null;
  /** Bookmakers' own competition ids, as `bookmaker:id`, or joined competitions' ids. */
  readonly competitions: readonly string[] | null;
  readonly eventIds: readonly string[] | null;
  /** Single listings, as `ownIdKey` writes them. */
  readonly listings: ReadonlySet<string> | null;
}

export const EVERYTHING: RunScope = { bookmakers: null, competitions: null, eventIds: null, listings: null };

/** Whether a run with this scope reads lists at all: one for what is known and chosen does not. */
export const readsLists = ({ eventIds, listings }: RunScope): boolean => eventIds === null && listings === null;

/** A listing without id is asked again for one after so long. */
const WITHOUT_ID_AGAIN_MS = 3_600_000;

/** Whether a look at the listing is worth its request now. */
export const isWanted = (listing: BookListing, scope: RunScope, book: Book, nowMs: number): boolean => {
  if (listing.state !== 'offered' || listing.kickoffMs <= nowMs) return false;
  if (scope.bookmakers !== null && !scope.bookmakers.includes(listing.bookmaker)) return false;
  if (scope.listings !== null && !scope.listings.has(ownIdKey(listing.bookmaker, listing.bookmakerEventId)))
    return false;
  if (listing.eventId === null) {
    if (scope.listings !== null) return true;
    if (scope.eventIds !== null || scope.competitions !== null) return false;
    return nowMs - book.lastLookAtMs(listing) > WITHOUT_ID_AGAIN_MS;
  }
  const event = book.event(listing.eventId);
  if (event?.listings.get(listing.bookmaker) !== listing) return false;
  if (scope.eventIds !== null && !scope.eventIds.includes(listing.eventId)) return false;
  return (
    scope.competitions === null ||
    scope.competitions.includes(event.competition.id) ||
    scope.competitions.includes(`${listing.bookmaker}:${listing.competition.id}`)
  );
};

export const plannedLook = (listing: BookListing, book: Book): PlannedLook => ({
  bookmaker: listing.bookmaker,
  bookmakerEventId: listing.bookmakerEventId,
  eventId: listing.eventId,
  kickoffMs: listing.kickoffMs,
  offeredBy: (listing.eventId === null ? undefined : book.event(listing.eventId))?.listings.size ?? 1,
});
