import { marketByKey } from '../../markets/catalogue.ts';
import type { Market } from '../../markets/market.ts';
import type { Change } from '../../model/change.ts';
import type { Look } from '../../model/look.ts';
import { closed, type PriceCodes } from '../../model/price-code.ts';
import type { LineQuarters, QuoteState } from '../../model/quote.ts';
import type { Commit, ListingRecord, StoredQuote } from '../../model/storage.ts';

export const HOUR_MS = 3_600_000;
export const BOOKMAKERS = ['alpha', 'beta', 'gamma'] as const;

export const market = (key: string): Market => {
  const found = marketByKey(key);
  if (found === undefined) throw new Error(`no market ${key}`);
  return found;
};

/** What a test says about one change; the rest follows. */
export interface Move {
  readonly market: string;
  readonly line?: LineQuarters;
  readonly prices: PriceCodes;
  readonly state?: QuoteState;
  readonly margin?: number | null;
  readonly derived?: boolean;
  readonly notBeforeMs?: number | null;
}

/** Makes commits as the book would: numbers in order, previous values remembered. */
export class CommitMaker {
  nextSeq: number;
  nextLook = 1;
  readonly epoch: string;
  readonly quotes = new Map<string, StoredQuote>();
  readonly #seenAtMs = new Map<number, number>();

  constructor(start: { readonly epoch: string; readonly lastSeq: number }) {
    this.epoch = start.epoch;
    this.nextSeq = start.lastSeq + 1;
  }

  /** Three listings of an event, one per bookmaker: numbers 3n+1 to 3n+3. */
  discover(event: number, kickoffMs: number, nowMs: number): Commit {
    return {
      ...EMPTY,
      committedAtMs: nowMs,
      competitions: BOOKMAKERS.map((bookmaker, index) => ({
        competitionId: index + 1,
        bookmaker,
        ownId: '17',
        name: 'Premier League',
        country: 'England',
      })),
      events: [
        {
          eventNumber: event,
          eventId: eventIdOf(event),
          sport: 'football',
          country: 'England',
          home: `Home ${event}`,
          away: `Away ${event}`,
          kickoffMs,
        },
      ],
      listings: BOOKMAKERS.map((bookmaker, index) => listingOf(event, index, bookmaker, kickoffMs, nowMs)),
    };
  }

  /** A look at a listing that finds the given changes. */
  look(listingId: number, atMs: number, moves: readonly Move[], outcome: Look['outcome'] = 'ok'): Commit {
    const look: Look = {
      lookId: String(this.nextLook++),
      bookmaker: BOOKMAKERS[(listingId - 1) % 3] ?? 'alpha',
      bookmakerEventId: `own-${listingId}`,
      outcome,
      requestedAtMs: atMs - 300,
      receivedAtMs: atMs,
      status: outcome === 'failed' ? null : 200,
      bytes: 40_000,
      bodyHash: 'a1b2c3d4e5f60718',
      detail: outcome === 'ok' ? '' : 'said so',
      runId: '1',
    };
    const previousSeenAtMs = this.#seenAtMs.get(listingId) ?? null;
    const changes = moves.map((move) => this.#change(listingId, look, move, previousSeenAtMs));
    const confirms = outcome === 'ok' || outcome === 'partial';
    if (confirms) this.#seenAtMs.set(listingId, atMs);
    return {
      ...EMPTY,
      committedAtMs: atMs,
      look: { listingId, look },
      previousSeenAtMs,
      seen: confirms ? { listingId, seenAtMs: atMs } : null,
      changes,
    };
  }

  #change(listingId: number, look: Look, move: Move, previousSeenAtMs: number | null): Change {
    const { line = null, margin = 0.05, state = 'open', derived = false } = move;
    const key = quoteId(listingId, move.market, line);
    const before = this.quotes.get(key);
    const prices = state === 'open' ? move.prices : move.prices.map(closed);
    const seq = this.nextSeq++;
    const notBeforeMs =
      move.notBeforeMs !== undefined ? move.notBeforeMs : before === undefined ? null : previousSeenAtMs;
    this.quotes.set(key, {
      ...{
        listingId,
        market: market(move.market),
        line,
        state,
        prices,
        margin,
        implausible: false,
        derived,
        seq,
        lookId: look.lookId,
        seenAtMs: null,
      },
      stateSinceMs: before?.state === state ? before.stateSinceMs : look.receivedAtMs,
      changedAtMs: look.receivedAtMs,
    });
    return {
      ...{ seq, epoch: this.epoch, atMs: look.receivedAtMs, notBeforeMs, eventId: eventIdOf(eventOf(listingId)) },
      ...{ bookmaker: look.bookmaker, listingId, market: market(move.market), line, state, prices, margin },
      implausible: false,
      derived,
      previous: before === undefined ? null : { state: before.state, prices: before.prices },
      afterGap: false,
      lookId: look.lookId,
      runId: look.runId,
    };
  }
}

export const eventIdOf = (event: number): string => String(60_000_000 + event);
export const eventOf = (listingId: number): number => Math.floor((listingId - 1) / 3);
export const quoteId = (listingId: number, marketKey: string, line: LineQuarters): string =>
  `${listingId} ${marketKey} ${line}`;

const listingOf = (
  event: number,
  index: number,
  bookmaker: string,
  kickoffMs: number,
  nowMs: number,
): ListingRecord => ({
  listingId: event * 3 + index + 1,
  eventNumber: event,
  competitionId: index + 1,
  bookmaker,
  bookmakerEventId: `own-${event * 3 + index + 1}`,
  home: `Home ${event}`,
  away: `Away ${event}`,
  kickoffMs,
  url: null,
  state: 'offered',
  stateSinceMs: nowMs,
});

export const EMPTY: Commit = {
  competitions: [],
  events: [],
  listings: [],
  look: null,
  previousSeenAtMs: null,
  seen: null,
  changes: [],
  missed: [],
  unseen: [],
  committedAtMs: 0,
};
