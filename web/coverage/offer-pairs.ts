import type { DeskEvent } from '../book/desk-event.ts';

/** Between us and another: the matches that only one of the two offers. */
export interface OfferPair {
  readonly slug: string;
  readonly both: number;
  readonly onlyThey: number;
  readonly onlyWe: number;
}

const offers = (event: DeskEvent, slug: string): boolean => event.listings[slug]?.stored === 'offered';

/** Us against each of the others, over the matches that have not begun. */
export const offerPairs = (
  events: Iterable<DeskEvent>,
  us: string,
  others: readonly string[],
  nowMs: number,
): readonly OfferPair[] => {
  const pairs = others.map((slug) => ({ slug, both: 0, onlyThey: 0, onlyWe: 0 }));
  for (const event of events) {
    if (event.kickoffMs <= nowMs) continue;
    const ours = offers(event, us);
    for (const pair of pairs) {
      const theirs = offers(event, pair.slug);
      if (ours && theirs) pair.both++;
      else if (theirs) pair.onlyThey++;
      else if (ours) pair.onlyWe++;
    }
  }
  return pairs;
};
