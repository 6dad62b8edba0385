import type {
  BookEvent,
  BookListing,
  BookView,
  Committed,
  Comparison,
  ListingTally,
} from '../../collector/book/book-view.ts';
import { marketByKey } from '../../markets/catalogue.ts';
import type { Change } from '../../model/change.ts';
import type { ListingState } from '../../model/listing.ts';
import type { LookOutcome } from '../../model/look.ts';
import type { PriceCodes } from '../../model/price-code.ts';
import { type Quote, type QuoteState, quartersOfLine, quoteKey, stateOfPrices } from '../../model/quote.ts';
import { rateSubjectOf } from '../../model/rate-subject.ts';
import type { FakeClock } from './fake-clock.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type FakeListing = Omit<Mutable<BookListing>, 'quotes'> & { readonly quotes: Map<string, Quote> };
type FakeEvent = Omit<Mutable<BookEvent>, 'listings'> & { readonly listings: Map<string, FakeListing> };

export interface ListingGiven {
  readonly eventId: string;
  readonly bookmaker: string;
  readonly home?: string;
  readonly away?: string;
  readonly kickoffMs?: number;
  readonly country?: string;
  readonly competition?: string;
  readonly competitionId?: string;
}

export interface QuoteGiven {
  readonly eventId: string;
  readonly bookmaker: string;
  readonly market: string;
  readonly line?: number;
  /** Thousandths in the market's order; see `PriceCode`. */
  readonly prices: PriceCodes;
  readonly state?: QuoteState;
  readonly margin?: number | null;
  readonly implausible?: boolean;
  readonly derived?: boolean;
}

