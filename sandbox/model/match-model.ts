import {
  cellsOf,
  cornersPerHalf,
  goalsPerHalf,
  largestCount,
  type Period,
  type Space,
  type Subject,
  splitSpace,
} from './cells.ts';
import { firstHalfShare } from './goal-order.ts';

export interface SideRates {
  home: number;
  away: number;
}

/** Expected counts over the whole match. */
export type MatchRates = Record<Subject, SideRates>;

/** Strength of the correction that makes low, level scores a little likelier than independence would. */
const lowScoreCorrection = -0.06;

/**
 * The chances of everything that can happen in one match. Halves are independent; the match is their sum, so that all
 * markets of one model agree with each other.
 */
export class MatchModel {
  readonly rates: MatchRates;
  private readonly known = new Map<Space, Float64Array>();

  constructor(rates: MatchRates) {
    this.rates = rates;
  }

  /** Probabilities of the cells of a space, in the order of `cellsOf(space)`; they sum to 1. */
  weights(space: Space): Float64Array {
    const known = this.known.get(space);
    if (known) {
      return known;
    }
    const weights = this.compute(space);
    this.known.set(space, weights);
    return weights;
  }

  private compute(space: Space): Float64Array {
    if (space === 'goals-both') {
      return outer(this.weights('goals-1h'), this.weights('goals-2h'));
    }
    if (space === 'corners-halves') {
      const total = this.rates.corners.home + this.rates.corners.away;
      const share = firstHalfShare('corners');
      return outer(poisson(total * share, cornersPerHalf), poisson(total * (1 - share), cornersPerHalf));
    }
    const { subject, period } = splitSpace(space);
    return subject === 'goals' ? this.goals(period) : this.counts(subject, period);
  }

  private counts(subject: Subject, period: Period): Float64Array {
    const { home, away } = this.ratesIn(subject, period);
    const largest = largestCount(subject, period);
    return outer(poisson(home, largest), poisson(away, largest));
  }

  private goals(period: Period): Float64Array {
    if (period === 'ft') {
      return sumOfHalves(this.weights('goals-1h'), this.weights('goals-2h'));
    }
    const { home, away } = this.ratesIn('goals', period);
    const weights = outer(poisson(home, goalsPerHalf), poisson(away, goalsPerHalf));
    return correctLowScores(weights, home, away);
  }

  private ratesIn(subject: Subject, period: Period): SideRates {
    const first = firstHalfShare(subject);
    const share = period === 'ft' ? 1 : period === '1h' ? first : 1 - first;
    const rates = this.rates[subject];
    return { home: rates.home * share, away: rates.away * share };
  }
}

function poisson(mean: number, largest: number): Float64Array {
  const weights = new Float64Array(largest + 1);
  let weight = 1;
  let sum = 0;
  for (let count = 0; count <= largest; count += 1) {
    weight = count === 0 ? Math.exp(-mean) : (weight * mean) / count;
    weights[count] = weight;
    sum += weight;
  }
  return weights.map((value) => value / sum);
}

function outer(left: Float64Array, right: Float64Array): Float64Array {
  const product = new Float64Array(left.length * right.length);
  let index = 0;
  for (const a of left) {
    for (const b of right) {
      product[index] = a * b;
      index += 1;
    }
  }
  return product;
}

function correctLowScores(weights: Float64Array, home: number, away: number): Float64Array {
  const side = goalsPerHalf + 1;
  const scale = (index: number, factor: number): void => {
    weights[index] = (weights[index] ?? 0) * factor;
  };
  scale(0, 1 - home * away * lowScoreCorrection);
  scale(1, 1 + home * lowScoreCorrection);
  scale(side, 1 + away * lowScoreCorrection);
  scale(side + 1, 1 - lowScoreCorrection);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function sumOfHalves(first: Float64Array, second: Float64Array): Float64Array {
  const side = 2 * goalsPerHalf + 1;
  const sum = new Float64Array(side * side);
  const half = cellsOf('goals-1h');
  half.forEach((before, i) => {
    half.forEach((after, j) => {
      const index = (before.home + after.home) * side + before.away + after.away;
      sum[index] = (sum[index] ?? 0) + (first[i] ?? 0) * (second[j] ?? 0);
    });
  });
  return sum;
}
