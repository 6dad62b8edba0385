import { describe, expect, it } from 'vitest';
import { isPlausibleMargin } from './plausible.ts';

const verdicts = (selections: number, winners: number, margins: readonly number[]): boolean[] =>
  margins.map((margin) => isPlausibleMargin(margin, selections, winners));

describe('a margin can be meant', () => {
  it.each([
    [2, 1],
    [6, 1],
    [6, 2],
    [12, 2],
  ])('up to half of the stakes in a list of %i with %i winners', (selections, winners) => {
    expect(verdicts(selections, winners, [-0.06, -0.05, 0, 0.5, 0.51, 1.05])).toEqual([
      ...[false, true, true, true, false, false],
    ]);
  });

  it.each([
    [7, 1],
    [46, 1],
    [14, 2],
  ])('up to all of the stakes in a long list: %i with %i winners', (selections, winners) => {
    expect(verdicts(selections, winners, [-0.06, 0.52, 0.8, 1, 1.01])).toEqual([false, true, true, true, false]);
  });
});