/** A book that a test fills and moves by hand. */
export class FakeBook implements BookView {
  epoch = 'epoch-1';
  lastSeq = 0;
  version = 0;
  readonly #clock: FakeClock;
  readonly #events = new Map<string, FakeEvent>();
  readonly #listeners = new Set<(committed: Committed) => void>();
  readonly withoutId = new Map<string, number>();
  readonly changes: Change[] = [];
  #lastId = 0;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  get eventCount(): number {
    return this.#events.size;
  }
  get quoteCount(): number {
    return [...this.#events.values()]
      .flatMap(({ listings }) => [...listings.values()])
      .reduce((n, l) => n + l.quotes.size, 0);
  }
  event(eventId: string): BookEvent | undefined {
    return this.#events.get(eventId);
  }
  events(): IterableIterator<BookEvent> {
    return this.#events.values();
  }
  tally(bookmaker: string): ListingTally {
    const own = [...this.#events.values()].flatMap(({ listings }) => listings.get(bookmaker) ?? []);
    const offered = own.filter(({ state }) => state === 'offered');
    const withoutId = this.withoutId.get(bookmaker) ?? 0;
    const looked = offered.filter(({ seenAtMs }) => seenAtMs !== null).length;
    return { bookmaker, listed: offered.length + withoutId, looked, withoutId, setAside: 0 };
  }
  *uncompared(): IterableIterator<{ listing: BookListing; reason: string }> {}

  onCommit(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  list(given: ListingGiven): void {
    const {
      eventId,
      bookmaker,
      home = 'Home',
      away = 'Away',
      country = 'England',
      competition = 'Premier League',
    } = given;
    const kickoffMs = given.kickoffMs ?? this.#clock.nowMs() + 3_600_000;
    const id = given.competitionId ?? '1';
    const event = this.#events.get(eventId) ?? this.#newEvent(eventId);
    Object.assign(event, { home, away, kickoffMs, country, competition: { id, name: competition } });
    event.listings.set(bookmaker, {
      listingId: ++this.#lastId,
      bookmaker,
      bookmakerEventId: `${bookmaker}-${eventId}`,
      eventId,
      home,
      away,
      kickoffMs,
      competition: { bookmaker, id, name: competition, country },
      url: `https://${bookmaker}.test/${eventId}`,
      state: 'offered',
      stateSinceMs: this.#clock.nowMs(),
      seenAtMs: null,
      changedAtMs: null,
      lastOutcome: null,
      quotes: new Map(),
    });
    this.#publish(event, [], { eventChanged: true });
  }

  turnListing(eventId: string, bookmaker: string, state: ListingState): void {
    const event = this.#eventOf(eventId);
    Object.assign(this.#listingOf(eventId, bookmaker), { state, stateSinceMs: this.#clock.nowMs() });
    this.#publish(event, [], { eventChanged: true });
  }

  moveKickoff(eventId: string, kickoffMs: number): void {
    const event = this.#eventOf(eventId);
    event.kickoffMs = kickoffMs;
    this.#publish(event, [], { eventChanged: true });
  }

  /** A look that shows these quotes, each a change. */
  quote(...given: readonly QuoteGiven[]): readonly Change[] {
    const [first] = given;
    if (first === undefined) return [];
    const event = this.#eventOf(first.eventId);
    const compared = comparisonWith(this.#listingOf(first.eventId, first.bookmaker));
    const changes = given.map((one) => this.#change(one));
    this.changes.push(...changes);
    this.#publish(event, changes, { bookmaker: first.bookmaker, outcome: 'ok', compared });
    return changes;
  }

  /** A look that confirms everything, or fails. */
  look(eventId: string, bookmaker: string, outcome: LookOutcome = 'ok'): void {
    const listing = this.#listingOf(eventId, bookmaker);
    const compared = outcome === 'ok' ? comparisonWith(listing) : null;
    if (outcome === 'ok') {
      listing.seenAtMs = this.#clock.nowMs();
      for (const [key, quote] of listing.quotes) listing.quotes.set(key, { ...quote, seenAtMs: this.#clock.nowMs() });
    }
    this.#publish(this.#eventOf(eventId), [], { bookmaker, outcome, compared });
  }

  #newEvent(eventId: string): FakeEvent {
    const event: FakeEvent = {
      eventNumber: this.#events.size + 1,
      eventId,
      home: '',
      away: '',
      kickoffMs: 0,
      country: '',
      competition: { id: '', name: '' },
      listings: new Map(),
      version: 0,
    };
    this.#events.set(eventId, event);
    return event;
  }

  #eventOf(eventId: string): FakeEvent {
    const event = this.#events.get(eventId);
    if (event === undefined) throw new Error(`no event ${eventId}`);
    return event;
  }

  #listingOf(eventId: string, bookmaker: string): FakeListing {
    const listing = this.#eventOf(eventId).listings.get(bookmaker);
    if (listing === undefined) throw new Error(`no listing of ${bookmaker} for ${eventId}`);
    return listing;
  }

  #change({ eventId, bookmaker, market: key, line: number, prices, ...rest }: QuoteGiven): Change {
    const market = marketByKey(key);
    if (market === undefined) throw new Error(`no market ${key}`);
    const listing = this.#listingOf(eventId, bookmaker);
    const nowMs = this.#clock.nowMs();
    const line = number === undefined ? null : (quartersOfLine(number) ?? null);
    const before = listing.quotes.get(quoteKey(key, line));
    const state = rest.state ?? stateOfPrices(prices);
    const { margin = null, implausible = false, derived = false } = rest;
    const seq = ++this.lastSeq;
    const stateSinceMs = before?.state === state ? before.stateSinceMs : nowMs;
    const quote: Quote = {
      market,
      line,
      state,
      prices,
      margin,
      implausible,
      derived,
      stateSinceMs,
      changedAtMs: nowMs,
      seenAtMs: nowMs,
      seq,
      lookId: `look-${seq}`,
    };
    listing.quotes.set(quoteKey(key, line), quote);
    listing.seenAtMs = nowMs;
    listing.changedAtMs = nowMs;
    return {
      ...{ seq, epoch: this.epoch, atMs: nowMs, notBeforeMs: before?.seenAtMs ?? null, eventId, bookmaker },
      ...{ listingId: listing.listingId, market, line, state, prices, margin, implausible, derived },
      previous: before === undefined ? null : { state: before.state, prices: before.prices },
      ...{ afterGap: false, lookId: `look-${seq}`, runId: null },
    };
  }

  #publish(
    event: FakeEvent,
    changes: readonly Change[],
    what: {
      readonly bookmaker?: string;
      readonly outcome?: LookOutcome;
      readonly compared?: Comparison | null;
      readonly eventChanged?: boolean;
    },
  ): void {
    const nowMs = this.#clock.nowMs();
    const eventChanged = what.eventChanged ?? false;
    if (changes.length > 0 || eventChanged) {
      event.version++;
      this.version++;
    }
    const { bookmaker, outcome, compared = null } = what;
    const look =
      bookmaker === undefined || outcome === undefined
        ? null
        : {
            ...{ lookId: 'look', bookmaker, bookmakerEventId: `${bookmaker}-${event.eventId}`, outcome },
            ...{
              requestedAtMs: nowMs,
              receivedAtMs: nowMs,
              status: 200,
              bytes: 1,
              bodyHash: null,
              detail: '',
              runId: null,
            },
          };
    const seenAtMs = outcome === 'ok' ? nowMs : null;
    const committed = { changes, look, eventId: event.eventId, seenAtMs, compared, eventChanged };
    for (const listener of this.#listeners) listener(committed);
  }
}

/** What the next full look at a listing is compared with. */
const comparisonWith = ({ seenAtMs, quotes }: FakeListing): Comparison | null => {
  if (seenAtMs === null) return null;
  const openQuotes = { goals: 0, other: 0 };
  for (const { state, market } of quotes.values()) if (state === 'open') openQuotes[rateSubjectOf(market.groups)]++;
  return { sinceMs: seenAtMs, openQuotes };
};
