import type { EventReading } from '../../bookmakers/bookmaker.ts';
import type { Change } from '../../model/change.ts';
import type { ListingFacts } from '../../model/listing.ts';
import type { Look, LookOutcome } from '../../model/look.ts';
import type { Commit, CompetitionRecord, MissedQuote, UnseenStretch } from '../../model/storage.ts';
import type { BookEvent, BookListing, BookView, Committed, Comparison, ListingTally } from './book-view.ts';
import type { ListingEntity } from './entities.ts';
import type { HeldQuote, Sighting } from './held-quote.ts';
import { ListingRegistry, noRecords, type TouchedRecords } from './listing-registry.ts';
import { judgeLook } from './look-judgement.ts';
import type { LookDraft, Observation } from './observation.ts';
import { quoteDifferences, removalOf } from './quote-differences.ts';
import { QuoteLedger, type QuoteLedgerOptions } from './quote-ledger.ts';
import { accountsOf, type ReadingAccounts } from './reading-accounts.ts';

export interface BookOptions extends QuoteLedgerOptions {
  /** Gives the next number of its series, as `takeSeq` does of that of changes. */
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

/** Why a body's prices are not taken, in words; `undefined` when they are. */
const withoutQuotes = (listing: ListingEntity, reading: EventReading | null): string | undefined => {
  if (reading === null) return undefined;
  if (reading.phase === 'started') return 'the match has started';
  if (listing.eventId === null) return 'no SportRadar id';
  return listing.asideFor === null ? undefined : listing.asideFor;
};

/** What a full look at a listing is compared with, before it is taken in. */
const comparisonWith = (
  { seenAtMs, seenInFullAtMs, openQuotes }: ListingEntity,
  unseen: readonly UnseenStretch[],
): Comparison | null =>
  seenAtMs === null || seenInFullAtMs !== seenAtMs || unseen.length > 0
    ? null
    : { sinceMs: seenAtMs, openQuotes: { ...openQuotes } };

const NOTHING: CommitResult = { look: null, changes: [], listing: null };

/**
 * The current state of everything that is offered, and the only place where it changes: `commit` takes what was seen,
 * decides what to believe of it, and returns the changes that stream, storage and signals all consume.
 */
export class Book implements BookView {
  readonly epoch: string;
  #version = 0;
  readonly #options: BookOptions;
  readonly #ledger: QuoteLedger;
  readonly #registry = new ListingRegistry();
  readonly #listeners = new Set<(committed: Committed) => void>();

  constructor(options: BookOptions) {
    this.#options = options;
    this.epoch = options.epoch;
    this.#ledger = new QuoteLedger(options);
  }

  get lastSeq(): number {
    return this.#ledger.lastSeq;
  }
  get version(): number {
    return this.#version;
  }
  get eventCount(): number {
    return this.#registry.eventCount;
  }
  get quoteCount(): number {
    return this.#ledger.quoteCount;
  }

  event(eventId: string): BookEvent | undefined {
    return this.#registry.event(eventId);
  }

  events(): IterableIterator<BookEvent> {
    return this.#registry.events();
  }

  /** A bookmaker's listing by its own event id. */
  listing(bookmaker: string, bookmakerEventId: string): BookListing | undefined {
    return this.#registry.listing(bookmaker, bookmakerEventId);
  }

  /** When the last look at a listing was requested; minus infinity before the first since the start. */
  lastLookAtMs(listing: BookListing): number {
    const entity = this.#registry.listing(listing.bookmaker, listing.bookmakerEventId);
    return entity?.lastRequestedAtMs ?? Number.NEGATIVE_INFINITY;
  }

  /** All listings of all bookmakers, removed ones and those set aside included. */
  listings(): IterableIterator<BookListing> {
    return this.#registry.listings();
  }

  tally(bookmaker: string): ListingTally {
    return this.#registry.tally(bookmaker);
  }

  uncompared(): IterableIterator<{ listing: BookListing; reason: string }> {
    return this.#registry.uncompared();
  }

