import type { Prices } from '../../contract/prices.ts';
import type { Market } from '../../markets/market.ts';
import { type PriceCodes, priceOf } from '../../model/price-code.ts';

/** Prices by selection key, in the catalogue's order; what is not listed has no key. */
export const pricesOf = (market: Market, codes: PriceCodes): Prices => {
  const prices: Prices = {};
  for (let i = 0; i < market.selections.length; i++) {
    const price = priceOf(codes[i]);
    const selection = market.selections[i];
    if (price !== undefined && selection !== undefined) prices[selection.key] = price;
  }
  return prices;
};

/** A fraction without the noise of binary arithmetic. */
export const fraction = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e6) / 1e6;
