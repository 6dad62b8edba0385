import { describe, expect, it } from 'vitest';
import type { HistorySeries } from '../../src/contract/history.ts';
import { at, T0_MS } from '../test/wire-samples.ts';
import { historyColumns, historyEntries, pointInForce } from './history-columns.ts';

const point = (
  seconds: number,
  odds: number,
  state: 'open' | 'suspended' = 'open',
): HistorySeries['points'][number] => ({
  at: at(seconds),
  notBefore: null,
  state,
  prices: { yes: { odds, open: state === 'open' } },
  margin: 0.05,
});

const series = (
  bookmaker: string,
  points: HistorySeries['points'],
  unknown: [number, number][] = [],
): HistorySeries => ({
  bookmaker,
  points,
  unknown: unknown.map(([from, to]) => ({ from: at(from), to: at(to) })),
  confirmedAt: null,
});

const YES = { kind: 'selection', key: 'yes' } as const;
const secondsAfter = (seconds: readonly number[]): number[] => seconds.map((one) => one - T0_MS / 1000);

describe('columns of the chart', () => {
  it('carry every value forward, so that all lines exist at every instant', () => {
    const columns = historyColumns(
      [series('betpawa', [point(0, 1.9), point(60, 2)]), series('bet9ja', [point(30, 1.8)])],
      YES,
      T0_MS + 90_000,
    );
    expect(secondsAfter(columns.seconds)).toEqual([0, 30, 60, 90]);
    expect(columns.values).toEqual([
      [1.9, 1.9, 2, 2],
      [null, 1.8, 1.8, 1.8],
    ]);
  });

  it('have nothing where the price was not open, or nobody looked', () => {
    const suspended = [point(0, 1.9), point(30, 1.9, 'suspended'), point(60, 1.9)];
    expect(historyColumns([series('betpawa', suspended)], YES, T0_MS + 90_000).values).toEqual([[1.9, null, 1.9, 1.9]]);
    const unseen = historyColumns([series('betpawa', [point(0, 1.9)], [[20, 50]])], YES, T0_MS + 90_000);
    expect(secondsAfter(unseen.seconds)).toEqual([0, 20, 50, 90]);
    expect(unseen.values).toEqual([[1.9, null, 1.9, 1.9]]);
  });

  it('show the margin in percent', () => {
    expect(historyColumns([series('betpawa', [point(0, 1.9)])], { kind: 'margin' }, T0_MS).values).toEqual([[5]]);
  });
});

describe('the list of changes', () => {
  it('is newest first, and leaves out changes of other selections', () => {
    const entries = historyEntries(
      [
        series('betpawa', [point(0, 1.9), point(30, 1.9), point(60, 2)]),
        series('bet9ja', [point(40, 1.8, 'suspended')]),
      ],
      YES,
      10,
    );
    expect(entries.map(({ bookmaker, from, to, state }) => [bookmaker, from, to, state])).toEqual([
      ['betpawa', 1.9, 2, 'open'],
      ['bet9ja', null, null, 'suspended'],
      ['betpawa', null, 1.9, 'open'],
    ]);
  });
});

describe('the point in force', () => {
  it('is the last one before, and none where nobody looked', () => {
    const one = series('betpawa', [point(10, 1.9), point(60, 2)], [[30, 40]]);
    expect(pointInForce(one, T0_MS)).toBeNull();
    expect(pointInForce(one, T0_MS + 20_000)?.prices.yes?.odds).toBe(1.9);
    expect(pointInForce(one, T0_MS + 35_000)).toBeNull();
    expect(pointInForce(one, T0_MS + 60_000)?.prices.yes?.odds).toBe(2);
  });
});
