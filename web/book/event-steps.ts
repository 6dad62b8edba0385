import type { EventHead, Listing } from '../../src/contract/events.ts';
import { shownState } from '../../src/model/shown-state.ts';
import { type DeskCircumstances, sourceOf } from './circumstances.ts';
import type { DeskEvent, DeskListing } from './desk-event.ts';

const listingFromWire = (listing: Listing): DeskListing => {
  const stored = listing.state === 'removed' ? 'removed' : 'offered';
  const sinceMs = Date.parse(listing.stateSince);
  return {
    bookmaker: listing.bookmaker,
    url: listing.url,
    kickoffMs: Date.parse(listing.kickoff),
    competition: listing.competition.name,
    stored,
    storedSinceMs: sinceMs,
    shown: listing.state,
    shownSinceMs: sinceMs,
  };
};

export const eventFromWire = (head: EventHead): DeskEvent => ({
  eventId: head.eventId,
  home: head.home,
  away: head.away,
  kickoffMs: Date.parse(head.kickoff),
  country: head.country,
  competition: head.competition,
  listings: Object.fromEntries(head.listings.map((listing) => [listing.bookmaker, listingFromWire(listing)])),
});

const listingShownNow = (
  listing: DeskListing,
  kickoffMs: number,
  seenAtMs: number | null,
  circumstances: DeskCircumstances,
): DeskListing => {
  const source = sourceOf(circumstances, listing.bookmaker);
  const shown = shownState(listing.stored, listing.storedSinceMs, {
    nowMs: circumstances.nowMs,
    kickoffMs,
    seenAtMs,
    sourceState: source.state,
    sourceSinceMs: source.sinceMs,
    staleAfterMs: circumstances.staleAfterMs,
  });
  if (shown.state === listing.shown && shown.sinceMs === listing.shownSinceMs) return listing;
  return { ...listing, shown: shown.state, shownSinceMs: shown.sinceMs };
};

/** The event with its listings as they are shown now; the very same object where nothing about that changes. */
export const eventShownNow = (
  event: DeskEvent,
  seenAtMs: (bookmaker: string) => number | null,
  circumstances: DeskCircumstances,
): DeskEvent => {
  let listings: Record<string, DeskListing> | undefined;
  for (const [bookmaker, listing] of Object.entries(event.listings)) {
    const now = listingShownNow(listing, event.kickoffMs, seenAtMs(bookmaker), circumstances);
    if (now === listing) continue;
    listings ??= { ...event.listings };
    listings[bookmaker] = now;
  }
  return listings === undefined ? event : { ...event, listings };
};
