/** Integer thousandths of decimal odds: 2.15 is 2150. Open prices are above 1000. */
export type OddsThousandths = number;

/** Sum of 1/odds over the given prices; 0 for none. */
export const impliedSum = (prices: readonly OddsThousandths[]): number => {
  let sum = 0;
  for (const price of prices) sum += 1000 / price;
  return sum;
};

/**
 * What the bookmaker keeps, a fraction: implied sum per winner, less one. `prices` is the complete list of a market's
 * selections, all open. `null` where it has no meaning: no price, a price that is no odds, or no constant number of
 * winners.
 */
export const margin = (prices: readonly OddsThousandths[], winnersPerBet: number | null): number | null => {
  if (winnersPerBet === null || winnersPerBet <= 0 || prices.length === 0) return null;
  if (!prices.every((price) => Number.isFinite(price) && price > 1000)) return null;
  return impliedSum(prices) / winnersPerBet - 1;
};
