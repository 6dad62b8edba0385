import type { CompetitionRef, ListingFacts } from '../model/listing.ts';
import type { OfferedQuote } from '../model/quote.ts';

/** A request to a bookmaker, without its host: the base URL is configuration. */
export interface BookmakerRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query, beginning with `/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, complete and decompressed. Header names are in lower case. */
export interface BookmakerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Why an answer is not what was asked for. `gone`: the bookmaker says that it does not exist. `throttled`: we ask too
 * much. `blocked`: a challenge or a refusal. `malformed`: not the protocol, or the body of something else. `failed`: the
 * server says that it failed.
 */
export interface Refusal {
  readonly kind: 'gone' | 'throttled' | 'blocked' | 'malformed' | 'failed';
  /** In words, for people; bounded, no bodies. */
  readonly detail: string;
  /** `throttled` in the bookmaker's words could also mean that the event is gone: its place in the lists decides. */
  readonly maybeGone?: boolean;
}

/** What a reader makes of an answer. */
export type Read<T> = ({ readonly kind: 'ok' } & T) | Refusal;

/** The place of the next page of a list, opaque to all but the bookmaker that made it. */
export type PageCursor = string;

/** One event as a list shows it. `eventId` is `null` where the list carries none and the detail has to be asked. */
export interface ListedEvent {
  readonly facts: ListingFacts;
}

export interface ListPage {
  readonly events: readonly ListedEvent[];
  /** Entries of the page that are no readable match, so that they are missing from `events`. */
  readonly skipped?: number;
  /** `null` at the end of the protocol's list. */
  readonly next: PageCursor | null;
}

/** A competition of a bookmaker, with the number of events that the tree announces for it where it does. */
export interface ListedCompetition {
  readonly competition: CompetitionRef;
  readonly announcedEvents: number | null;
}

/**
 * Of the whole occurrence of a market: `unknown-market` (no mapping, or no outcome of it could be read),
 * `bad-specifier`, `bad-line`, `no-line`. Every occurrence that became no quote has exactly one problem of these codes,
 * so that occurrences seen are those mapped plus those reported by id. Of single outcomes: the others.
 */
export type ProblemCode =
  | 'unknown-market'
  | 'unknown-outcome'
  | 'bad-specifier'
  | 'bad-line'
  | 'bad-odds'
  | 'inactive'
  | 'bad-key'
  | 'no-line'
  | 'duplicate-outcome'
  | 'too-many';

/** Something in a body that was not turned into a price, and why. */
export interface ReadingProblem {
  readonly code: ProblemCode;
  /** The bookmaker's id or key of the market, bounded to 100 characters. */
  readonly marketId: string;
  /** The bookmaker's name of the market; empty where it gives none. */
  readonly name: string;
  /** The offending piece, bounded to 200 characters. */
  readonly sample: string;
}

/** Everything that one event body holds. */
export interface EventReading {
  readonly facts: ListingFacts;
  /** `pre` before kick-off; `started` when the body says that the match is in play or over: it removes nothing. */
  readonly phase: 'pre' | 'started';
  readonly quotes: readonly OfferedQuote[];
  readonly problems: readonly ReadingProblem[];
  /** Market occurrences (a market id with one line is one) in the body, and how many of them became quotes. */
  readonly marketsSeen: number;
  readonly marketsMapped: number;
}

/** How fast a bookmaker may be asked: the defaults and bounds of its settings. */
export interface PacingDefaults {
  readonly concurrency: { readonly default: number; readonly max: number };
  /** Pause after each request, held inside its slot; `null` where the bookmaker needs none (no such setting then). */
  readonly delayMs: { readonly default: number; readonly max: number } | null;
}

/**
 * A bookmaker: its requests, and the readers of its answers. Everything here is pure and total: readers take any bytes,
 * never throw and never guess, and what they return can be structured-cloned (markets are shared objects of the
 * catalogue).
 */
export interface Bookmaker {
  readonly slug: string;
  readonly name: string;
  /** The real site. */
  readonly liveUrl: string;
  readonly pacing: PacingDefaults;

  /** Whether the bookmaker's map knows the market; where it does not, an absent quote says nothing about the offer. */
  mapsMarket(marketKey: string): boolean;

  competitionsRequest(): BookmakerRequest;
  /** An empty tree is `malformed`: no bookmaker offers no football. */
  readCompetitions(answer: BookmakerAnswer): Read<{ competitions: readonly ListedCompetition[] }>;

  listRequest(competition: CompetitionRef, page: PageCursor | null): BookmakerRequest;
  readList(answer: BookmakerAnswer, competition: CompetitionRef, page: PageCursor | null): Read<ListPage>;

  eventRequest(bookmakerEventId: string): BookmakerRequest;
  /** `expected` is the listing that was asked for: another event's body is `malformed`. */
  readEvent(answer: BookmakerAnswer, expected: ListingFacts): Read<{ event: EventReading }>;
}
