import { describe, expect, it } from 'vitest';
import type { Market } from '../../src/contract/markets.ts';
import { boardColumns, columnSearch, USUAL_COLUMNS, USUAL_MARKETS } from './board-columns.ts';
import { boardGroups, columnCount, groupAt, rowsOfBlock } from './board-groups.ts';
import { gridStyle } from './board-layout.ts';

const market = (key: string, lineType: string, selections: readonly string[]): Market => ({
  ...{ key, name: `${key} - First Half`, period: '1h', groups: [], lineType, winnersPerBet: 1, bookmakers: [] },
  selections: selections.map((one) => ({ key: one, name: one })),
});

const CATALOGUE = [
  market('corners', 'total', ['over', 'under']),
  market('handicap', 'handicap-asian', ['home', 'away']),
  market('score', 'none', ['0-0', '1-0', '0-1', 'other']),
];

describe('the columns of the board', () => {
  it('are those of the view, in its order, with their lines', () => {
    const columns = boardColumns(['handicap:1.25', '1x2-ft', 'corners:9.5'], CATALOGUE);
    expect(columns.map(({ title }) => title)).toEqual(['handicap 1H +1.25', '1X2', 'corners 1H 9.5']);
    expect(columns[0]?.selections.map(({ label }) => label)).toEqual(['1', '2']);
  });

  it('leave out what no catalogue has, and fall back to the usual ones', () => {
    expect(boardColumns(['nonsense', 'corners', 'score:2', 'corners:2.3'], CATALOGUE)).toEqual(USUAL_COLUMNS);
    expect(boardColumns(['nonsense', 'score'], CATALOGUE)).toHaveLength(1);
  });

  it('stand in the address only where they are not the usual ones', () => {
    expect(columnSearch(USUAL_MARKETS)).toBeUndefined();
    expect(columnSearch([...USUAL_MARKETS].reverse())).toEqual([...USUAL_MARKETS].reverse());
  });
});

describe('a block of the board', () => {
  const odds = { layout: 'rows', measure: 'odds', bookmakers: 3 } as const;
  const beside = { layout: 'columns', measure: 'odds', bookmakers: 3 } as const;

  it('has a row per bookmaker, or the rows of its largest market and one for the margins', () => {
    expect(rowsOfBlock(USUAL_COLUMNS, odds)).toBe(3);
    expect(rowsOfBlock(USUAL_COLUMNS, beside)).toBe(4);
    expect(rowsOfBlock(USUAL_COLUMNS, { ...beside, measure: 'margin' })).toBe(1);
  });

  it('gives every cell a column of its own, and the gap the last', () => {
    const groups = boardGroups(USUAL_COLUMNS, odds);
    expect(groups.map(({ at, size }) => [at, size])).toEqual([
      [3, 4],
      [7, 3],
      [10, 3],
      [13, 4],
    ]);
    expect(columnCount(groups)).toBe(17);
    expect(boardGroups(USUAL_COLUMNS, { ...odds, measure: 'probability' }).map(({ size }) => size)).toEqual([
      3, 2, 2, 3,
    ]);
    expect(groupAt(groups, 9)?.column.id).toBe('total-goals-ft:2.5');
    expect(boardGroups(USUAL_COLUMNS, beside).map(({ size }) => size)).toEqual([4, 4, 4, 4]);
    expect(boardGroups(USUAL_COLUMNS, { ...odds, measure: 'margin' }).map(({ size }) => size)).toEqual([1, 1, 1, 1]);
  });

  it('has as many tracks as columns, and keeps a chosen width whatever is left', () => {
    const groups = boardGroups(USUAL_COLUMNS, odds);
    const tracks = (widths: Readonly<Record<string, number>>): readonly string[] =>
      gridStyle(groups, odds, widths, false)['--tracks'].split(/ (?![^(]*\))/);
    expect(tracks({})).toHaveLength(17);
    const usual = tracks({}).slice(2, 6);
    const least = (track: string): number => Number(track.match(/^minmax\(([\d.]+)rem/)?.[1]);
    const twice = usual.map((track) => `${2 * least(track)}rem`);
    expect(tracks({ '1x2-ft': 2 }).slice(2, 6)).toEqual(twice);
  });
});
