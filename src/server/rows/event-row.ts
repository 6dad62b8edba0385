import type { BookEvent, BookListing } from '../../collector/book/book-view.ts';
import type { EventHead, EventRow, Listing } from '../../contract/events.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import type { MarketAndLine } from './market-refs.ts';
import { marketRow } from './market-row.ts';
import { type Participant, shownListing, type Viewpoint } from './viewpoint.ts';

const listingRow = (view: Viewpoint, event: BookEvent, listing: BookListing, { source }: Participant): Listing => {
  const shown = shownListing(view, event, listing, source);
  const { id, name, country } = listing.competition;
  return {
    bookmaker: listing.bookmaker,
    bookmakerEventId: listing.bookmakerEventId,
    url: listing.url,
    kickoff: instant(listing.kickoffMs),
    competition: { id, name, country },
    seenAt: instantOrNull(listing.seenAtMs),
    changedAt: instantOrNull(listing.changedAtMs),
    state: shown.state,
    stateSince: instant(shown.sinceMs),
  };
};

export const eventName = ({ home, away }: { readonly home: string; readonly away: string }): string =>
  `${home} - ${away}`;

export const eventHead = (view: Viewpoint, event: BookEvent): EventHead => ({
  eventId: event.eventId,
  name: eventName(event),
  home: event.home,
  away: event.away,
  kickoff: instant(event.kickoffMs),
  country: event.country,
  competition: { id: event.competition.id, name: event.competition.name },
  listings: view.participants.flatMap((participant) => {
    const listing = event.listings.get(participant.bookmaker.slug);
    return listing === undefined ? [] : [listingRow(view, event, listing, participant)];
  }),
});

export const eventRow = (view: Viewpoint, event: BookEvent, markets: readonly MarketAndLine[]): EventRow => ({
  ...eventHead(view, event),
  markets: markets.map(({ market, line }) => marketRow(view, event, market, line)),
});
