import type { Change } from '../../model/change.ts';
import type { CompetitionRef, ListingState } from '../../model/listing.ts';
import type { Look, LookOutcome } from '../../model/look.ts';
import type { Quote } from '../../model/quote.ts';
import type { RateSubject } from '../../model/rate-subject.ts';

/** A listing in the book. Instants are epoch milliseconds. */
export interface BookListing {
  readonly listingId: number;
  readonly bookmaker: string;
  readonly bookmakerEventId: string;
  readonly eventId: string | null;
  readonly home: string;
  readonly away: string;
  readonly kickoffMs: number;
  readonly competition: CompetitionRef;
  readonly url: string | null;
  readonly state: ListingState;
  readonly stateSinceMs: number;
  /** When a look last confirmed it; `null` while nothing has been fetched of it. */
  readonly seenAtMs: number | null;
  /** When one of its quotes last changed; `null` while it has none. */
  readonly changedAtMs: number | null;
  /** How the last look ended; `null` before the first. */
  readonly lastOutcome: LookOutcome | null;
  /** By `quoteKey(market.key, line)`. */
  readonly quotes: ReadonlyMap<string, Readonly<Quote>>;
}

/** An event in the book: the listings that share one SportRadar id. */
export interface BookEvent {
  readonly eventNumber: number;
  readonly eventId: string;
  readonly home: string;
  readonly away: string;
  /** The lower median of its listings' kick-offs. */
  readonly kickoffMs: number;
  readonly country: string;
  /** The joined competition: an id of ours that all linked competitions share. */
  readonly competition: { readonly id: string; readonly name: string };
  /** By bookmaker's slug; the ones that are compared. */
  readonly listings: ReadonlyMap<string, BookListing>;
  /** Grows with everything that a reader could see change; never with mere confirmations. */
  readonly version: number;
}

/** Counts of what is listed but not compared, and why. */
export interface ListingTally {
  readonly bookmaker: string;
  /** Listings in the book that are offered, compared or not. */
  readonly listed: number;
  /** Of those, how many have been fetched at least once. */
  readonly looked: number;
  readonly withoutId: number;
  readonly setAside: number;
}

/** The book as readers see it. What it hands out is live: read it at once, copy what must last. */
export interface BookView {
  readonly epoch: string;
  /** The last sequence number given. */
  readonly lastSeq: number;
  /** Grows with every commit that changed anything, mere confirmations left out. */
  readonly version: number;
  event(eventId: string): BookEvent | undefined;
  /** All events, in no particular order. */
  events(): IterableIterator<BookEvent>;
  readonly eventCount: number;
  readonly quoteCount: number;
  tally(bookmaker: string): ListingTally;
  /** Listings that are not compared (no id, duplicate, orientation), for coverage. */
  uncompared(): IterableIterator<{ readonly listing: BookListing; readonly reason: string }>;
}

/** What a full look was compared with: the full look before it, and the quotes that were open then. */
export interface Comparison {
  readonly sinceMs: number;
  readonly openQuotes: Readonly<Record<RateSubject, number>>;
}

/** What one commit did, for the live stream: handed to listeners synchronously, in order of commits. */
export interface Committed {
  readonly changes: readonly Change[];
  /** The look behind it, with the event where it is known. */
  readonly look: Look | null;
  readonly eventId: string | null;
  /** When the listing is confirmed by this look; `null` when the look confirmed nothing. */
  readonly seenAtMs: number | null;
  /**
   * Says, with `changes`, how much became of what was open: for how often prices change. `null` where the look was not
   * full, no full one came right before it since the start, or so long ago that prices were shown as unknown meanwhile.
   */
  readonly compared: Comparison | null;
  /** The event is new, moved its kick-off, or a listing appeared or went. */
  readonly eventChanged: boolean;
}
