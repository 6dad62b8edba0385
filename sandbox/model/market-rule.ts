import type { Cell, Space } from './cells.ts';
import type { Settlement } from './settlement.ts';

/** The meaning of one canonical market. */
export interface MarketRule {
  space: Space;
  /** Selections of the full list that win in every outcome; null where that varies. */
  winners: number | null;
  /**
   * How a selection settles, cell by cell.
   * @param line in quarters, null where the market has none
   * @returns undefined for a selection that the market does not have
   */
  settle(selection: string, line: number | null): ((cell: Cell) => Settlement) | undefined;
}

/** Rules of one family: a pattern of market keys and what its groups make of a key. */
export interface FamilyRule {
  keys: RegExp;
  rule(match: RegExpExecArray): MarketRule;
}
