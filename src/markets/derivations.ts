import { marketByKey, selectionIndex } from './catalogue.ts';
import type { Market } from './market.ts';

/** A market whose every selection is one of another market's under another name, at the same line. */
export interface Derivation {
  readonly market: Market;
  /** The market that has the prices. */
  readonly from: Market;
  /** For each selection of `market` the position of the same bet in `from`. */
  readonly positions: readonly number[];
}

/** A market's key, the key of the one that it follows from, and its selections as selections of that one. */
export type DerivationRow = readonly [market: string, from: string, selections: string];

const ROWS: readonly DerivationRow[] = [
  ['home-clean-sheet-1h', 'away-to-score-1h', 'yes=no no=yes'],
  ['home-clean-sheet-2h', 'away-to-score-2h', 'yes=no no=yes'],
  ['away-clean-sheet-1h', 'home-to-score-1h', 'yes=no no=yes'],
  ['away-clean-sheet-2h', 'home-to-score-2h', 'yes=no no=yes'],
];

/** Resolves a row. One that is not the same bet all through is a mistake and stops the start. */
export const derivation = ([key, fromKey, selections]: DerivationRow): Derivation => {
  const wrong = (what: string): Error => new Error(`${key} does not follow from ${fromKey}: ${what}`);
  const [market, from] = [marketByKey(key), marketByKey(fromKey)];
  if (market === undefined || from === undefined) throw wrong('no such market');
  const isAlike = market.lineType === from.lineType && market.winnersPerBet === from.winnersPerBet;
  if (!isAlike || market.push !== from.push) throw wrong('they are not decided alike');
  const sameBets = new Map(selections.split(' ').map((pair) => pair.split('=') as [string, string]));
  const positions = market.selections.map((selection) => {
    const position = selectionIndex(from, sameBets.get(selection.key) ?? '');
    if (position === undefined) throw wrong(`nothing is ${selection.key}`);
    return position;
  });
  if (new Set(positions).size !== from.selections.length) throw wrong('selections are left over');
  return { market, from, positions };
};

const byKey = new Map(ROWS.map((row) => [row[0], derivation(row)]));

/** How the prices of a market follow from another market's; `undefined` where they do not. */
export const derivationOf = (marketKey: string): Derivation | undefined => byKey.get(marketKey);
