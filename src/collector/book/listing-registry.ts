import type { ListingFacts } from '../../model/listing.ts';
import type { CompetitionRecord } from '../../model/storage.ts';
import type { BookListing, ListingTally } from './book-view.ts';
import { CompetitionRegistry } from './competition-registry.ts';
import { EventEntity, ListingEntity, ownIdKey } from './entities.ts';
import { composeEvent } from './event-composition.ts';

/** How long after kick-off an event stays in the book. */
export const KEPT_AFTER_KICKOFF_MS = 2 * 3_600_000;

/** What a commit has changed of who is listed, for storage. */
export interface TouchedRecords {
  readonly competitions: CompetitionRecord[];
  readonly events: Set<EventEntity>;
  readonly listings: Set<ListingEntity>;
}

export const noRecords = (): TouchedRecords => ({ competitions: [], events: new Set(), listings: new Set() });

/** What bringing a listing's facts up to date came to. */
export interface Applied {
  readonly listing: ListingEntity;
  /** A listing of the same bookmaker that gave way to it; `null` where none did. */
  readonly gaveWay: ListingEntity | null;
}

/** Who is listed: events, the listings that belong to each, and the competitions that they are played in. */
export class ListingRegistry {
  readonly #events = new Map<string, EventEntity>();
  readonly #listings = new Map<string, ListingEntity>();
  readonly #competitions = new CompetitionRegistry();
  #next = { eventNumber: 1, listingId: 1 };

  get eventCount(): number {
    return this.#events.size;
  }

  event(eventId: string): EventEntity | undefined {
    return this.#events.get(eventId);
  }

  events(): IterableIterator<EventEntity> {
    return this.#events.values();
  }

  /** A bookmaker's listing by its own event id. */
  listing(bookmaker: string, bookmakerEventId: string): ListingEntity | undefined {
    return this.#listings.get(ownIdKey(bookmaker, bookmakerEventId));
  }

  /** All listings of all bookmakers, removed ones and those set aside included. */
  listings(): IterableIterator<ListingEntity> {
    return this.#listings.values();
  }

  eventOf({ eventId }: ListingEntity): EventEntity | undefined {
    return eventId === null ? undefined : this.#events.get(eventId);
  }

  /** Counts of a bookmaker's listings that are offered. */
  tally(bookmaker: string): ListingTally {
    const tally = { bookmaker, listed: 0, looked: 0, withoutId: 0, setAside: 0 };
    for (const listing of this.#listings.values()) {
      if (listing.bookmaker !== bookmaker || listing.state === 'removed') continue;
      tally.listed++;
      if (listing.seenAtMs !== null || listing.lastOutcome === 'ok') tally.looked++;
      if (listing.eventId === null) tally.withoutId++;
      if (listing.asideFor !== null) tally.setAside++;
    }
    return tally;
  }

  /** What is listed and not compared, and why. */
  *uncompared(): IterableIterator<{ listing: BookListing; reason: string }> {
    for (const listing of this.#listings.values()) {
      if (listing.eventId === null) yield { listing, reason: 'without-id' };
      else if (listing.asideFor !== null) yield { listing, reason: listing.asideFor };
    }
  }

  /** Puts back what storage holds, before anything is applied. */
  restore(
    competitions: readonly CompetitionRecord[],
    next: { competitionId: number; eventNumber: number; listingId: number },
  ): void {
    this.#competitions.restore(competitions, next.competitionId);
    this.#next = { eventNumber: next.eventNumber, listingId: next.listingId };
  }

  restoreListing(listing: ListingEntity, eventNumber: number | null): void {
    this.#listings.set(ownIdKey(listing.bookmaker, listing.bookmakerEventId), listing);
    if (listing.eventId === null || eventNumber === null) return;
    const event = this.#events.get(listing.eventId) ?? new EventEntity(eventNumber, listing.eventId);
    this.#events.set(event.eventId, event);
    event.members.add(listing);
    composeEvent(event);
  }

  /** Learns again which competitions belong together; returns the events whose competition is another now. */
  relinkCompetitions(): readonly EventEntity[] {
    return this.#competitions.relink([...this.#events.values()]);
  }

  /** Drops listings whose kick-off, or that of their event, lies two hours back; returns them. */
  evict(nowMs: number): readonly ListingEntity[] {
    const evicted: ListingEntity[] = [];
    for (const [key, listing] of this.#listings) {
      const event = this.eventOf(listing);
      if ((event?.kickoffMs ?? listing.kickoffMs) + KEPT_AFTER_KICKOFF_MS > nowMs) continue;
      this.#listings.delete(key);
      event?.members.delete(listing);
      if (event !== undefined && event.members.size === 0) this.#events.delete(event.eventId);
      evicted.push(listing);
    }
    return evicted;
  }

  /** Brings a listing's facts up to date, makes it where it is new, and moves it between events where its id says so. */
  apply(facts: ListingFacts, records: TouchedRecords, firstSeenAtMs: number): Applied {
    const key = ownIdKey(facts.bookmaker, facts.bookmakerEventId);
    const competitionId = this.#competitions.numberOf(facts.competition, records.competitions);
    let listing = this.#listings.get(key);
    if (listing === undefined) {
      listing = new ListingEntity(this.#next.listingId++, { ...facts, eventId: null }, competitionId, firstSeenAtMs);
      this.#listings.set(key, listing);
      records.listings.add(listing);
    }
    const url = facts.url ?? listing.url;
    const moved =
      listing.kickoffMs !== facts.kickoffMs ||
      listing.home !== facts.home ||
      listing.away !== facts.away ||
      listing.url !== url ||
      listing.competitionId !== competitionId ||
      listing.competition.name !== facts.competition.name ||
      listing.competition.country !== facts.competition.country;
    const identified = facts.eventId !== null && facts.eventId !== listing.eventId;
    if (moved || identified) {
      listing.home = facts.home;
      listing.away = facts.away;
      listing.kickoffMs = facts.kickoffMs;
      listing.competition = facts.competition;
      listing.competitionId = competitionId;
      listing.url = url;
      listing.readAs = null;
      records.listings.add(listing);
    }
    if (identified) this.#identify(listing, facts.eventId as string, records);
    const before = this.eventOf(listing)?.listings.get(listing.bookmaker);
    if (moved || identified || records.listings.has(listing)) this.compose(listing, records);
    return { listing, gaveWay: before?.asideFor === 'duplicate-listing' ? before : null };
  }

  /** Decides again which listings of its event are compared. */
  compose(listing: ListingEntity, records: TouchedRecords): void {
    const event = this.eventOf(listing);
    if (event === undefined) return;
    const changed = composeEvent(event);
    if (!changed) event.version++;
    records.events.add(event);
  }

  #identify(listing: ListingEntity, eventId: string, records: TouchedRecords): void {
    const before = this.eventOf(listing);
    if (before !== undefined) {
      before.members.delete(listing);
      if (composeEvent(before)) records.events.add(before);
      if (before.members.size === 0) this.#events.delete(before.eventId);
    }
    let event = this.#events.get(eventId);
    if (event === undefined) {
      event = new EventEntity(this.#next.eventNumber++, eventId);
      event.competition = { id: this.#competitions.joinedId(listing.competitionId), name: listing.competition.name };
      this.#events.set(eventId, event);
      records.events.add(event);
    }
    listing.eventId = eventId;
    event.members.add(listing);
  }
}
