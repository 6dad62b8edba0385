import { describe, expect, it } from 'vitest';
import type { Market } from '../../src/contract/markets.ts';
import { columnIdOf, findMarkets, moved } from './column-search.ts';

const market = (key: string, name: string, lineType = 'none', groups: readonly string[] = []): Market => ({
  ...{ key, name, lineType, groups: [...groups], period: 'ft', selections: [], winnersPerBet: 1, bookmakers: [] },
});

const CATALOGUE = [
  market('total-corners-ft', 'Total Corners - Full Time', 'total', ['corners']),
  market('btts-1h', 'Both Teams To Score - First Half', 'none', ['halves']),
  market('scorer', 'Anytime Goalscorer', 'none', ['players']),
];

describe('the search for a column', () => {
  it('finds words in any order, in name and group, and never players', () => {
    expect(findMarkets(CATALOGUE, 'FIRST score').map(({ key }) => key)).toEqual(['btts-1h']);
    expect(findMarkets(CATALOGUE, 'corners').map(({ key }) => key)).toEqual(['total-corners-ft']);
    expect(findMarkets(CATALOGUE, '')).toHaveLength(2);
  });

  it('takes lines in quarters, and only where the market has any', () => {
    const [corners, btts] = CATALOGUE;
    if (corners === undefined || btts === undefined) throw new Error('unreachable');
    expect(columnIdOf(corners, '9.5')).toBe('total-corners-ft:9.5');
    expect(columnIdOf(corners, '−0,75')).toBe('total-corners-ft:-0.75');
    expect([columnIdOf(corners, ''), columnIdOf(corners, '2.3'), columnIdOf(corners, 'x')]).toEqual(
      Array.from({ length: 3 }),
    );
    expect(columnIdOf(btts, '')).toBe('btts-1h');
  });

  it('moves a column, and stays as it is at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});
