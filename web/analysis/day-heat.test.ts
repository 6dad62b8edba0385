import { expect, it } from 'vitest';
import { type CompetitionDaysAnswer, DAYS_MAX } from '../../src/contract/analysis.ts';
import { dayStarts } from '../../src/model/day-starts.ts';
import { ANALYSIS_PERIODS } from '../view/analysis-view.ts';
import { dayHeat, dayPeriod, firstDay } from './day-heat.ts';

const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((day) => `${day}T23:00:00.000Z`);
const [, SECOND = '', , LAST = ''] = DAYS;

const answer = (competitions: CompetitionDaysAnswer['competitions']): CompetitionDaysAnswer => ({
  ...{ bookmaker: 'betpawa', days: DAYS, total: competitions.length, competitions },
});
const row = (id: string, days: CompetitionDaysAnswer['competitions'][number]['days']) => ({
  ...{ competition: { id, name: `League ${id}` }, country: 'England', events: 3, days },
});
const LEAGUES = answer([
  row('1', [
    { day: SECOND, quotes: 9, events: 3, mean: 0.05, compared: { events: 2, own: 0.06, others: 0.048 } },
    { day: LAST, quotes: 2, events: 1, mean: 0.04, compared: null },
  ]),
  row('2', [{ day: LAST, quotes: 1, events: 1, mean: 0.04, compared: { events: 1, own: 0.04, others: 0.04 } }]),
]);

it('a day without a change is nothing, and days before the first change are left out', () => {
  const { daysMs, rows } = dayHeat(LEAGUES);
  expect(daysMs).toEqual(DAYS.slice(1).map((day) => Date.parse(day)));
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.margin ?? null))).toEqual([
    [0.05, null, 0.04],
    [null, null, 0.04],
  ]);
  expect(dayHeat(answer([]))).toEqual({ daysMs: [], rows: [] });
});

it('a day is compared over the matches that others have too, in the steps of every heat', () => {
  const [first, second] = dayHeat(LEAGUES).rows;
  expect(first?.cells[0]?.compared).toMatchObject({ events: 2, points: expect.closeTo(1.2), step: 3 });
  expect(first?.cells[2]?.compared).toBeNull();
  expect(second?.cells[2]?.compared).toMatchObject({ points: 0, step: 0 });
});

it('every period is of whole days up to now, and no more than can be asked for', () => {
  const nowMs = Date.parse('2026-11-24T00:30:00.000Z');
  expect(firstDay('7d', nowMs, 'Africa/Lagos')).toBe('2026-11-17T23:00:00.000Z');
  for (const period of ANALYSIS_PERIODS) {
    const days = dayStarts('Africa/Lagos', Date.parse(firstDay(period, nowMs, 'Africa/Lagos')), nowMs);
    expect(days.length).toBeLessThanOrEqual(DAYS_MAX);
    expect(firstDay(dayPeriod(period), nowMs, 'Africa/Lagos')).toBe(firstDay(period, nowMs, 'Africa/Lagos'));
  }
});