  /** Listeners are called synchronously, in order of commits; they must not throw. */
  onCommit(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * What reading this body of a listing would come to, where its last look was believed in full, showed the same body
   * byte for byte, and nothing has touched the listing since; else `null`.
   */
  echo(bookmaker: string, bookmakerEventId: string, bodyHash: string): ReadingAccounts | null {
    const listing = this.#registry.listing(bookmaker, bookmakerEventId);
    if (listing === undefined || listing.readAs?.bodyHash !== bodyHash) return null;
    return listing.asideFor === null && listing.state === 'offered' ? listing.readAs.accounts : null;
  }

  /** Takes what was seen. Never throws for what a bookmaker sent. */
  commit(observation: Observation): CommitResult {
    switch (observation.kind) {
      case 'listed':
        return this.#commitListed(observation);
      case 'look':
        return this.#commitLook(observation);
      case 'echo':
        return this.#commitEcho(observation);
      case 'absent':
        return this.#commitAbsence(observation);
    }
  }

  /** Puts back what storage holds, before anything is committed. */
  restore(
    competitions: readonly CompetitionRecord[],
    next: { competitionId: number; eventNumber: number; listingId: number },
  ): void {
    this.#registry.restore(competitions, next);
  }

  restoreListing(listing: ListingEntity, eventNumber: number | null): void {
    this.#registry.restoreListing(listing, eventNumber);
    this.#version++;
  }

  restoreQuote(listing: ListingEntity, key: string, quote: HeldQuote): void {
    this.#ledger.restore(listing, key, quote);
    this.#version++;
  }

  /** Learns again which competitions belong together. Cheap enough for once a discovery, too dear for each listing. */
  relinkCompetitions(): void {
    for (const event of this.#registry.relinkCompetitions()) {
      event.version++;
      this.#version++;
    }
  }

  /** Drops events whose kick-off lies two hours back, and listings that never had one. */
  evict(nowMs: number): number {
    const evicted = this.#registry.evict(nowMs);
    for (const listing of evicted) this.#ledger.forget(listing);
    if (evicted.length > 0) this.#version++;
    return evicted.length;
  }

  #commitListed({ facts, atMs, discoveryAtMs = atMs }: Extract<Observation, { kind: 'listed' }>): CommitResult {
    const records = noRecords();
    const listing = this.#apply(facts, atMs, records, discoveryAtMs);
    if (listing.state === 'removed') {
      listing.state = 'offered';
      listing.stateSinceMs = atMs;
      records.listings.add(listing);
      this.#registry.compose(listing, records);
    }
    return this.#publish(listing, records, null, [], {});
  }

  #commitLook(observation: Extract<Observation, { kind: 'look' }>): CommitResult {
    const { draft, reading } = observation;
    const known = this.#registry.listing(observation.bookmaker, observation.bookmakerEventId);
    if (known === undefined && reading === null) return NOTHING;
    const records = noRecords();
    if (known !== undefined && draft.requestedAtMs < known.lastRequestedAtMs) {
      return this.#publish(known, records, this.#superseded(observation), [], {});
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

  /** Confirms all that the last full look showed. Comes to nothing where something has touched the listing since. */
  #commitEcho(observation: Extract<Observation, { kind: 'echo' }>): CommitResult {
    const { bookmaker, bookmakerEventId, draft } = observation;
    const listing = this.#registry.listing(bookmaker, bookmakerEventId);
    if (listing === undefined) return NOTHING;
    if (draft.requestedAtMs < listing.lastRequestedAtMs) {
      return this.#publish(listing, noRecords(), this.#superseded(observation), [], {});
    }
    if (this.echo(bookmaker, bookmakerEventId, draft.bodyHash) === null) return NOTHING;
    const atMs = draft.receivedAtMs;
    const look = this.#look(observation, draft, 'ok', '');
    const previousSeenAtMs = listing.seenAtMs;
    const sighting: Sighting = { atMs, lookId: look.lookId };
    this.#ledger.confirmAll(listing, sighting);
    const unseen = this.#unseenUntil(listing, atMs);
    const compared = comparisonWith(listing, unseen);
    listing.lastRequestedAtMs = draft.requestedAtMs;
    listing.lastOutcome = 'ok';
    listing.seenAtMs = atMs;
    listing.seenInFullAtMs = atMs;
    return this.#publish(listing, noRecords(), look, [], { previousSeenAtMs, seenAtMs: atMs, unseen, compared });
  }

