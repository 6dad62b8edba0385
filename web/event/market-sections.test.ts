import { describe, expect, it } from 'vitest';
import type { Market } from '../../src/contract/markets.ts';
import { DeskBook } from '../book/desk-book.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import { btts, eventRow, quote, T0_MS } from '../test/wire-samples.ts';
import { filterSections, marketSections, sectionGroups } from './market-sections.ts';

const known = (key: string, name: string, groups: readonly string[], selections: readonly string[]): Market => ({
  key,
  name,
  period: 'ft',
  groups: [...groups],
  lineType: key.startsWith('asian') ? 'handicap-asian' : 'none',
  selections: selections.map((one) => ({ key: one, name: one.toUpperCase() })),
  winnersPerBet: 1,
  bookmakers: [],
});

const CATALOGUE = [
  known('1x2-ft', '1X2', ['popular'], ['home', 'draw', 'away']),
  known('asian-handicap-ft', 'Asian handicap', ['handicaps'], ['home', 'away']),
  known('btts-ft', 'Both teams to score', ['popular', 'goals'], ['yes', 'no']),
];

const rows = (): readonly DeskMarket[] => {
  const book = new DeskBook({
    schedule: (flush) => flush(),
    circumstances: { nowMs: T0_MS, staleAfterMs: 900_000, sources: {} },
  });
  const handicap = (line: number) => ({
    ...btts([quote('betpawa', { away: 1.9, home: 1.9 })]),
    market: 'asian-handicap-ft',
    line,
  });
  book.takeSnapshot(
    [
      eventRow('1', [
        { ...btts([quote('betpawa', { mystery: 2 })]), market: 'unheard-of', name: 'Unheard of' },
        btts([quote('betpawa', { no: 1.8, yes: 1.9 })]),
        handicap(0.5),
        handicap(-1),
      ]),
    ],
    1,
  );
  return book
    .marketIds('1')
    .map((id) => book.market('1', id))
    .filter((row) => row !== undefined);
};

describe('sections of markets', () => {
  const sections = marketSections(rows(), CATALOGUE);

  it('follow the catalogue, unknown markets last, lines together in rising order', () => {
    expect(sections.map(({ market }) => market)).toEqual(['asian-handicap-ft', 'btts-ft', 'unheard-of']);
    expect(sections[0]?.lines.map(({ line }) => line)).toEqual([-1, 0.5]);
    expect(sections[0]?.signed).toBe(true);
  });

  it('name listed selections in the order of the catalogue, unknown ones too', () => {
    expect(sections[1]?.selections.map(({ key }) => key)).toEqual(['yes', 'no']);
    expect(sections[2]?.selections).toEqual([{ key: 'mystery', name: 'mystery' }]);
  });

  it('count a market in each of its groups', () => {
    expect(sectionGroups(sections)).toEqual([
      { group: 'popular', count: 1 },
      { group: 'goals', count: 1 },
      { group: 'handicaps', count: 1 },
      { group: 'other', count: 1 },
    ]);
  });

  it('are found by words of market, line or selection', () => {
    expect(filterSections(sections, null, 'SCORE both').map(({ market }) => market)).toEqual(['btts-ft']);
    expect(filterSections(sections, null, 'asian -1').map(({ market }) => market)).toEqual(['asian-handicap-ft']);
    expect(filterSections(sections, 'goals', 'handicap')).toEqual([]);
  });
});
