/** One way a match (or a period of it) can end. Halves are filled only in the space that tells them apart. */
export interface Cell {
  home: number;
  away: number;
  home1: number;
  away1: number;
  home2: number;
  away2: number;
}

export const subjects = [
  'goals',
  'corners',
  'bookings',
  'red-cards',
  'shots',
  'shots-on-target',
  'fouls',
  'offsides',
  'saves',
  'tackles',
] as const;

export type Subject = (typeof subjects)[number];

export type Period = 'ft' | '1h' | '2h';

/**
 * What is counted over which time. `both` tells the two halves of the goals apart; `halves` has the match totals of the
 * first half as `home` and of the second as `away`.
 */
export type Space = `${Subject}-${Period}` | 'goals-both' | 'corners-halves';

/** Largest count per team that a space distinguishes; the rest of the distribution is negligible and folded away. */
const largestCounts: Record<Subject, number> = {
  goals: 10,
  corners: 17,
  bookings: 11,
  'red-cards': 3,
  shots: 32,
  'shots-on-target': 16,
  fouls: 28,
  offsides: 10,
  saves: 13,
  tackles: 34,
};

export const goalsPerHalf = 5;
export const cornersPerHalf = 20;

export function largestCount(subject: Subject, period: Period): number {
  return subject === 'goals' && period !== 'ft' ? goalsPerHalf : largestCounts[subject];
}

const cache = new Map<Space, readonly Cell[]>();

/** The cells of a space in a fixed order; weights of a model follow the same order. */
export function cellsOf(space: Space): readonly Cell[] {
  const known = cache.get(space);
  if (known) {
    return known;
  }
  const cells = space === 'goals-both' ? bothHalves() : gridOf(space);
  cache.set(space, cells);
  return cells;
}

function gridOf(space: Exclude<Space, 'goals-both'>): Cell[] {
  if (space === 'corners-halves') {
    return grid(cornersPerHalf);
  }
  const { subject, period } = splitSpace(space);
  return grid(largestCount(subject, period));
}

export function splitSpace(space: `${Subject}-${Period}`): { subject: Subject; period: Period } {
  const cut = space.lastIndexOf('-');
  const subject = subjects.find((known) => known === space.slice(0, cut)) ?? 'goals';
  const period = space.slice(cut + 1);
  return { subject, period: period === '1h' || period === '2h' ? period : 'ft' };
}

function grid(largest: number): Cell[] {
  const cells: Cell[] = [];
  for (let home = 0; home <= largest; home += 1) {
    for (let away = 0; away <= largest; away += 1) {
      cells.push({ home, away, home1: 0, away1: 0, home2: 0, away2: 0 });
    }
  }
  return cells;
}

function bothHalves(): Cell[] {
  const half = grid(goalsPerHalf);
  return half.flatMap((first) =>
    half.map((second) => ({
      home: first.home + second.home,
      away: first.away + second.away,
      home1: first.home,
      away1: first.away,
      home2: second.home,
      away2: second.away,
    })),
  );
}
