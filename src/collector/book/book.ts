import type { EventReading } from '../../bookmakers/bookmaker.ts';
import type { Change } from '../../model/change.ts';
import type { ListingFacts } from '../../model/listing.ts';
import type { Look, LookOutcome } from '../../model/look.ts';
import type { Quote } from '../../model/quote.ts';
import type { Commit, CompetitionRecord, MissedQuote, UnseenStretch } from '../../model/storage.ts';
import type { BookEvent, BookListing, BookView, Committed, ListingTally } from './book-view.ts';
import { CompetitionRegistry } from './competition-registry.ts';
import { EventEntity, ListingEntity, ownIdKey } from './entities.ts';
import { composeEvent } from './event-composition.ts';
import { HeldQuote, type Sighting } from './held-quote.ts';
import { judgeLook } from './look-judgement.ts';
import type { LookDraft, Observation } from './observation.ts';
import { type QuoteDifference, quoteDifferences, removalOf } from './quote-differences.ts';

/** How long after kick-off an event stays in the book. */
export const KEPT_AFTER_KICKOFF_MS = 2 * 3_600_000;

export interface BookOptions {
  readonly epoch: string;
  readonly lastSeq: number;
  /** Gives the next number of each series; the caller has made sure that there are enough. */
  readonly takeSeq: () => number;
  readonly takeLookId: () => number;
  readonly nowMs: () => number;
  readonly staleAfterMs: () => number;
  /** Takes each commit on its way to storage, in order. */
  readonly append: (commit: Commit) => void;
}

/** What came of an observation. */
export interface CommitResult {
  readonly look: Look | null;
  readonly changes: readonly Change[];
  readonly listing: BookListing | null;
}

interface Draft {
  competitions: CompetitionRecord[];
  events: Set<EventEntity>;
  listings: Set<ListingEntity>;
}

/** When the old value was last true: a removed quote's absence is confirmed by every full look at its listing. */
const lastSeenAs = (quote: Readonly<Quote>, listing: ListingEntity): number =>
  quote.state === 'removed' ? Math.max(quote.changedAtMs, listing.seenInFullAtMs ?? 0) : quote.seenAtMs;

/** Why a body's prices are not taken, in words; `undefined` when they are. */
const withoutQuotes = (listing: ListingEntity, reading: EventReading | null): string | undefined => {
  if (reading === null) return undefined;
  if (reading.phase === 'started') return 'the match has started';
  if (listing.eventId === null) return 'no SportRadar id';
  return listing.asideFor === null ? undefined : listing.asideFor;
};

const noRecords = (): Draft => ({ competitions: [], events: new Set(), listings: new Set() });

const NOTHING: CommitResult = { look: null, changes: [], listing: null };

/**
 * The current state of everything that is offered, and the only place where it changes: `commit` takes what was seen,
 * decides what to believe of it, and returns the changes that stream, storage and signals all consume.
 */
export class Book implements BookView {
  readonly epoch: string;
  #lastSeq: number;
  #version = 0;
  #quoteCount = 0;
  readonly #options: BookOptions;
  readonly #events = new Map<string, EventEntity>();
  readonly #listings = new Map<string, ListingEntity>();
  readonly #competitions = new CompetitionRegistry();
  readonly #listeners = new Set<(committed: Committed) => void>();
  #next = { eventNumber: 1, listingId: 1 };

  constructor(options: BookOptions) {
    this.#options = options;
    this.epoch = options.epoch;
    this.#lastSeq = options.lastSeq;
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }
  get version(): number {
    return this.#version;
  }
  get eventCount(): number {
    return this.#events.size;
  }
  get quoteCount(): number {
    return this.#quoteCount;
  }

  event(eventId: string): BookEvent | undefined {
    return this.#events.get(eventId);
  }

  events(): IterableIterator<BookEvent> {
    return this.#events.values();
  }

  /** A bookmaker's listing by its own event id. */
  listing(bookmaker: string, bookmakerEventId: string): BookListing | undefined {
    return this.#listings.get(ownIdKey(bookmaker, bookmakerEventId));
  }

  /** When the last look at a listing was requested; minus infinity before the first since the start. */
  lastLookAtMs(listing: BookListing): number {
    const entity = this.#listings.get(ownIdKey(listing.bookmaker, listing.bookmakerEventId));
    return entity?.lastRequestedAtMs ?? Number.NEGATIVE_INFINITY;
  }

  /** All listings of all bookmakers, removed ones and those set aside included. */
  listings(): IterableIterator<BookListing> {
    return this.#listings.values();
  }

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

