/**
 * The price of one selection as it is kept in memory and in storage, an integer of thousandths:
 * above 0 open at that price, below 0 closed at that price, 0 closed without a price, `null` not listed.
 */
export type PriceCode = number | null;

/** Prices of a quote, in the order of its market's selections. */
export type PriceCodes = readonly PriceCode[];

/** The price as people see it: decimal odds, and whether a bet can be placed on it. */
export interface Price {
  readonly odds: number | null;
  readonly open: boolean;
}

/** Largest price that is believed, in thousandths (odds of 100,000). */
export const MAX_PRICE_THOUSANDTHS = 100_000_000;

export const isOpen = (code: PriceCode): code is number => code !== null && code > 0;

/** The same price, no longer open; `null` stays not listed. */
export const closed = (code: PriceCode): PriceCode => (code === null ? null : 0 - Math.abs(code));

/** Decimal odds and openness of a code; `undefined` where the selection is not listed. */
export const priceOf = (code: PriceCode | undefined): Price | undefined => {
  if (code === null || code === undefined) return undefined;
  return code === 0 ? { odds: null, open: false } : { odds: Math.abs(code) / 1000, open: code > 0 };
};

export const samePrices = (a: PriceCodes, b: PriceCodes): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};
