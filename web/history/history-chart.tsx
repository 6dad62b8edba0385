import { type ReactElement, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { theme } from '../app/theme.ts';
import { useObservable } from '../ui/observable.ts';
import type { HistoryColumns } from './history-columns.ts';
import { seriesStyle } from './series-style.ts';
import 'uplot/dist/uPlot.min.css';

interface HistoryChartProps {
  readonly columns: HistoryColumns;
  readonly zone: string;
  readonly format: (value: number) => string;
  /** Told which instant the pointer is at, by its place in the columns; `null` when it left. */
  readonly onPoint: (place: number | null) => void;
}

const HEIGHT = 240;

const cssVariable = (node: HTMLElement, name: string): string => getComputedStyle(node).getPropertyValue(name).trim();

const axis = (node: HTMLElement): uPlot.Axis => ({
  stroke: cssVariable(node, '--text-3'),
  font: `11px ${cssVariable(node, '--font')}`,
  grid: { stroke: cssVariable(node, '--line'), width: 1 },
  ticks: { show: false },
});

const optionsOf = (
  node: HTMLElement,
  bookmakers: readonly string[],
  { zone, format }: Pick<HistoryChartProps, 'zone' | 'format'>,
  onPoint: (place: number | null) => void,
): uPlot.Options => ({
  width: node.clientWidth,
  height: HEIGHT,
  tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), zone),
  legend: { show: false },
  cursor: { y: false, points: { size: 7 }, drag: { x: true, y: false } },
  scales: { x: { time: true } },
  axes: [
    { ...axis(node), values: TIME_STEPS },
    { ...axis(node), size: 46, values: (_, ticks) => ticks.map(format) },
  ],
  series: [
    {},
    ...bookmakers.map((bookmaker, place): uPlot.Series => {
      const { colour, dash } = seriesStyle(place);
      const paths = uPlot.paths.stepped?.({ align: 1, alignGaps: 1 });
      return {
        label: bookmaker,
        stroke: cssVariable(node, colour),
        width: 2,
        dash: [...dash],
        points: { show: false },
        ...(paths === undefined ? {} : { paths }),
      };
    }),
  ],
  hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)] },
});

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Times of 24 hours; the day below where it begins. */
const TIME_STEPS: uPlot.Axis.Values = [
  [DAY, '{D} {MMM}', null, null, null, null, null, null, 1],
  [60, '{HH}:{mm}', '\n{D} {MMM}', null, '\n{D} {MMM}', null, null, null, 1],
  [1, '{HH}:{mm}:{ss}', '\n{D} {MMM}', null, '\n{D} {MMM}', null, null, null, 1],
];

/** Step lines, one per bookmaker; a stretch can be dragged open, a double click shows all again. */
export const HistoryChart = ({ columns, zone, format, onPoint }: HistoryChartProps): ReactElement => {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const chosenTheme = useObservable(theme);
  const latest = useRef({ columns, onPoint });
  latest.current = { columns, onPoint };
  const bookmakers = columns.bookmakers.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme means other colours, so another chart
  useEffect(() => {
    const node = place.current;
    if (node === null) return;
    const slugs = bookmakers === '' ? [] : bookmakers.split(' ');
    const options = optionsOf(node, slugs, { zone, format }, (at) => latest.current.onPoint(at));
    const made = new uPlot(options, dataOf(latest.current.columns), node);
    chart.current = made;
    const resized = new ResizeObserver(() => made.setSize({ width: node.clientWidth, height: HEIGHT }));
    resized.observe(node);
    return () => {
      resized.disconnect();
      made.destroy();
      chart.current = null;
    };
  }, [bookmakers, zone, format, chosenTheme]);
  useEffect(() => chart.current?.setData(dataOf(columns)), [columns]);
  return <div ref={place} className="history-chart" />;
};

const dataOf = ({ seconds, values }: HistoryColumns): uPlot.AlignedData => [
  [...seconds],
  ...values.map((column) => [...column]),
];
