import type { CompetitionDay, CompetitionDaysAnswer } from '../../src/contract/analysis.ts';
import { startOfDay } from '../../src/model/wall-time.ts';
import type { AnalysisPeriod } from '../view/analysis-view.ts';
import { heatStep } from './heat.ts';

/** The margins of one competition on one day. */
export interface DayCell {
  readonly margin: number;
  readonly events: number;
  readonly changes: number;
  /** Over the matches of which others have a margin of that day too; `null` where there is none. */
  readonly compared: {
    readonly events: number;
    readonly own: number;
    readonly others: number;
    /** Points by which ours is higher. */
    readonly points: number;
    readonly step: number;
  } | null;
}

export interface DayRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly events: number;
  /** One per day; `null` where nothing changed on it. */
  readonly cells: readonly (DayCell | null)[];
}

export interface DayHeat {
  /** The starts of the days, oldest first. */
  readonly daysMs: readonly number[];
  readonly rows: readonly DayRow[];
}

const dayCell = ({ mean, events, quotes, compared }: CompetitionDay): DayCell => {
  const points = compared === null ? 0 : (compared.own - compared.others) * 100;
  return {
    ...{ margin: mean, events, changes: quotes },
    compared: compared === null ? null : { ...compared, points, step: heatStep(points) },
  };
};

/** Competitions by days, from the first day on which anything changed. */
export const dayHeat = ({ days, competitions }: CompetitionDaysAnswer): DayHeat => {
  const known = new Set(competitions.flatMap((row) => row.days.map(({ day }) => day)));
  const first = days.findIndex((day) => known.has(day));
  const shown = first === -1 ? [] : days.slice(first);
  const rows = competitions.map(({ competition: { id, name }, country, events, days: own }) => ({
    ...{ id, name, country, events },
    cells: shown.map((day) => {
      const found = own.find((one) => one.day === day);
      return found === undefined ? null : dayCell(found);
    }),
  }));
  return { daysMs: shown.map((day) => Date.parse(day)), rows };
};

/** The periods that days can be shown of: what is short of a day is none, and more than 31 are not kept apart. */
export const DAY_PERIODS: readonly (readonly [AnalysisPeriod, string])[] = [
  ['7d', 'Last 7 days'],
  ['14d', 'Last 14 days'],
  ['all', 'Last 31 days'],
];

const DAYS: Readonly<Record<AnalysisPeriod, number>> = { '24h': 7, '7d': 7, '14d': 14, all: 31 };

/** The period that is shown where the address may name one that has no days. */
export const dayPeriod = (period: AnalysisPeriod): AnalysisPeriod => (period === '24h' ? '7d' : period);

/** Where the first of the period's whole days begins; the last is the one of now. */
export const firstDay = (period: AnalysisPeriod, nowMs: number, zone: string): string =>
  new Date(startOfDay(nowMs, zone, 1 - DAYS[period])).toISOString();
