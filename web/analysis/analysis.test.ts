import { describe, expect, it } from 'vitest';
import { analysisViewOf, readAnalysisSearch } from '../view/analysis-view.ts';
import { parseSearchText, stringifySearch } from '../view/search-text.ts';
import { heatCell, heatStep, sortedHeat } from './heat.ts';
import { marginColumns, periodStart, summaryOf } from './margin-columns.ts';

const row = (id: string, events: number, difference: number) => ({
  ...{ competition: { id, name: id }, country: 'England', events },
  markets: [[{ bookmaker: 'bet9ja', quotes: 4, reference: 0.05 + difference, margin: 0.05 }]],
});

describe('the table of differences', () => {
  it('weighs bookmakers by what is comparable, and knows each alone', () => {
    const both = [
      { bookmaker: 'sportybet', quotes: 3, reference: 0.05, margin: 0.06 },
      { bookmaker: 'bet9ja', quotes: 1, reference: 0.05, margin: 0.02 },
    ];
    expect(heatCell(both, '')?.points).toBeCloseTo(0, 9);
    expect(heatCell(both, 'bet9ja')?.points).toBeCloseTo(3, 9);
    expect(heatCell(both, 'betpawa')).toBeNull();
  });

  it('puts first where we are dearest, and last what cannot be compared', () => {
    const rows = [row('few', 1, -0.01), row('many', 9, 0.02), { ...row('none', 5, 0), markets: [[]] }];
    expect(sortedHeat(rows, 0, '').map(({ competition }) => competition.id)).toEqual(['many', 'few', 'none']);
    expect(sortedHeat(rows, -1, '')).toBe(rows);
  });

  it('fills by size, with the sign of the difference', () => {
    expect([0, 0.04, 0.3, -0.7, 1.2, -9].map(heatStep)).toEqual([0, 0, 1, -2, 3, -4].map((step) => step + 0));
  });
});

describe('margins over time', () => {
  const point = (bucket: string, mean: number, quotes = 1) => ({ bucket, mean, quotes, min: mean, max: mean });

  it('stand on one axis, with holes where nothing changed', () => {
    const hours = ['2026-11-24T10:00:00.000Z', '2026-11-24T11:00:00.000Z'] as const;
    const columns = marginColumns(
      [
        { bookmaker: 'a', points: [point(hours[1], 0.05), point(hours[0], 0.04)] },
        { bookmaker: 'b', points: [point(hours[1], 0.06)] },
      ],
      false,
    );
    expect(columns.seconds).toEqual(hours.map((hour) => Date.parse(hour) / 1000));
    expect(columns.values).toEqual([
      [4, 5],
      [null, 6],
    ]);
  });

  it('count down to the kick-off', () => {
    const columns = marginColumns([{ bookmaker: 'a', points: [point('0', 0.07), point('48', 0.05)] }], true);
    expect(columns.seconds).toEqual([-48, 0]);
    expect(summaryOf('a', [point('0', 0.07), point('48', 0.05)], true)).toMatchObject({ first: 0.05, last: 0.07 });
  });

  it('are summed up by how often a value was taken', () => {
    const summary = summaryOf(
      'a',
      [point('2026-11-24T10:00:00.000Z', 0.04, 3), point('2026-11-24T11:00:00.000Z', 0.08)],
      false,
    );
    expect(summary?.mean).toBeCloseTo(0.05, 9);
    expect(summaryOf('a', [], false)).toBeNull();
  });

  it('reach back by whole hours', () => {
    expect(periodStart('24h', Date.parse('2026-11-24T10:20:00.000Z'))).toBe('2026-11-23T10:00:00.000Z');
    expect(periodStart('all', 0)).toBeUndefined();
  });
});

describe('the address of the analysis', () => {
  it('gives the view back', () => {
    const search = {
      ...{ bookmaker: 'bet9ja', value: 'difference' },
      ...{ part: 'days', period: 'all', bucket: 'toKickoff', market: 'total-goals-ft:2.5' },
      ...{
        column: ['btts-ft', '1x2-ft'],
        country: ['England'],
        competition: ['7'],
        against: 'bet9ja',
        sort: 'btts-ft',
      },
    } as const;
    expect(readAnalysisSearch(parseSearchText(stringifySearch(search)))).toEqual(search);
  });

  it('is empty for the default, and survives nonsense', () => {
    expect(stringifySearch({ ...readAnalysisSearch({ part: 'x', market: '<', period: '7d' }) })).toBe('');
    expect(analysisViewOf({}).market).toBe('1x2-ft');
  });
});
