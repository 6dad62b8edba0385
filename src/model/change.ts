import type { Market } from '../markets/market.ts';
import type { PriceCodes } from './price-code.ts';
import type { LineQuarters, QuoteState } from './quote.ts';

/**
 * The difference between two consecutive looks at a quote: the unit of history, stream and alerts.
 * The move lies in (`notBeforeMs`, `atMs`].
 */
export interface Change {
  readonly seq: number;
  readonly epoch: string;
  /** When the answer that shows the new value had arrived. */
  readonly atMs: number;
  /** The last look that still saw the old value; `null` at first sight. */
  readonly notBeforeMs: number | null;
  readonly eventId: string;
  readonly bookmaker: string;
  /** Surrogate of the listing in storage. */
  readonly listingId: number;
  readonly market: Market;
  readonly line: LineQuarters;
  readonly state: QuoteState;
  readonly prices: PriceCodes;
  readonly margin: number | null;
  readonly implausible: boolean;
  /** Follows from a change of the market that has the prices. */
  readonly derived: boolean;
  /** `null` at first sight, when `notBeforeMs` is too, and where storage has removed the change before. */
  readonly previous: { readonly state: QuoteState; readonly prices: PriceCodes } | null;
  /** The previous value comes from storage after a stop that lost its tail: something may lie between. */
  readonly afterGap: boolean;
  /** `null` where a confirmed absence, not a look, made the change. */
  readonly lookId: string | null;
  readonly runId: string | null;
}
