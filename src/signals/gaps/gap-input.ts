import type { Quote } from '../../model/quote.ts';
import type { SourceState } from '../../model/source-state.ts';
import type { FairMethod } from '../../odds/fair-method.ts';

/** A quote as gaps read it. */
export type GapQuote = Readonly<Quote>;

export interface GapListing {
  readonly seenAtMs: number | null;
  /** By `quoteKey(market.key, line)`. */
  readonly quotes: ReadonlyMap<string, GapQuote>;
}

/** An event as gaps read it; the book's events fit. */
export interface GapEvent {
  readonly eventId: string;
  readonly kickoffMs: number;
  /** By bookmaker's slug. */
  readonly listings: ReadonlyMap<string, GapListing>;
  /** Grows with every change, not with mere confirmations. */
  readonly version: number;
}

/** A bookmaker that takes part in the comparison. */
export interface GapParticipant {
  readonly slug: string;
  readonly sourceState: SourceState;
  readonly sourceSinceMs: number;
}

/** All that decides which gaps an event has, beside the event itself. */
export interface GapView {
  readonly nowMs: number;
  readonly staleAfterMs: number;
  readonly method: FairMethod;
  readonly reference: GapParticipant;
  /** Those it is compared with; the reference is not among them. */
  readonly others: readonly GapParticipant[];
}
