import type { Market } from '../../markets/market.ts';
import type { LineQuarters } from '../../model/quote.ts';

/** A price that moved between two looks, at some moment in (`notBeforeMs`, `atMs`]. */
export interface Move {
  readonly seq: number;
  readonly atMs: number;
  readonly notBeforeMs: number | null;
  readonly eventId: string;
  readonly bookmaker: string;
  readonly market: Market;
  readonly line: LineQuarters;
  /** Position in the market's list of selections. */
  readonly selection: number;
  /** Decimal odds. */
  readonly from: number;
  readonly to: number;
  /**
   * Change of the bookmaker's fair probability, in points; `null` where there is none, because one of the two lists was
   * not complete and open, or its margin looks like an error of the bookmaker's.
   */
  readonly points: number | null;
  /** Follows from a move of the market that has the prices: it speaks for its bookmaker, and is not told itself. */
  readonly derived: boolean;
  readonly lookId: string | null;
}
