import type { FairMethod } from './fair-method.ts';
import { fallingRoot } from './falling-root.ts';
import type { OddsThousandths } from './margin.ts';

/** Why no fair probabilities exist. */
export type FairFailure =
  /** Fewer selections than a bet with a loser needs. */
  | 'too-few-selections'
  /** A price that is no odds above 1. */
  | 'bad-price'
  /** The number of winners per bet is unknown or not positive. */
  | 'no-constant-winners'
  /** The method would give some selection a probability of zero or less, or of one or more. */
  | 'impossible-probability'
  /** The method has no solution for these prices, for example Shin where the margin is negative. */
  | 'no-solution';

export type FairProbabilities =
  | { readonly kind: 'fair'; readonly probabilities: readonly number[] }
  | { readonly kind: 'cannot'; readonly reason: FairFailure };

const cannot = (reason: FairFailure): FairProbabilities => ({ kind: 'cannot', reason });

/**
 * Probabilities without the bookmaker's margin, in the order of the prices, summing to `winnersPerBet`. `prices` is the
 * complete list of a market's selections, all open, integer thousandths.
 */
export const fairProbabilities = (
  prices: readonly OddsThousandths[],
  winnersPerBet: number | null,
  method: FairMethod,
): FairProbabilities => {
  if (winnersPerBet === null || !(winnersPerBet > 0)) return cannot('no-constant-winners');
  if (prices.length < 2 || prices.length <= winnersPerBet) return cannot('too-few-selections');
  if (!prices.every((price) => Number.isFinite(price) && price > 1000)) return cannot('bad-price');
  const implied = prices.map((price) => 1000 / price);
  const fair = solve[method](implied, winnersPerBet);
  if (fair === undefined) return cannot('no-solution');
  if (!fair.every((p) => p > 0 && p < 1)) return cannot('impossible-probability');
  return { kind: 'fair', probabilities: fair };
};

/** Takes implied probabilities (1/odds) and the sum that they should have; `undefined` where there is no solution. */
type Solver = (implied: readonly number[], target: number) => number[] | undefined;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const proportional: Solver = (implied, target) => {
  const factor = target / sumOf(implied);
  return implied.map((q) => q * factor);
};

const additive: Solver = (implied, target) => {
  const share = (sumOf(implied) - target) / implied.length;
  return implied.map((q) => q - share);
};

const MAX_STEPS = 100;
const CLOSE_ENOUGH = 1e-13;

/**
 * The sum of powers falls and is convex in the exponent, so Newton's steps from the left of the root stay there and
 * arrive in a handful: from 1 where there is a margin, from 0 where it is negative.
 */
const power: Solver = (implied, target) => {
  const logs = implied.map((q) => Math.log(q));
  let exponent = sumOf(implied) >= target ? 1 : 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    let excess = -target;
    let slope = 0;
    for (const log of logs) {
      const raised = Math.exp(exponent * log);
      excess += raised;
      slope += raised * log;
    }
    const ahead = excess / -slope;
    if (!(ahead > CLOSE_ENOUGH * exponent)) break;
    exponent += ahead;
  }
  return logs.map((log) => Math.exp(exponent * log));
};

const MAX_LOG_RATIO = 50;

const oddsRatio: Solver = (implied, target) => {
  const shifted = (logRatio: number): number[] => {
    const ratio = Math.exp(logRatio);
    return implied.map((q) => q / (q + ratio * (1 - q)));
  };
  const logRatio = fallingRoot((x) => sumOf(shifted(x)) - target, -MAX_LOG_RATIO, MAX_LOG_RATIO);
  return logRatio === undefined ? undefined : shifted(logRatio);
};

/** The share of insiders lies in [0, 1): at 1 the formula has a singularity, which the bracket leaves out. */
const MAX_INSIDERS = 1 - 1e-9;

const shin: Solver = (implied, target) => {
  // Several winners: the bet is one of `target` equal parts, each a book of its own that sums to one.
  const parts = implied.map((q) => q / target);
  const book = sumOf(parts);
  const atShare = (z: number): number[] =>
    parts.map((q) => (Math.sqrt(z * z + (4 * (1 - z) * q * q) / book) - z) / (2 * (1 - z)));
  const z = fallingRoot((share) => sumOf(atShare(share)) - 1, 0, MAX_INSIDERS);
  return z === undefined ? undefined : atShare(z).map((p) => p * target);
};

const solve: Readonly<Record<FairMethod, Solver>> = {
  proportional,
  additive,
  power,
  'odds-ratio': oddsRatio,
  shin,
};
