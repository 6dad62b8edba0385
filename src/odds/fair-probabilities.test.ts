import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAIR_METHODS, type FairMethod } from './fair-method.ts';
import { fairProbabilities } from './fair-probabilities.ts';
import { impliedSum } from './margin.ts';

const probabilities = (prices: readonly number[], winners: number, method: FairMethod): readonly number[] => {
  const fair = fairProbabilities(prices, winners, method);
  if (fair.kind !== 'fair') throw new Error(`${method}: ${fair.reason}`);
  return fair.probabilities;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const property = { seed: 20261124, numRuns: 500 };

/** Complete books: probabilities that sum to the winners, then a margin put on top. */
const book = fc
  .record({
    weights: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 30 }),
    overround: fc.double({ min: 1.001, max: 1.3, noNaN: true }),
  })
  .map(({ weights, overround }) => {
    const total = sum(weights);
    return weights.map((weight) => Math.floor(1000 / Math.min(0.995, (weight / total) * overround)));
  })
  .filter((prices) => prices.every((price) => price > 1000) && impliedSum(prices) > 1);

describe('fair probabilities', () => {
  it('reproduces the published example of a long shot for all five methods', () => {
    const fairAwayOdds = (method: FairMethod): number => 1 / Number(probabilities([1200, 7000, 15000], 1, method)[2]);
    expect(fairAwayOdds('proportional')).toBeCloseTo(15.64, 2);
    expect(fairAwayOdds('odds-ratio')).toBeCloseTo(17.0, 2);
    expect(fairAwayOdds('shin')).toBeCloseTo(18.0, 2);
    expect(fairAwayOdds('power')).toBeCloseTo(18.37, 2);
    expect(fairAwayOdds('additive')).toBeCloseTo(19.09, 2);
  });

  it('sums to the winners, keeps the order of the prices and stays inside (0, 1)', () => {
    fc.assert(
      fc.property(book, fc.constantFrom(...FAIR_METHODS), (prices, method) => {
        const fair = fairProbabilities(prices, 1, method);
        if (fair.kind === 'cannot') {
          expect(['impossible-probability', 'no-solution']).toContain(fair.reason);
          expect(method).toBe('additive');
          return;
        }
        expect(sum(fair.probabilities)).toBeCloseTo(1, 9);
        fair.probabilities.forEach((p, i) => {
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThan(1);
          fair.probabilities.forEach((other, j) => {
            if (Number(prices[i]) < Number(prices[j])) expect(p).toBeGreaterThan(other - 1e-9);
          });
        });
      }),
      property,
    );
  });

  it('sums to two for a double chance, whatever the method', () => {
    for (const method of FAIR_METHODS) {
      expect(sum(probabilities([1250, 1300, 1850], 2, method))).toBeCloseTo(2, 9);
    }
  });

  it('gives the same by Shin and additively for two selections, which no other pair of methods does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1100, max: 1990 }), fc.integer({ min: 1001, max: 1150 }), (price, factor) => {
        const other = Math.floor(1000 / (factor / 1000 - 1000 / price));
        if (!(other > 1000)) return;
        const byShin = fairProbabilities([price, other], 1, 'shin');
        const byAddition = fairProbabilities([price, other], 1, 'additive');
        if (byShin.kind !== 'fair' || byAddition.kind !== 'fair') return;
        byShin.probabilities.forEach((p, i) => {
          expect(p).toBeCloseTo(Number(byAddition.probabilities[i]), 9);
        });
      }),
      property,
    );
    const long = FAIR_METHODS.map((method) => probabilities([1200, 7000, 15000], 1, method)[2]);
    expect(new Set(long.map((p) => p?.toFixed(6))).size).toBe(5);
  });

  it('agrees on all methods where there is no margin', () => {
    for (const method of FAIR_METHODS) {
      const fair = probabilities([2000, 4000, 4000], 1, method);
      expect(fair.map((p) => Number(p.toFixed(9)))).toEqual([0.5, 0.25, 0.25]);
    }
  });

  it('says that it cannot, instead of giving impossible numbers', () => {
    const reason = (prices: readonly number[], winners: number | null, method: FairMethod): string => {
      const fair = fairProbabilities(prices, winners, method);
      return fair.kind === 'cannot' ? fair.reason : 'fair';
    };
    expect(reason([1050, 12000, 200000], 1, 'additive')).toBe('impossible-probability');
    expect(reason([1050, 12000, 200000], 1, 'power')).toBe('fair');
    expect(reason([2100, 2100], 1, 'shin')).toBe('no-solution');
    expect(reason([2100, 2100], 1, 'power')).toBe('fair');
    expect(reason([2100], 1, 'power')).toBe('too-few-selections');
    expect(reason([1500, 1500], 2, 'proportional')).toBe('too-few-selections');
    expect(reason([2100, 1000], 1, 'power')).toBe('bad-price');
    expect(reason([2100, Number.POSITIVE_INFINITY], 1, 'power')).toBe('bad-price');
    expect(reason([2100, 1800], null, 'power')).toBe('no-constant-winners');
  });
});
