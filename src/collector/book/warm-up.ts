import { quoteKey } from '../../model/quote.ts';
import type { StoredBook, StoredQuote } from '../../model/storage.ts';
import type { Book } from './book.ts';
import { ListingEntity } from './entities.ts';
import { HeldQuote, type Sighting } from './held-quote.ts';
import { sharedPrices } from './shared-prices.ts';

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
    const sightings = new Sightings();
    for (const quote of portion) {
      const listing = listings.get(quote.listingId);
      if (listing === undefined) continue;
      book.restoreQuote(listing, quoteKey(quote.market.key, quote.line), restored(quote, listing, sightings));
    }
  }
  book.relinkCompetitions();
};

const restored = (quote: StoredQuote, listing: ListingEntity, sightings: Sightings): HeldQuote => {
  const seenAtMs = quote.seenAtMs ?? listing.seenAtMs ?? quote.changedAtMs;
  return new HeldQuote(
    { ...quote, prices: sharedPrices(quote.prices) },
    quote.seq,
    sightings.at(quote.changedAtMs, quote.lookId),
    sightings.at(quote.stateSinceMs, null),
    sightings.at(seenAtMs, null),
  );
};

/** Equal sightings of a portion as one object. */
class Sightings {
  readonly #byLook = new Map<string | null, Map<number, Sighting>>();

  at(atMs: number, lookId: string | null): Sighting {
    const ofLook = this.#byLook.get(lookId) ?? new Map<number, Sighting>();
    this.#byLook.set(lookId, ofLook);
    const sighting = ofLook.get(atMs) ?? { atMs, lookId };
    ofLook.set(atMs, sighting);
    return sighting;
  }
}
