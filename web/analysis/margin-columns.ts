import type { MarginPoint, MarginsAnswer } from '../../src/contract/analysis.ts';
import type { ChartColumns } from '../history/history-chart.tsx';

type Series = MarginsAnswer['series'];

const HOUR_MS = 3_600_000;

/** Where a bucket stands on the axis: seconds, or hours before the kick-off, which count down to 0. */
export const placeOfBucket = (bucket: string, toKickoff: boolean): number =>
  toKickoff ? 0 - Number(bucket) : Date.parse(bucket) / 1000;

/** Mean margins in percent on one axis; `null` where a bookmaker changed nothing in that stretch. */
export const marginColumns = (series: Series, toKickoff: boolean): ChartColumns => {
  const places = series.flatMap(({ points }) => points.map(({ bucket }) => placeOfBucket(bucket, toKickoff)));
  const rising = [...new Set(places)].sort((a, b) => a - b);
  const values = series.map(({ points }) => {
    const known = new Map(points.map(({ bucket, mean }) => [placeOfBucket(bucket, toKickoff), mean * 100]));
    return rising.map((place) => known.get(place) ?? null);
  });
  return { seconds: rising, bookmakers: series.map(({ bookmaker }) => bookmaker), values };
};

export interface MarginSummary {
  readonly bookmaker: string;
  readonly quotes: number;
  readonly first: number;
  readonly last: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

/** A bookmaker's margins over the whole stretch, each value counted as often as a quote took it. */
export const summaryOf = (
  bookmaker: string,
  points: readonly MarginPoint[],
  toKickoff: boolean,
): MarginSummary | null => {
  const rising = [...points].sort((a, b) => placeOfBucket(a.bucket, toKickoff) - placeOfBucket(b.bucket, toKickoff));
  const [first, last] = [rising[0], rising.at(-1)];
  if (first === undefined || last === undefined) return null;
  const quotes = rising.reduce((sum, point) => sum + point.quotes, 0);
  return {
    ...{ bookmaker, quotes, first: first.mean, last: last.mean },
    mean: rising.reduce((sum, point) => sum + point.mean * point.quotes, 0) / quotes,
    min: Math.min(...rising.map(({ min }) => min)),
    max: Math.max(...rising.map(({ max }) => max)),
  };
};

/** From when on history is meant; `undefined`: all of it. */
export const periodStart = (period: '24h' | '7d' | '14d' | 'all', nowMs: number): string | undefined => {
  if (period === 'all') return undefined;
  const hours = { '24h': 24, '7d': 7 * 24, '14d': 14 * 24 }[period];
  // To the hour: the same question for a while.
  return new Date(Math.floor(nowMs / HOUR_MS) * HOUR_MS - hours * HOUR_MS).toISOString();
};
