import { type PriceCodes, samePrices } from '../../model/price-code.ts';

/** A power of two: places for lists of prices that came before. */
const PLACES = 1 << 16;
const held: (PriceCodes | undefined)[] = new Array(PLACES).fill(undefined);

/**
 * The same list of prices, as one object where an equal one came before. Prices lie on a grid: among hundreds of thousands
 * of quotes the same pairs come again and again. Bounded: each list has one place and the next one in it takes it.
 */
export const sharedPrices = (prices: PriceCodes): PriceCodes => {
  const place = hashOf(prices) & (PLACES - 1);
  const before = held[place];
  if (before !== undefined && samePrices(before, prices)) return before;
  // As long as it is: what was put together piece by piece may have room to spare.
  const list = prices.slice();
  held[place] = list;
  return list;
};

const hashOf = (prices: PriceCodes): number => {
  let hash = prices.length;
  for (let i = 0; i < prices.length; i++) {
    hash = Math.imul(hash ^ (prices[i] ?? 0x5bd1e995), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
};
