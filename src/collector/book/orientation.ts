import { nameSimilarity } from './name-similarity.ts';

/** The two sides of a match as one bookmaker names them. */
export interface Sides {
  readonly home: string;
  readonly away: string;
}

/** How much better the names must fit one way than the other before they say anything. */
const CLEARLY = 0.5;

/** Whether two listings of one match name its sides the same way round; `unclear` where the names do not say. */
const wayRound = (a: Sides, b: Sides): 'same' | 'swapped' | 'unclear' => {
  if (a.home === b.home || a.away === b.away) return 'same';
  const straight = nameSimilarity(a.home, b.home) + nameSimilarity(a.away, b.away);
  const crossed = nameSimilarity(a.home, b.away) + nameSimilarity(a.away, b.home);
  if (crossed - straight > CLEARLY) return 'swapped';
  return straight - crossed > CLEARLY ? 'same' : 'unclear';
};

/**
 * The listings whose sides contradict the others: the one that stands alone against two, both of two. They are set
 * aside, never turned.
 */
export const contradictingSides = <Listing extends Sides>(listings: readonly Listing[]): readonly Listing[] =>
  listings.filter((one) => {
    const ways = listings.filter((other) => other !== one).map((other) => wayRound(one, other));
    const against = ways.filter((way) => way === 'swapped').length;
    return against > ways.filter((way) => way === 'same').length;
  });
