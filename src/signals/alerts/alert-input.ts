import type { Market } from '../../markets/market.ts';
import type { Change } from '../../model/change.ts';
import type { LineQuarters } from '../../model/quote.ts';
import type { FairMethod } from '../../odds/fair-method.ts';
import type { Comparison } from '../gaps/gap.ts';
import type { GapQuote } from '../gaps/gap-input.ts';

/** What alerts need to know of an event. */
export interface AlertEvent {
  readonly eventId: string;
  /** In words. */
  readonly name: string;
  readonly kickoffMs: number;
  /** Of the joined competition. */
  readonly competitionId: string;
}

/** A look that showed everything a listing offers: what did not change in it is confirmed. */
export interface Sighting {
  readonly eventId: string;
  readonly bookmaker: string;
  readonly atMs: number;
}

/** A quote of one bookmaker in place of the one that the book holds. */
export interface ReplacedQuote {
  readonly bookmaker: string;
  readonly quote: GapQuote;
}

/** How one line of an event compares, as the book stands. */
export interface LineAsked {
  readonly eventId: string;
  readonly market: Market;
  readonly line: LineQuarters;
  /** `null`: the first bookmaker. */
  readonly reference: string | null;
  /** The others that are compared with; `null`: all. */
  readonly bookmakers: readonly string[] | null;
  readonly replaced: ReplacedQuote | null;
}

/** What surrounds the engine; all of it is asked anew each time. */
export interface AlertSurroundings {
  /** `undefined` where the book does not hold the event. */
  eventOf(eventId: string): AlertEvent | undefined;
  /** `undefined` where the reference cannot be compared with anybody. */
  comparisonOn(asked: LineAsked): Comparison | undefined;
  /** Whether the book holds a quote of the same listing out of an earlier look. */
  hasOlderQuote(change: Change): boolean;
  isMutedEvent(eventId: string): boolean;
  /** From when on an unconfirmed price is unknown. */
  staleAfterMs(): number;
  fairMethod(): FairMethod;
  /** When the service started: what happened before it looked again is not what happens now. */
  readonly startedAtMs: number;
  /** Who "we" are where a rule does not say. */
  readonly reference: string;
}

/** A change with the event it is about. */
export interface AlertChange {
  readonly change: Change;
  readonly event: AlertEvent;
}