  *uncompared(): IterableIterator<{ listing: BookListing; reason: string }> {
    for (const listing of this.#listings.values()) {
      if (listing.eventId === null) yield { listing, reason: 'without-id' };
      else if (listing.asideFor !== null) yield { listing, reason: listing.asideFor };
    }
  }

  /** Listeners are called synchronously, in order of commits; they must not throw. */
  onCommit(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes what was seen. Never throws for what a bookmaker sent. */
  commit(observation: Observation): CommitResult {
    switch (observation.kind) {
      case 'listed':
        return this.#commitListed(observation);
      case 'look':
        return this.#commitLook(observation);
      case 'absent':
        return this.#commitAbsence(observation);
    }
  }

  /** Puts back what storage holds, before anything is committed. */
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
    this.#version++;
  }

  restoreQuote(listing: ListingEntity, key: string, quote: HeldQuote): void {
    listing.quotes.set(key, quote);
    this.#quoteCount++;
    this.#version++;
  }

  /** Learns again which competitions belong together. Cheap enough for once a discovery, too dear for each listing. */
  relinkCompetitions(): void {
    for (const event of this.#competitions.relink([...this.#events.values()])) {
      event.version++;
      this.#version++;
    }
  }

  /** Drops events whose kick-off lies two hours back, and listings that never had one. */
  evict(nowMs: number): number {
    let evicted = 0;
    for (const [key, listing] of this.#listings) {
      const event = this.#eventOf(listing);
      if ((event?.kickoffMs ?? listing.kickoffMs) + KEPT_AFTER_KICKOFF_MS > nowMs) continue;
      this.#listings.delete(key);
      this.#quoteCount -= listing.quotes.size;
      event?.members.delete(listing);
      if (event !== undefined && event.members.size === 0) this.#events.delete(event.eventId);
      evicted++;
    }
    if (evicted > 0) this.#version++;
    return evicted;
  }

