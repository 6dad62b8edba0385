import type { CompetitionRef, ListingFacts, ListingState } from '../../model/listing.ts';
import type { LookOutcome } from '../../model/look.ts';
import { type RateSubject, rateSubjectOf } from '../../model/rate-subject.ts';
import type { EventRecord, ListingRecord } from '../../model/storage.ts';
import type { BookEvent, BookListing } from './book-view.ts';
import type { HeldQuote } from './held-quote.ts';
import type { UnreadablePieces } from './look-judgement.ts';
import type { ReadingAccounts } from './reading-accounts.ts';

/** A listing as the book keeps it, with what judging the next look needs. */
export class ListingEntity implements BookListing {
  readonly listingId: number;
  readonly bookmaker: string;
  readonly bookmakerEventId: string;
  eventId: string | null;
  home: string;
  away: string;
  kickoffMs: number;
  competition: CompetitionRef;
  competitionId: number;
  url: string | null;
  state: ListingState = 'offered';
  stateSinceMs: number;
  seenAtMs: number | null = null;
  changedAtMs: number | null = null;
  lastOutcome: LookOutcome | null = null;
  readonly quotes = new Map<string, HeldQuote>();
  /** How many of them are open, by what they are about. */
  readonly openQuotes: Record<RateSubject, number> = { goals: 0, other: 0 };

  /** When a look last showed all that is offered; `null` while none has since the start. */
  seenInFullAtMs: number | null = null;
  /** When the last committed look was requested: an older one that arrives later is superseded. */
  lastRequestedAtMs = Number.NEGATIVE_INFINITY;
  /** The last look showed less than half of what was there: one more that agrees is believed. */
  shrunk = false;
  /** What could not be understood of the last look that was believed in full. */
  unreadable: UnreadablePieces | null = null;
  /** The body of the last look that was believed in full, while nothing has touched the listing since. */
  readAs: { readonly bodyHash: string; readonly accounts: ReadingAccounts } | null = null;
  /** Loaded after a stop that lost its tail: the next look may bridge changes that nobody saw. */
  afterGap = false;
  /** Why it is not compared; `null` when it is. */
  asideFor: 'duplicate-listing' | 'orientation-conflict' | null = null;

  constructor(listingId: number, facts: ListingFacts, competitionId: number, atMs: number) {
    this.listingId = listingId;
    this.bookmaker = facts.bookmaker;
    this.bookmakerEventId = facts.bookmakerEventId;
    this.eventId = facts.eventId;
    this.home = facts.home;
    this.away = facts.away;
    this.kickoffMs = facts.kickoffMs;
    this.competition = facts.competition;
    this.competitionId = competitionId;
    this.url = facts.url;
    this.stateSinceMs = atMs;
  }

  /** Takes a quote in place of the one before. */
  hold(key: string, quote: HeldQuote): void {
    const before = this.quotes.get(key);
    if (before?.state === 'open') this.openQuotes[rateSubjectOf(before.market.groups)]--;
    if (quote.state === 'open') this.openQuotes[rateSubjectOf(quote.market.groups)]++;
    this.quotes.set(key, quote);
  }

  facts(): ListingFacts {
    const { bookmaker, bookmakerEventId, eventId, home, away, kickoffMs, competition, url } = this;
    return { bookmaker, bookmakerEventId, eventId, home, away, kickoffMs, competition, url };
  }

  record(eventNumber: number | null): ListingRecord {
    const { listingId, competitionId, bookmaker, bookmakerEventId, home, away, kickoffMs, url, state, stateSinceMs } =
      this;
    return {
      listingId,
      eventNumber,
      competitionId,
      bookmaker,
      bookmakerEventId,
      home,
      away,
      kickoffMs,
      url,
      state,
      stateSinceMs,
    };
  }
}

/** An event as the book keeps it: the listings that share its id. */
export class EventEntity implements BookEvent {
  readonly eventNumber: number;
  readonly eventId: string;
  home = '';
  away = '';
  kickoffMs = 0;
  country = '';
  competition: { readonly id: string; readonly name: string } = { id: '', name: '' };
  readonly listings = new Map<string, ListingEntity>();
  /** All listings with this id, compared or set aside. */
  readonly members = new Set<ListingEntity>();
  version = 0;

  constructor(eventNumber: number, eventId: string) {
    this.eventNumber = eventNumber;
    this.eventId = eventId;
  }

  record(): EventRecord {
    const { eventNumber, eventId, country, home, away, kickoffMs } = this;
    return { eventNumber, eventId, sport: 'football', country, home, away, kickoffMs };
  }
}

export const ownIdKey = (bookmaker: string, ownId: string): string => `${bookmaker} ${ownId}`;
