import type { HistoryPoint, HistorySeries } from '../../src/contract/history.ts';
import type { ChartColumns } from './history-chart.tsx';

/** What is drawn: one selection's odds, or the margin in percent. */
export type HistorySubject = { readonly kind: 'selection'; readonly key: string } | { readonly kind: 'margin' };

/** The value of a point; `null` where nobody could bet at it. */
export const valueOfPoint = (point: HistoryPoint, subject: HistorySubject): number | null => {
  if (point.state !== 'open') return null;
  if (subject.kind === 'margin') return point.margin === null ? null : point.margin * 100;
  const price = point.prices[subject.key];
  return price?.open === true ? price.odds : null;
};

interface Step {
  readonly atMs: number;
  readonly value: number | null;
}

/** A series as steps, with its unknown stretches cut out. */
const stepsOf = (series: HistorySeries, subject: HistorySubject): readonly Step[] => {
  const points = series.points.map((point) => ({ atMs: Date.parse(point.at), value: valueOfPoint(point, subject) }));
  const inForce = (atMs: number): number | null => {
    let value: number | null = null;
    for (const point of points) if (point.atMs <= atMs) value = point.value;
    return value;
  };
  const stretches = series.unknown.map(({ from, to }) => ({ fromMs: Date.parse(from), toMs: Date.parse(to) }));
  const isUnknown = (atMs: number): boolean => stretches.some(({ fromMs, toMs }) => atMs >= fromMs && atMs < toMs);
  const instants = new Set([
    ...points.map(({ atMs }) => atMs),
    ...stretches.flatMap(({ fromMs, toMs }) => [fromMs, toMs]),
  ]);
  return [...instants].sort((a, b) => a - b).map((atMs) => ({ atMs, value: isUnknown(atMs) ? null : inForce(atMs) }));
};

/** The point that stood at an instant; `null` where there was none yet, or nobody looked. */
export const pointInForce = ({ points, unknown }: HistorySeries, atMs: number): HistoryPoint | null => {
  const isUnknown = unknown.some(({ from, to }) => atMs >= Date.parse(from) && atMs < Date.parse(to));
  return isUnknown ? null : (points.findLast(({ at }) => Date.parse(at) <= atMs) ?? null);
};

/** All series on one axis of instants, carried forward up to `untilMs`. */
export const historyColumns = (
  series: readonly HistorySeries[],
  subject: HistorySubject,
  untilMs: number,
): ChartColumns => {
  const steps = series.map((one) => stepsOf(one, subject));
  const instants = new Set([untilMs, ...steps.flat().map(({ atMs }) => atMs)]);
  const rising = [...instants].filter((atMs) => atMs <= untilMs).sort((a, b) => a - b);
  const values = steps.map((own) => {
    let next = 0;
    let value: number | null = null;
    return rising.map((atMs) => {
      for (let step = own[next]; step !== undefined && step.atMs <= atMs; step = own[next]) {
        value = step.value;
        next += 1;
      }
      return value;
    });
  });
  return { seconds: rising.map((atMs) => atMs / 1000), bookmakers: series.map(({ bookmaker }) => bookmaker), values };
};

/** A change of one bookmaker as the list below the chart shows it. */
export interface HistoryEntry {
  readonly atMs: number;
  readonly notBeforeMs: number | null;
  readonly bookmaker: string;
  readonly state: HistoryPoint['state'];
  readonly from: number | null;
  readonly to: number | null;
}

/** The changes of the subject over all bookmakers, newest first, at most `most`. */
export const historyEntries = (
  series: readonly HistorySeries[],
  subject: HistorySubject,
  most: number,
): readonly HistoryEntry[] =>
  series
    .flatMap(({ bookmaker, points }) =>
      points.map((point, index) => {
        const before = points[index - 1];
        return {
          atMs: Date.parse(point.at),
          notBeforeMs: point.notBefore === null ? null : Date.parse(point.notBefore),
          bookmaker,
          state: point.state,
          stateBefore: before?.state,
          from: before === undefined ? null : valueOfPoint(before, subject),
          to: valueOfPoint(point, subject),
        };
      }),
    )
    .filter(({ from, to, state, stateBefore }) => from !== to || state !== stateBefore)
    .sort((a, b) => b.atMs - a.atMs)
    .slice(0, most);
