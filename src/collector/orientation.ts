import { nameSimilarity } from './name-similarity.ts';

/** The two sides of a match as one bookmaker names them. */
export interface Sides {
  readonly home: string;
  readonly away: string;
}

/** How much better the names must fit crosswise before a listing counts as turned. */
const CLEARLY = 0.5;

/** Whether two listings of one match clearly name its sides the other way round. */
export const areSwapped = (a: Sides, b: Sides): boolean => {
  if (a.home === b.home || a.away === b.away) return false;
  const straight = nameSimilarity(a.home, b.home) + nameSimilarity(a.away, b.away);
  const crossed = nameSimilarity(a.home, b.away) + nameSimilarity(a.away, b.home);
  return crossed - straight > CLEARLY;
};

/**
 * The listings whose sides contradict the others: the one that stands alone against two, both of two. They are set
 * aside, never turned.
 */
export const contradictingSides = <Listing extends Sides>(listings: readonly Listing[]): readonly Listing[] => {
  const against = (one: Listing): number => listings.filter((other) => other !== one && areSwapped(one, other)).length;
  return listings.filter((one) => {
    const others = listings.length - 1;
    const opposed = against(one);
    return opposed * 2 > others;
  });
};
