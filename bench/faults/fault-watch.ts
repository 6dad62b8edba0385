import type { Bookmaker } from '../../sandbox/bookmaker.ts';
import type { BookListing, Committed } from '../../src/collector/book/book-view.ts';
import type { Change } from '../../src/model/change.ts';
import { quoteKey } from '../../src/model/quote.ts';
import type { Simulation } from '../simulation/simulation.ts';
import { compareListing, truthOf } from '../simulation/truth.ts';

const MOVED_MARKET = '1x2-ft';
const FACTOR = 1.3;

interface Moved {
  readonly listing: BookListing;
  readonly was: string;
  /** When a look first confirmed the old price after it had moved, and when the new one was seen. */
  confirmedAtMs: number | null;
  correctedAtMs: number | null;
}

const shownPrices = ({ quotes }: BookListing): string =>
  JSON.stringify(quotes.get(quoteKey(MOVED_MARKET, null))?.prices ?? null);

/** Watches what a fault does to the book, while the market stands still but for some prices that are moved on purpose. */
export class FaultWatch {
  readonly changes: Change[] = [];
  readonly #simulation: Simulation;
  readonly #bookmaker: Bookmaker;
  readonly #moved = new Map<string, Moved>();

  constructor(simulation: Simulation, bookmaker: Bookmaker) {
    this.#simulation = simulation;
    this.#bookmaker = bookmaker;
    simulation.book.onCommit((committed) => this.#onCommit(committed));
  }

  /** Moves one price of so many events at the bookmaker. */
  movePrices(count: number): void {
    const { book, clock } = this.#simulation;
    for (const event of book.events()) {
      if (this.#moved.size === count) return;
      const listing = event.listings.get(this.#bookmaker);
      if (listing === undefined || listing.kickoffMs < clock.nowMs() + 3_600_000) continue;
      if (listing.quotes.get(quoteKey(MOVED_MARKET, null))?.state !== 'open') continue;
      const place = { event: event.eventId, bookmaker: this.#bookmaker, market: MOVED_MARKET, selection: 'home' };
      this.#simulation.control('/__market', { move: { ...place, factor: FACTOR } });
      this.#moved.set(event.eventId, {
        listing,
        was: shownPrices(listing),
        confirmedAtMs: null,
        correctedAtMs: null,
      });
    }
  }

  /** The longest that an old price was shown as if it had just been seen. */
  get exposureMs(): number {
    const nowMs = this.#simulation.clock.nowMs();
    const exposures = [...this.#moved.values()].map(({ confirmedAtMs, correctedAtMs }) =>
      confirmedAtMs === null ? 0 : (correctedAtMs ?? nowMs) - confirmedAtMs,
    );
    return Math.max(0, ...exposures);
  }

  /** Changes to anything but what the bookmakers offer: the market stands still, so that any other change is invented. */
  get invented(): number {
    return this.changes.filter(({ bookmaker, eventId, market }) => {
      const isMoved = bookmaker === this.#bookmaker && this.#moved.has(eventId) && market.key === MOVED_MARKET;
      return !isMoved;
    }).length;
  }

  get removed(): number {
    return this.changes.filter(({ state }) => state === 'removed').length;
  }

  /** Prices of all events at all bookmakers that are not as offered now, or not there. */
  wrongPrices(): number {
    let wrong = 0;
    for (const event of this.#simulation.book.events()) {
      const truth = truthOf(this.#simulation, event.eventId);
      for (const [bookmaker, listing] of event.listings) {
        const { shown, right, missing } = compareListing(listing, truth.bookmakers[bookmaker]);
        wrong += shown - right + missing;
      }
    }
    return wrong;
  }

  #onCommit({ changes, eventId, seenAtMs, look }: Committed): void {
    this.changes.push(...changes);
    const moved = eventId === null ? undefined : this.#moved.get(eventId);
    if (moved === undefined || seenAtMs === null || look?.bookmaker !== this.#bookmaker) return;
    if (shownPrices(moved.listing) === moved.was) moved.confirmedAtMs ??= seenAtMs;
    else moved.correctedAtMs ??= seenAtMs;
  }
}
