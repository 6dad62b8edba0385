import type { QuoteState } from './quote-state.ts';

/** A selection that is not listed at all. */
export const absent = -0x8000_0000;

/**
 * What a correct client reads from one version of a listing, slot by slot. Prices are hundredths: above 0 open at these
 * odds, below 0 closed at these odds, 0 closed without a price, `absent` not listed.
 */
export interface Offer {
  version: number;
  prices: Int32Array;
}

/** State of a quote with these prices; `removed` when none of them is listed. */
export function stateOf(prices: Iterable<number>): QuoteState {
  let state: QuoteState = 'removed';
  for (const price of prices) {
    if (price > 0) {
      return 'open';
    }
    if (price !== absent) {
      state = 'suspended';
    }
  }
  return state;
}
