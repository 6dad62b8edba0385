import type { Change } from '../../model/change.ts';

export interface Folded {
  readonly changes: readonly Change[];
  /** How many changes were folded away. */
  readonly merged: number;
}

/** The last change per quote, in order, with the previous value of the first: what a client that fell behind needs. */
export const foldChanges = (changes: Iterable<Change>): Folded => {
  const lastByQuote = new Map<string, Change>();
  let count = 0;
  for (const change of changes) {
    count++;
    const key = `${change.listingId} ${change.market.key} ${change.line}`;
    const before = lastByQuote.get(key);
    lastByQuote.delete(key);
    const folded =
      before === undefined
        ? change
        : { ...change, previous: before.previous, afterGap: before.afterGap || change.afterGap };
    lastByQuote.set(key, folded);
  }
  return { changes: [...lastByQuote.values()], merged: count - lastByQuote.size };
};
