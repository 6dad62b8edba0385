import { MARKETS } from '../../src/markets/catalogue.ts';
import type { Market } from '../../src/markets/market.ts';
import type { Change } from '../../src/model/change.ts';
import type { Commit } from '../../src/model/storage.ts';
import { randomFrom } from './figures.ts';

/** The size of what the three bookmakers offer: events, listings of each, quotes of each listing. */
export const EVENTS = 1_311;
export const LISTINGS = EVENTS * 3;
export const QUOTES = 80;
/** Quotes of a listing that a later look finds changed: one in twenty. */
export const MOVES = 4;
/** The days that later looks are spread over. */
export const DAYS = 13;
/** How often one quote changes that is read again and again. */
export const HOT_CHANGES = 5_000;
const BOOKMAKERS = ['betpawa', 'sportybet', 'bet9ja'] as const;
export const DAY_MS = 86_400_000;

interface Slot {
  readonly market: Market;
  readonly line: number | null;
}

/** Half two-way, half three-way and a few longer lists, as an event page has them: 2.7 prices a quote. */
const SLOTS: readonly Slot[] = [
  ...MARKETS.filter(({ lineType, selections }) => lineType === 'none' && selections.length === 3).slice(0, 30),
  ...MARKETS.filter(({ lineType, selections }) => lineType === 'none' && selections.length === 2).slice(0, 18),
  ...MARKETS.filter(({ lineType, selections }) => lineType === 'none' && selections.length >= 6).slice(0, 2),
]
  .map((market): Slot => ({ market, line: null }))
  .concat(
    MARKETS.filter(({ lineType, selections }) => lineType !== 'none' && selections.length === 2)
      .slice(0, 6)
      .flatMap((market) => [2, 6, 10, 14, 18].map((line) => ({ market, line }))),
  )
  .slice(0, QUOTES);

const MOST_PRICES = Math.max(...SLOTS.map(({ market }) => market.selections.length));
export const PRICES_PER_QUOTE = SLOTS.reduce((sum, { market }) => sum + market.selections.length, 0) / SLOTS.length;
export const readSlot = (index: number): Slot =>
  SLOTS[index % SLOTS.length] ?? { market: MARKETS[0] as Market, line: null };
export const eventIdOf = (event: number): string => String(60_000_000 + event);

/** Makes the commits of a collector that looks at every listing again and again. */
export class Workload {
  readonly #random = randomFrom(20_261_124);
  readonly #epoch: string;
  /**
   * Prices as they stand, beside the heap: what the workload remembers must not make the collection of garbage dearer for
   * the writer. Nought where a quote has never been seen.
   */
  readonly #values = new Uint16Array(LISTINGS * QUOTES * MOST_PRICES);
  readonly #seenAtMs = new Map<number, number>();
  #seq: number;
  #look = 0;

  constructor(epoch: string, lastSeq: number) {
    this.#epoch = epoch;
    this.#seq = lastSeq;
  }

  get lastSeq(): number {
    return this.#seq;
  }

  discover(event: number, nowMs: number): Commit {
    const kickoffMs = nowMs + DAY_MS;
    return {
      ...NOTHING,
      committedAtMs: nowMs,
      events: [
        {
          eventNumber: event,
          eventId: eventIdOf(event),
          sport: 'football',
          country: 'Kenya',
          home: 'Home',
          away: 'Away',
          kickoffMs,
        },
      ],
      listings: BOOKMAKERS.map((bookmaker, index) => ({
        ...{
          listingId: event * 3 + index + 1,
          eventNumber: event,
          competitionId: 1 + (event % 160),
          bookmaker,
          home: 'Home',
        },
        ...{
          bookmakerEventId: `own-${event}`,
          away: 'Away',
          kickoffMs,
          url: null,
          state: 'offered',
          stateSinceMs: nowMs,
        },
      })),
    };
  }

  /** A look at a listing that changes all its quotes at first, and some at random later. */
  look(listingId: number, atMs: number, slots: readonly number[] | null = null): Commit {
    const previousSeenAtMs = this.#seenAtMs.get(listingId) ?? null;
    this.#seenAtMs.set(listingId, atMs);
    const bookmaker = BOOKMAKERS[(listingId - 1) % 3] ?? 'betpawa';
    const lookId = String(++this.#look);
    const moved = slots ?? (previousSeenAtMs === null ? SLOTS.map((_, index) => index) : this.#someSlots());
    const changes = moved.map((slot) => this.#change(listingId, bookmaker, slot, atMs, previousSeenAtMs, lookId));
    return {
      ...NOTHING,
      committedAtMs: atMs,
      look: {
        listingId,
        look: {
          lookId,
          bookmaker,
          bookmakerEventId: `own-${listingId}`,
          outcome: 'ok',
          requestedAtMs: atMs - 400,
          receivedAtMs: atMs,
          status: 200,
          bytes: 120_000,
          bodyHash: 'a1b2c3d4e5f60718',
          detail: '',
          runId: '1',
        },
      },
      previousSeenAtMs,
      seen: { listingId, seenAtMs: atMs },
      changes,
    };
  }

  #someSlots(): number[] {
    const first = Math.floor(this.#random() * SLOTS.length);
    return Array.from({ length: MOVES }, (_, index) => (first + index * 19) % SLOTS.length);
  }

  #change(
    listingId: number,
    bookmaker: string,
    slot: number,
    atMs: number,
    previousSeenAtMs: number | null,
    lookId: string,
  ): Change {
    const { market, line } = readSlot(slot);
    const count = market.selections.length;
    const from = ((listingId - 1) * QUOTES + slot) * MOST_PRICES;
    const isFirst = this.#values[from] === 0;
    const before = isFirst ? null : Array.from(this.#values.subarray(from, from + count));
    const prices = market.selections.map(() => 1_010 + Math.floor(this.#random() * 9_000));
    this.#values.set(prices, from);
    return {
      seq: ++this.#seq,
      epoch: this.#epoch,
      atMs,
      notBeforeMs: isFirst ? null : previousSeenAtMs,
      eventId: eventIdOf(Math.floor((listingId - 1) / 3)),
      bookmaker,
      listingId,
      market,
      line,
      state: 'open',
      prices,
      margin: 0.05 + this.#random() / 50,
      implausible: false,
      derived: false,
      previous: before === null ? null : { state: 'open', prices: before },
      afterGap: false,
      lookId,
      runId: '1',
    };
  }
}

const NOTHING: Commit = {
  ...{ competitions: [], events: [], listings: [], look: null, previousSeenAtMs: null, seen: null, changes: [] },
  ...{ missed: [], unseen: [], committedAtMs: 0 },
};