  #commitListed({ facts, atMs, discoveryAtMs = atMs }: Extract<Observation, { kind: 'listed' }>): CommitResult {
    const draft = noRecords();
    const listing = this.#apply(facts, atMs, draft, discoveryAtMs);
    if (listing.state === 'removed') {
      listing.state = 'offered';
      listing.stateSinceMs = atMs;
      draft.listings.add(listing);
      this.#compose(listing, draft);
    }
    return this.#publish(listing, draft, null, [], {});
  }

  #commitLook(observation: Extract<Observation, { kind: 'look' }>): CommitResult {
    const { draft, reading } = observation;
    const known = this.#listings.get(ownIdKey(observation.bookmaker, observation.bookmakerEventId));
    if (known === undefined && reading === null) return NOTHING;
    const records = noRecords();
    if (known !== undefined && draft.requestedAtMs < known.lastRequestedAtMs) {
      const look = this.#look(observation, draft, 'superseded', 'a look requested later was committed before');
      return this.#publish(known, records, look, [], {});
    }
    const isTold = reading !== null && reading.phase === 'pre';
    const listing = isTold ? this.#apply(reading.facts, draft.receivedAtMs, records) : known;
    if (listing === undefined) return NOTHING;
    listing.lastRequestedAtMs = draft.requestedAtMs;
    const without = withoutQuotes(listing, reading);
    if (reading === null || without !== undefined) {
      const look = this.#look(observation, draft, draft.outcome, without ?? draft.detail);
      listing.lastOutcome = look.outcome;
      return this.#publish(listing, records, look, [], {});
    }
    return this.#commitReading(observation, listing, reading, records);
  }

  #commitReading(
    observation: Extract<Observation, { kind: 'look' }>,
    listing: ListingEntity,
    reading: EventReading,
    records: Draft,
  ): CommitResult {
    const { draft } = observation;
    const differences = quoteDifferences(listing.quotes, reading.quotes);
    const heldOffered =
      differences.missing.length +
      differences.confirmed.length +
      differences.changed.filter(({ before }) => before !== null && before.state !== 'removed').length;
    const judgement = judgeLook(reading, differences, {
      heldOffered,
      shrunk: listing.shrunk,
      unreadable: listing.unreadable,
    });
    const look = this.#look(observation, draft, judgement.outcome, judgement.detail);
    listing.lastOutcome = judgement.outcome;
    if (judgement.outcome === 'malformed') return this.#publish(listing, records, look, [], {});
    listing.shrunk = judgement.shrunk;

    const atMs = draft.receivedAtMs;
    const sighting: Sighting = { atMs, lookId: look.lookId };
    const previousSeenAtMs = listing.seenAtMs;
    const removals =
      judgement.outcome === 'partial'
        ? []
        : differences.missing.map((key) => removalOf(key, listing.quotes.get(key) as HeldQuote));
    const missed = this.#confirm(
      listing,
      differences.confirmed,
      judgement.outcome === 'partial' ? differences.missing : [],
      sighting,
    );
    const changes = [...differences.changed, ...removals].map((difference) =>
      this.#change(listing, difference, sighting, draft.runId),
    );
    const unseen: UnseenStretch[] = [];
    const staleFromMs = (previousSeenAtMs ?? Number.POSITIVE_INFINITY) + this.#options.staleAfterMs();
    if (staleFromMs < atMs) unseen.push({ listingId: listing.listingId, fromMs: staleFromMs, toMs: atMs });
    listing.seenAtMs = atMs;
    if (judgement.outcome === 'ok') {
      listing.afterGap = false;
      listing.seenInFullAtMs = atMs;
      listing.unreadable = judgement.unreadable;
    }
    if (changes.length > 0) listing.changedAtMs = atMs;
    return this.#publish(listing, records, look, changes, { previousSeenAtMs, seenAtMs: atMs, missed, unseen });
  }

  /** A listing that gave way to a smaller id of its discovery: what had been taken of it is no longer offered. */
  #withdraw(listing: ListingEntity, atMs: number): void {
    const changes = this.#removeAll(listing, atMs, null);
    if (changes.length > 0) this.#publish(listing, noRecords(), null, changes, {});
  }

  /** Turns every quote that is still offered into a removed one. */
  #removeAll(listing: ListingEntity, atMs: number, runId: string | null): readonly Change[] {
    const sighting: Sighting = { atMs, lookId: null };
    const offered = [...listing.quotes].filter(([, quote]) => quote.state !== 'removed');
    const changes = offered.map(([key, quote]) => this.#change(listing, removalOf(key, quote), sighting, runId));
    if (changes.length > 0) listing.changedAtMs = atMs;
    return changes;
  }

  #commitAbsence({ bookmaker, bookmakerEventId, atMs, runId }: Extract<Observation, { kind: 'absent' }>): CommitResult {
    const listing = this.#listings.get(ownIdKey(bookmaker, bookmakerEventId));
    if (listing === undefined || listing.state === 'removed') return NOTHING;
    const draft: Draft = { competitions: [], events: new Set(), listings: new Set([listing]) };
    listing.state = 'removed';
    listing.stateSinceMs = atMs;
    const changes = this.#removeAll(listing, atMs, runId);
    this.#compose(listing, draft);
    return this.#publish(listing, draft, null, changes, {});
  }

  /** Brings a listing's facts up to date, makes it where it is new, and moves it between events where its id says so. */
  #apply(facts: ListingFacts, atMs: number, draft: Draft, firstSeenAtMs = atMs): ListingEntity {
    const key = ownIdKey(facts.bookmaker, facts.bookmakerEventId);
    const competitionId = this.#competitions.numberOf(facts.competition, draft.competitions);
    let listing = this.#listings.get(key);
    if (listing === undefined) {
      listing = new ListingEntity(this.#next.listingId++, { ...facts, eventId: null }, competitionId, firstSeenAtMs);
      this.#listings.set(key, listing);
      draft.listings.add(listing);
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
      draft.listings.add(listing);
    }
    if (identified) this.#identify(listing, facts.eventId as string, draft);
    const before = this.#eventOf(listing)?.listings.get(listing.bookmaker);
    if (moved || identified || draft.listings.has(listing)) this.#compose(listing, draft);
    if (before?.asideFor === 'duplicate-listing') this.#withdraw(before, atMs);
    return listing;
  }

  #identify(listing: ListingEntity, eventId: string, draft: Draft): void {
    const before = this.#eventOf(listing);
    if (before !== undefined) {
      before.members.delete(listing);
      if (composeEvent(before)) draft.events.add(before);
      if (before.members.size === 0) this.#events.delete(before.eventId);
    }
    let event = this.#events.get(eventId);
    if (event === undefined) {
      event = new EventEntity(this.#next.eventNumber++, eventId);
      event.competition = { id: this.#competitions.joinedId(listing.competitionId), name: listing.competition.name };
      this.#events.set(eventId, event);
      draft.events.add(event);
    }
    listing.eventId = eventId;
    event.members.add(listing);
  }

  #compose(listing: ListingEntity, draft: Draft): void {
    const event = this.#eventOf(listing);
    if (event === undefined) return;
    const changed = composeEvent(event);
    if (!changed) event.version++;
    draft.events.add(event);
  }

  /** Marks what a look showed again; returns what storage must know of single quotes. */
  #confirm(
    listing: ListingEntity,
    confirmed: readonly string[],
    missing: readonly string[],
    sighting: Sighting,
  ): MissedQuote[] {
    const listingSeenAtMs = listing.seenAtMs;
    const missed: MissedQuote[] = [];
    for (const key of confirmed) {
      const quote = listing.quotes.get(key);
      if (quote === undefined) continue;
      if (quote.seenAtMs !== listingSeenAtMs)
        missed.push({ listingId: listing.listingId, market: quote.market, line: quote.line, seenAtMs: null });
      quote.confirm(sighting);
    }
    for (const key of missing) {
      const quote = listing.quotes.get(key);
      if (quote === undefined || quote.seenAtMs !== listingSeenAtMs) continue;
      missed.push({ listingId: listing.listingId, market: quote.market, line: quote.line, seenAtMs: quote.seenAtMs });
    }
    return missed;
  }

  #change(
    listing: ListingEntity,
    { key, before, after }: QuoteDifference,
    sighting: Sighting,
    runId: string | null,
  ): Change {
    const seq = this.#options.takeSeq();
    this.#lastSeq = seq;
    const change: Change = {
      seq,
      epoch: this.epoch,
      atMs: sighting.atMs,
      notBeforeMs: before === null ? null : lastSeenAs(before, listing),
      eventId: listing.eventId ?? '',
      bookmaker: listing.bookmaker,
      listingId: listing.listingId,
      market: after.market,
      line: after.line,
      state: after.state,
      prices: after.prices,
      margin: after.margin,
      implausible: after.implausible,
      derived: after.derived,
      previous: before === null ? null : { state: before.state, prices: before.prices },
      afterGap: listing.afterGap,
      lookId: sighting.lookId,
      runId,
    };
    if (before === null) this.#quoteCount++;
    const quote = before?.followedBy(after, seq, sighting) ?? new HeldQuote(after, seq, sighting);
    listing.quotes.set(key, quote);
    return change;
  }

  #look(
    { bookmaker, bookmakerEventId }: { bookmaker: string; bookmakerEventId: string },
    draft: LookDraft,
    outcome: LookOutcome,
    detail: string,
  ): Look {
    return { ...draft, lookId: String(this.#options.takeLookId()), bookmaker, bookmakerEventId, outcome, detail };
  }

  #touch(listing: ListingEntity): void {
    const event = this.#eventOf(listing);
    if (event !== undefined) event.version++;
  }

  #publish(
    listing: ListingEntity,
    draft: Draft,
    look: Look | null,
    changes: readonly Change[],
    extra: Partial<{
      previousSeenAtMs: number | null;
      seenAtMs: number;
      missed: MissedQuote[];
      unseen: UnseenStretch[];
    }>,
  ): CommitResult {
    const { seenAtMs = null, previousSeenAtMs = null } = extra;
    const eventChanged = draft.events.size > 0;
    const isFirstLook = seenAtMs !== null && previousSeenAtMs === null;
    if (changes.length > 0 || isFirstLook) this.#touch(listing);
    if (changes.length > 0 || isFirstLook || eventChanged || draft.listings.size > 0) this.#version++;
    const isEmpty =
      look === null &&
      changes.length === 0 &&
      !eventChanged &&
      draft.listings.size === 0 &&
      draft.competitions.length === 0;
    if (isEmpty) return { look, changes, listing };
    this.#options.append({
      competitions: draft.competitions,
      events: [...draft.events].map((event) => event.record()),
      listings: [...draft.listings].map((one) => one.record(this.#eventOf(one)?.eventNumber ?? null)),
      look: look === null ? null : { listingId: listing.listingId, look },
      previousSeenAtMs,
      seen: seenAtMs === null ? null : { listingId: listing.listingId, seenAtMs },
      changes,
      missed: extra.missed ?? [],
      unseen: extra.unseen ?? [],
      committedAtMs: this.#options.nowMs(),
    });
    const committed: Committed = {
      changes,
      look,
      eventId: listing.eventId,
      seenAtMs,
      eventChanged,
    };
    for (const listener of this.#listeners) listener(committed);
    return { look, changes, listing };
  }

  #eventOf({ eventId }: ListingEntity): EventEntity | undefined {
    return eventId === null ? undefined : this.#events.get(eventId);
  }
}
