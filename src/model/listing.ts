/** A bookmaker's own competition: an entity of its own, never joined by name alone. */
export interface CompetitionRef {
  readonly bookmaker: string;
  /** The bookmaker's own id of the competition. */
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

/** What a bookmaker says about one of its events, without prices. */
export interface ListingFacts {
  readonly bookmaker: string;
  readonly bookmakerEventId: string;
  /** Digits of the SportRadar match id; `null` where the bookmaker gives none. */
  readonly eventId: string | null;
  readonly home: string;
  readonly away: string;
  /** Epoch milliseconds, UTC. */
  readonly kickoffMs: number;
  readonly competition: CompetitionRef;
  /** The match's page at the bookmaker; `null` where none is known. */
  readonly url: string | null;
}

/** Stored states of a listing; `unknown` and `closed` are derived when shown. */
export type ListingState = 'offered' | 'removed';
