import { marketByKey, selectionIndex } from '../../markets/catalogue.ts';
import { type Derivation, derivationOf } from '../../markets/derivations.ts';
import type { Market } from '../../markets/market.ts';

/** A market as a bookmaker's map knows it: one of the bookmaker's ids that feeds one market of the catalogue. */
export interface SourceMarket {
  /** The bookmaker's id or key. */
  readonly id: string;
  readonly market: Market;
  /** Where several sources feed one market, the lower one is preferred. */
  readonly rank: number;
  /**
   * The bookmaker's own complete list, as positions in the market's selections, over which a margin counts; `null` where
   * its list does not cover every result, so that none exists.
   */
  readonly complete: readonly number[] | null;
}

/** The market of a key that a map states. A wrong key is a mistake in the map and stops the start. */
export const mappedMarket = (key: string): Market => {
  const market = marketByKey(key);
  if (market === undefined) throw new Error(`the map names a market that the catalogue does not have: ${key}`);
  return market;
};

/** The position of a selection that a map states. A wrong key is a mistake in the map and stops the start. */
export const mappedSelection = (market: Market, key: string): number => {
  const index = selectionIndex(market, key);
  if (index === undefined) throw new Error(`the map names a selection that ${market.key} does not have: ${key}`);
  return index;
};

/** How a market that a map states follows from another. A wrong key is a mistake in the map and stops the start. */
export const mappedDerivation = (key: string): Derivation => {
  const derivation = derivationOf(key);
  if (derivation === undefined) throw new Error(`the map derives a market that follows from no other: ${key}`);
  return derivation;
};
