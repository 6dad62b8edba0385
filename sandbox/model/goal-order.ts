import type { Subject } from './cells.ts';

const shares: Record<Subject, number> = {
  goals: 0.45,
  corners: 0.47,
  bookings: 0.36,
  'red-cards': 0.25,
  shots: 0.47,
  'shots-on-target': 0.46,
  fouls: 0.48,
  offsides: 0.48,
  saves: 0.47,
  tackles: 0.49,
};

/** The part of a match's expected count that falls before half time. */
export function firstHalfShare(subject: Subject): number {
  return shares[subject];
}

/** The part of the expected goals that falls in the first `minutes`. */
export function goalShareUntil(minutes: number): number {
  const first = shares.goals;
  return minutes <= 45 ? (first * minutes) / 45 : first + ((1 - first) * Math.min(minutes - 45, 45)) / 45;
}

export function choose(n: number, k: number): number {
  if (k < 0 || k > n) {
    return 0;
  }
  let ways = 1;
  for (let i = 1; i <= k; i += 1) {
    ways = (ways * (n - k + i)) / i;
  }
  return ways;
}

export function binomial(n: number, k: number, probability: number): number {
  return choose(n, k) * probability ** k * (1 - probability) ** (n - k);
}

/**
 * Chance that a side which ends with `own` goals against `other` led by `lead` at some time. Given the score every order
 * of the goals is equally likely; the count of orders that touch the lead is the reflection principle's.
 */
export function chanceOfLead(own: number, other: number, lead: number): number {
  return own - other >= lead ? 1 : choose(own + other, other + lead) / choose(own + other, own);
}

/** Chance that `own` goals among `own + other` hold `run` in a row, every order being equally likely. */
export function chanceOfRun(own: number, other: number, run: number): number {
  return 1 - ordersWithoutRun(own, other, run, 0) / choose(own + other, own);
}

function ordersWithoutRun(own: number, other: number, run: number, current: number): number {
  if (own === 0) {
    return 1;
  }
  const next = current + 1 < run ? ordersWithoutRun(own - 1, other, run, current + 1) : 0;
  return next + (other > 0 ? ordersWithoutRun(own, other - 1, run, 0) : 0);
}

/** Chance that neither side holds `run` in a row. */
export function chanceOfNoRun(home: number, away: number, run: number): number {
  const orders = (h: number, a: number, last: 'home' | 'away' | null, length: number): number => {
    if (h === 0 && a === 0) {
      return 1;
    }
    const after = (side: 'home' | 'away', left: number): number => {
      const grown = last === side ? length + 1 : 1;
      return left === 0 || grown >= run
        ? 0
        : orders(side === 'home' ? h - 1 : h, side === 'away' ? a - 1 : a, side, grown);
    };
    return after('home', h) + after('away', a);
  };
  return orders(home, away, null, 0) / choose(home + away, home);
}
