import { heldQuote, quoteKey } from '../model/quote.ts';
import type { StoredBook } from '../model/storage.ts';
import type { Book } from './book.ts';
import { ListingEntity } from './entities.ts';

/**
 * Fills an empty book with what storage holds, portion by portion. After a stop that lost its tail (`unclean`) the next
 * look at each listing is marked: between it and what is stored something may have happened that nobody kept.
 */
export const warmUp = async (book: Book, stored: StoredBook, unclean: boolean): Promise<void> => {
  const competitions = new Map(stored.competitions.map((record) => [record.competitionId, record]));
  const events = new Map(stored.events.map((record) => [record.eventNumber, record]));
  book.restore(stored.competitions, stored.next);
  const listings = new Map<number, ListingEntity>();
  for (const record of stored.listings) {
    const competition = competitions.get(record.competitionId);
    if (competition === undefined) continue;
    const { bookmaker, ownId, name, country } = competition;
    const event = record.eventNumber === null ? undefined : events.get(record.eventNumber);
    const listing = new ListingEntity(
      record.listingId,
      { ...record, eventId: event?.eventId ?? null, competition: { bookmaker, id: ownId, name, country } },
      record.competitionId,
      record.stateSinceMs,
    );
    listing.state = record.state;
    listing.seenAtMs = record.seenAtMs;
    listing.changedAtMs = record.changedAtMs;
    listing.afterGap = unclean;
    listings.set(record.listingId, listing);
    book.restoreListing(listing, record.eventNumber);
  }
  for await (const portion of stored.quotes) {
    for (const quote of portion) {
      const listing = listings.get(quote.listingId);
      if (listing === undefined) continue;
      const seenAtMs = quote.seenAtMs ?? listing.seenAtMs ?? quote.changedAtMs;
      const { stateSinceMs, changedAtMs, seq, lookId } = quote;
      const key = quoteKey(quote.market.key, quote.line);
      book.restoreQuote(listing, key, heldQuote(quote, { stateSinceMs, changedAtMs, seenAtMs, seq, lookId }));
    }
  }
  book.relinkCompetitions();
};
