import type { ListingState } from './listing.ts';
import type { QuoteState } from './quote.ts';
import type { SourceState } from './source-state.ts';

/** What people are shown of a quote. */
export type ShownQuoteState = QuoteState | 'unknown' | 'closed';
/** What people are shown of a listing. */
export type ShownListingState = ListingState | 'unknown' | 'closed';

/** All that decides how a stored state is shown; instants and durations in milliseconds. */
export interface Circumstances {
  readonly nowMs: number;
  readonly kickoffMs: number;
  readonly seenAtMs: number | null;
  readonly sourceState: SourceState;
  /** When the source went into its state. */
  readonly sourceSinceMs: number;
  readonly staleAfterMs: number;
}

export interface Shown<State> {
  readonly state: State;
  readonly sinceMs: number;
}

/**
 * Derives what is shown from what is stored, the same on server and page: first `closed` (kick-off has passed), then
 * `removed`, then `unknown` (source down or disabled, or not seen for longer than `staleAfterMs`), then what is stored.
 */
export const shownState = <Stored extends QuoteState | ListingState>(
  stored: Stored,
  storedSinceMs: number,
  at: Circumstances,
): Shown<Stored | 'unknown' | 'closed'> => {
  if (at.nowMs >= at.kickoffMs) return { state: 'closed', sinceMs: at.kickoffMs };
  if (stored === 'removed') return { state: stored, sinceMs: storedSinceMs };
  const sourceLost = at.sourceState === 'down' || at.sourceState === 'disabled';
  const staleSinceMs = (at.seenAtMs ?? storedSinceMs) + at.staleAfterMs;
  if (sourceLost)
    return { state: 'unknown', sinceMs: Math.min(at.sourceSinceMs, Math.max(staleSinceMs, storedSinceMs)) };
  if (at.nowMs > staleSinceMs) return { state: 'unknown', sinceMs: staleSinceMs };
  return { state: stored, sinceMs: storedSinceMs };
};