  #commitReading(
    observation: Extract<Observation, { kind: 'look' }>,
    listing: ListingEntity,
    reading: EventReading,
    records: TouchedRecords,
  ): CommitResult {
    const { draft } = observation;
    listing.readAs = null;
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
    const unseen = this.#unseenUntil(listing, atMs);
    const compared = judgement.outcome === 'ok' ? comparisonWith(listing, unseen) : null;
    const removals =
      judgement.outcome === 'partial'
        ? []
        : differences.missing.map((key) => removalOf(key, listing.quotes.get(key) as HeldQuote));
    const missed = this.#ledger.confirm(
      listing,
      differences.confirmed,
      judgement.outcome === 'partial' ? differences.missing : [],
      sighting,
    );
    const changes = [...differences.changed, ...removals].map((difference) =>
      this.#ledger.change(listing, difference, sighting, draft.runId),
    );
    listing.seenAtMs = atMs;
    if (judgement.outcome === 'ok') {
      listing.afterGap = false;
      listing.seenInFullAtMs = atMs;
      listing.unreadable = judgement.unreadable;
      listing.readAs = draft.bodyHash === null ? null : { bodyHash: draft.bodyHash, accounts: accountsOf(reading) };
    }
    if (changes.length > 0) listing.changedAtMs = atMs;
    const seen = { previousSeenAtMs, seenAtMs: atMs, missed, unseen, compared };
    return this.#publish(listing, records, look, changes, seen);
  }

  /** A listing that gave way to a smaller id of its discovery: what had been taken of it is no longer offered. */
  #withdraw(listing: ListingEntity, atMs: number): void {
    const changes = this.#ledger.removeAll(listing, atMs, null);
    if (changes.length > 0) this.#publish(listing, noRecords(), null, changes, {});
  }

  #commitAbsence({ bookmaker, bookmakerEventId, atMs, runId }: Extract<Observation, { kind: 'absent' }>): CommitResult {
    const listing = this.#registry.listing(bookmaker, bookmakerEventId);
    if (listing === undefined || listing.state === 'removed') return NOTHING;
    const records: TouchedRecords = { competitions: [], events: new Set(), listings: new Set([listing]) };
    listing.state = 'removed';
    listing.stateSinceMs = atMs;
    const changes = this.#ledger.removeAll(listing, atMs, runId);
    this.#registry.compose(listing, records);
    return this.#publish(listing, records, null, changes, {});
  }

  /** Brings a listing's facts up to date; one that gave way to it has its quotes withdrawn. */
  #apply(facts: ListingFacts, atMs: number, records: TouchedRecords, firstSeenAtMs = atMs): ListingEntity {
    const { listing, gaveWay } = this.#registry.apply(facts, records, firstSeenAtMs);
    if (gaveWay !== null) this.#withdraw(gaveWay, atMs);
    return listing;
  }

  /** Where nobody had seen the listing for long enough that its prices were shown as unknown. */
  #unseenUntil({ listingId, seenAtMs }: ListingEntity, atMs: number): UnseenStretch[] {
    const staleFromMs = (seenAtMs ?? Number.POSITIVE_INFINITY) + this.#options.staleAfterMs();
    return staleFromMs < atMs ? [{ listingId, fromMs: staleFromMs, toMs: atMs }] : [];
  }

  #superseded(observation: Extract<Observation, { kind: 'look' | 'echo' }>): Look {
    return this.#look(observation, observation.draft, 'superseded', 'a look requested later was committed before');
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
    const event = this.#registry.eventOf(listing);
    if (event !== undefined) event.version++;
  }

  #publish(
    listing: ListingEntity,
    records: TouchedRecords,
    look: Look | null,
    changes: readonly Change[],
    extra: Partial<{
      previousSeenAtMs: number | null;
      seenAtMs: number;
      missed: MissedQuote[];
      unseen: UnseenStretch[];
      compared: Comparison | null;
    }>,
  ): CommitResult {
    const { seenAtMs = null, previousSeenAtMs = null } = extra;
    const eventChanged = records.events.size > 0;
    const isFirstLook = seenAtMs !== null && previousSeenAtMs === null;
    if (changes.length > 0 || isFirstLook) this.#touch(listing);
    if (changes.length > 0 || isFirstLook || eventChanged || records.listings.size > 0) this.#version++;
    const isEmpty =
      look === null &&
      changes.length === 0 &&
      !eventChanged &&
      records.listings.size === 0 &&
      records.competitions.length === 0;
    if (isEmpty) return { look, changes, listing };
    this.#options.append({
      competitions: records.competitions,
      events: [...records.events].map((event) => event.record()),
      listings: [...records.listings].map((one) => one.record(this.#registry.eventOf(one)?.eventNumber ?? null)),
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
      compared: extra.compared ?? null,
      eventChanged,
    };
    for (const listener of this.#listeners) listener(committed);
    return { look, changes, listing };
  }
}
