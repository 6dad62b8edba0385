import { describe, expect, it } from 'vitest';
import { fairProbabilities } from '../../odds/fair-probabilities.ts';
import { type ChangeGiven, ChangeMaker } from '../test/change-maker.ts';
import { movesOfChange } from './moves-of-change.ts';

const BEFORE = [2000, 3400, 4200];

const movesOf = (given: ChangeGiven) => movesOfChange(new ChangeMaker().make(given), 'power');

const fair = (prices: readonly number[]): readonly number[] => {
  const found = fairProbabilities(prices, 1, 'power');
  if (found.kind !== 'fair') throw new Error(found.reason);
  return found.probabilities;
};

describe('the moves of a change', () => {
  it('are the selections whose odds changed, with the points that the whole list gives them', () => {
    const after = [1900, 3400, 4500];
    const moves = movesOf({ from: BEFORE, prices: after });
    expect(moves.map(({ selection, from, to }) => [selection, from, to])).toEqual([
      [0, 2, 1.9],
      [2, 4.2, 4.5],
    ]);
    for (const { selection, points } of moves) {
      const expected = 100 * (Number(fair(after)[selection]) - Number(fair(BEFORE)[selection]));
      expect(points).toBeCloseTo(expected, 9);
    }
    expect(moves[0]).toMatchObject({ seq: 1, lookId: '1', bookmaker: 'ours' });
  });

  it.each<[string, ChangeGiven]>([
    ['at first sight', { prices: BEFORE }],
    ['when a quote closes', { from: BEFORE, prices: [-2000, -3400, -4200] }],
    ['when a quote opens again', { from: [-2000, -3400, -4200], prices: [1900, 3400, 4200] }],
    ['when a quote is removed', { from: BEFORE, prices: [-2000, -3400, -4200], state: 'removed' }],
    ['when one selection closes', { from: BEFORE, prices: [2000, 3400, -4200] }],
  ])('are none %s', (_, given) => {
    expect(movesOf(given)).toEqual([]);
  });

  it.each<[string, ChangeGiven]>([
    ['a selection was closed before', { from: [2000, 3400, -4200], prices: [1900, 3400, 4200] }],
    ['a selection is closed now', { from: BEFORE, prices: [1900, 3400, -4200] }],
    ['the list grew', { from: [2000, 3400, null], prices: [1900, 3400, 4200] }],
    ['the list looks like an error now', { from: BEFORE, prices: [1900, 3400, 4200], implausible: true }],
    ['it did before', { from: [1100, 1500, 4200], prices: [1900, 3400, 4200] }],
    ['the market pays several at once', { market: '1x2-1up-ft', from: BEFORE, prices: [1900, 3400, 4200] }],
  ])('have no points where %s', (_, given) => {
    expect(movesOf(given)[0]).toMatchObject({ selection: 0, to: 1.9, points: null });
  });
});
