import type { ListingState } from '../model/listing.ts';
import type { LookOutcome } from '../model/look.ts';
import type { LineQuarters, QuoteState } from '../model/quote.ts';

/** How values of the model are kept in columns; the only place that knows. */

/** Stands for "none" in `line` and `margin`: a NULL would cost every row of history eight bytes. */
export const NONE = -32_768;

export const lineCode = (line: LineQuarters): number => line ?? NONE;
export const lineOfCode = (code: number): LineQuarters => (code === NONE ? null : code);

/** Ten-thousandths; what does not fit is kept as none. */
export const marginCode = (margin: number | null): number => {
  if (margin === null) return NONE;
  const code = Math.round(margin * 10_000);
  return Math.abs(code) <= 32_767 ? code : NONE;
};
export const marginOfCode = (code: number): number | null => (code === NONE ? null : code / 10_000);

const STATES = { open: 1, suspended: 2, removed: 3 } as const satisfies Record<QuoteState, number>;
const STATE_OF_CODE: readonly (QuoteState | undefined)[] = [undefined, 'open', 'suspended', 'removed'];

/** Bits of a change beside its state. */
export const STATE_BITS = 3;
export const IMPLAUSIBLE_BIT = 4;
export const AFTER_GAP_BIT = 8;
/** Nothing was known before: no lower bound, no previous value. */
export const FIRST_SIGHT_BIT = 16;
/** The lower bound is not that of the look but a row of `change_bound`. */
export const OWN_BOUND_BIT = 32;
export const DERIVED_BIT = 64;

export const stateCode = (state: QuoteState): number => STATES[state];
export const stateOfFlags = (flags: number): QuoteState => STATE_OF_CODE[flags & STATE_BITS] ?? 'removed';

const LISTING_STATES = { offered: 1, removed: 2 } as const satisfies Record<ListingState, number>;
export const listingStateCode = (state: ListingState): number => LISTING_STATES[state];
export const listingStateOfCode = (code: number): ListingState =>
  code === LISTING_STATES.removed ? 'removed' : 'offered';

const OUTCOMES = {
  ok: 1,
  partial: 2,
  gone: 3,
  throttled: 4,
  blocked: 5,
  malformed: 6,
  failed: 7,
  superseded: 8,
} as const satisfies Record<LookOutcome, number>;
export const outcomeCode = (outcome: LookOutcome): number => OUTCOMES[outcome];
