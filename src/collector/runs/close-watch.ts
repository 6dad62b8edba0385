import type { Book } from '../book/book.ts';
import type { BookListing } from '../book/book-view.ts';
import type { Clock } from '../clock.ts';
import type { Lane } from '../lanes/lane.ts';
import type { Looker } from '../looking/looker.ts';
import { EVERYTHING, isWanted } from './planning.ts';
import { byUrgency, urgencyTier } from './priority.ts';

/** How often it is decided what is due, in milliseconds. */
const DECIDE_EVERY_MS = 1_000;
/** A match that kicks off within two hours, but not yet within half an hour, is looked at so much more rarely. */
const SOON_FACTOR = 4;
/** Most looks at one bookmaker at a time, and started in a second: what is watched is few, and never worth a burst. */
const MOST_IN_FLIGHT = 4;

export interface CloseWatchParts {
  readonly book: Book;
  readonly looker: Looker;
  readonly clock: Clock;
  /** The lanes of the bookmakers that are switched on. */
  readonly lanes: () => readonly Lane[];
  /** How old the last look at a match about to start may grow; `null`: nothing is watched. */
  readonly everyMs: () => number | null;
  /** Nobody else is collecting. */
  readonly isFree: () => boolean;
  readonly stopping: AbortSignal;
}

/**
 * Between runs, looks again at the matches that are about to start: their prices move most and matter soonest, and a
 * run comes by only once an interval. While a run is under way it does nothing: the run's accounts are all there is.
 */
export class CloseWatch {
  readonly #parts: CloseWatchParts;
  /** Listings whose look is under way, by bookmaker. */
  readonly #inFlight = new Map<string, Set<string>>();
  #cancelTimer: (() => void) | null = null;

  constructor(parts: CloseWatchParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#parts.clock.after(DECIDE_EVERY_MS, () => {
      this.#decide();
      this.start();
    });
  }

  /** Nothing starts any more; what is in flight ends by its signal. */
  stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #decide(): void {
    const everyMs = this.#parts.everyMs();
    if (everyMs === null || !this.#parts.isFree()) return;
    const nowMs = this.#parts.clock.nowMs();
    for (const lane of this.#parts.lanes()) {
      const isAway = lane.monitor.status.state === 'down' || lane.gate.throttledUntilMs !== null;
      if (!isAway) this.#watch(lane, everyMs, nowMs);
    }
  }

  #watch(lane: Lane, everyMs: number, nowMs: number): void {
    const { slug } = lane.bookmaker;
    const inFlight = this.#inFlight.get(slug) ?? new Set<string>();
    this.#inFlight.set(slug, inFlight);
    const due = this.#due(slug, everyMs, nowMs).filter((listing) => !inFlight.has(listing.bookmakerEventId));
    const free = Math.max(0, Math.min(MOST_IN_FLIGHT, lane.gate.limit) - inFlight.size);
    for (const { bookmakerEventId } of due.slice(0, free)) {
      inFlight.add(bookmakerEventId);
      void this.#look(slug, bookmakerEventId).finally(() => inFlight.delete(bookmakerEventId));
    }
  }

  /** What is older than it may be, most urgent first. */
  #due(bookmaker: string, everyMs: number, nowMs: number): BookListing[] {
    const { book } = this.#parts;
    const due: BookListing[] = [];
    for (const listing of book.listings()) {
      if (listing.bookmaker !== bookmaker || listing.eventId === null) continue;
      const tier = urgencyTier(listing.kickoffMs, nowMs);
      if (tier === 2 || !isWanted(listing, EVERYTHING, book, nowMs)) continue;
      const dueAtMs = book.lastLookAtMs(listing) + everyMs * (tier === 0 ? 1 : SOON_FACTOR);
      if (dueAtMs <= nowMs) due.push(listing);
    }
    const order = byUrgency(nowMs);
    const urgency = ({ kickoffMs, eventId }: BookListing) => ({
      kickoffMs,
      offeredBy: (eventId === null ? undefined : book.event(eventId))?.listings.size ?? 1,
    });
    return due.sort((a, b) => order(urgency(a), urgency(b)));
  }

  /** Never rejects: a defect of ours at one listing ends nothing, and the next run names it among its problems. */
  async #look(bookmaker: string, bookmakerEventId: string): Promise<void> {
    const { looker, stopping: signal } = this.#parts;
    const tally = { requests: 0, retries: 0, throttledRequests: 0, bytes: 0 };
    try {
      await looker.look({ bookmaker, bookmakerEventId, runId: null, priority: 'scheduled', tally, signal });
    } catch {
      // See above.
    }
  }
}
