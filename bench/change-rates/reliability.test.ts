import { expect, it } from 'vitest';
import { Reliability } from './reliability.ts';

const told = (chances: readonly (readonly [number, boolean])[]): Reliability => {
  const reliability = new Reliability();
  for (const [chance, isStillSo] of chances) reliability.add(chance, isStillSo);
  return reliability;
};

it('sets what was said against what was so, by certainty', () => {
  const { bins, meanError } = told([
    ...[[0.92, true] as const, [0.94, true] as const, [0.93, true] as const, [0.93, false] as const],
    ...[[1, true] as const, [0.3, false] as const],
  ]);
  expect(bins).toMatchObject([
    { from: 0, to: 0.5, quotes: 1, said: 0.3, stillSo: 0 },
    { from: 0.9, to: 0.95, quotes: 4, stillSo: 0.75 },
    { from: 0.99, to: 1, quotes: 1, said: 1, stillSo: 1 },
  ]);
  expect(bins[1]?.said).toBeCloseTo(0.93, 12);
  expect(meanError).toBeCloseTo((0.3 + 4 * 0.18) / 6, 12);
});

it('scores certainty that is right better than what is so on the whole, and certainty that is wrong worse', () => {
  const right = told([[0.9, true] as const, [0.1, false] as const]);
  expect(right.brier).toBeCloseTo(0.01, 12);
  expect(right.brierOfBaseRate).toBe(0.25);
  expect(told([[0.1, true] as const, [0.9, false] as const]).brier).toBeCloseTo(0.81, 12);
});
