import { type ReactElement, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { theme } from '../app/theme.ts';
import { useObservable } from '../ui/observable.ts';
import { seriesStyle } from './series-style.ts';
import 'uplot/dist/uPlot.min.css';
import './history.css';

/** Columns of a chart: places on the axis, rising, and per bookmaker the value there; `null`: none. */
export interface ChartColumns {
  readonly seconds: readonly number[];
  readonly bookmakers: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
}

/** An upright line with a word at its top. */
export interface ChartMark {
  readonly seconds: number;
  readonly words: string;
}

interface HistoryChartProps {
  readonly columns: ChartColumns;
  readonly zone: string;
  readonly format: (value: number) => string;
  /** Told which place the pointer is at, by its position in the columns; `null` when it left. */
  readonly onPoint: (place: number | null) => void;
  /** Told where one clicks, by position in the columns. */
  readonly onPick?: (place: number) => void;
  readonly marks?: readonly ChartMark[];
  /** Where a bookmaker's line stands among all, so that it looks the same with and without the others. */
  readonly styleOf?: (bookmaker: string) => number;
  /** Instants with steps between them, or hours before something with points joined. */
  readonly axis?: 'instants' | 'hours' | 'buckets';
}

const HEIGHT = 240;
/** A click whose button went down further away was a drag. */
const CLICK_PIXELS = 4;

const cssVariable = (node: HTMLElement, name: string): string => getComputedStyle(node).getPropertyValue(name).trim();

const axisOf = (node: HTMLElement): uPlot.Axis => ({
  stroke: cssVariable(node, '--text-3'),
  font: `11px ${cssVariable(node, '--font')}`,
  grid: { stroke: cssVariable(node, '--line'), width: 1 },
  ticks: { show: false },
});

const hourTicks = (_: uPlot, ticks: number[]): string[] => ticks.map((tick) => (tick === 0 ? 'kick-off' : `${tick} h`));

const drawMarks = (chart: uPlot, node: HTMLElement, marks: readonly ChartMark[]): void => {
  const { ctx, bbox } = chart;
  const { min = 0, max = 0 } = chart.scales.x ?? {};
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = cssVariable(node, '--text-2');
  ctx.fillStyle = cssVariable(node, '--text-2');
  ctx.font = `${11 * ratio}px ${cssVariable(node, '--font')}`;
  ctx.setLineDash([2 * ratio, 3 * ratio]);
  for (const { seconds, words } of marks) {
    if (seconds < min || seconds > max) continue;
    const x = Math.round(chart.valToPos(seconds, 'x', true));
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    const isRight = x + ctx.measureText(words).width + 8 * ratio > bbox.left + bbox.width;
    ctx.textAlign = isRight ? 'right' : 'left';
    ctx.fillText(words, x + (isRight ? -4 : 4) * ratio, bbox.top + 11 * ratio);
  }
  ctx.restore();
};

/** Close around what is drawn: from nought on, a price that never moved would stand in the middle of nothing. */
const rangeOf: uPlot.Range.Function = (_, min, max) => {
  // Nothing is drawn: there is nothing to close around.
  if (!Number.isFinite(min) || !Number.isFinite(max)) return [0, 1];
  const room = max > min ? 0.1 * (max - min) : Math.max(0.02 * Math.abs(max), 0.005);
  return [min - room, max + room];
};

type Latest = Pick<HistoryChartProps, 'onPoint' | 'columns'> & {
  readonly onPick: HistoryChartProps['onPick'] | undefined;
  readonly marks: readonly ChartMark[];
};

const optionsOf = (
  node: HTMLElement,
  styles: readonly { readonly bookmaker: string; readonly place: number }[],
  { zone, format, axis }: Pick<HistoryChartProps, 'zone' | 'format'> & { readonly axis: string },
  latest: { readonly current: Latest },
): uPlot.Options => ({
  width: node.clientWidth,
  height: HEIGHT,
  tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), zone),
  legend: { show: false },
  cursor: { y: false, points: { size: 7 }, drag: { x: true, y: false } },
  scales: { x: { time: axis !== 'hours' }, y: { range: rangeOf } },
  axes: [
    { ...axisOf(node), values: axis === 'hours' ? hourTicks : TIME_STEPS },
    { ...axisOf(node), size: 46, values: (_, ticks) => ticks.map(format) },
  ],
  series: [
    {},
    ...styles.map(({ bookmaker, place }): uPlot.Series => {
      const { colour, dash } = seriesStyle(place);
      const paths = axis === 'instants' ? uPlot.paths.stepped?.({ align: 1, alignGaps: 1 }) : undefined;
      return {
        label: bookmaker,
        stroke: cssVariable(node, colour),
        width: 2,
        dash: [...dash],
        points: { show: axis !== 'instants', size: 5 },
        spanGaps: axis !== 'instants',
        ...(paths === undefined ? {} : { paths }),
      };
    }),
  ],
  hooks: {
    setCursor: [({ cursor }) => latest.current.onPoint(cursor.idx ?? null)],
    draw: [(chart) => drawMarks(chart, node, latest.current.marks)],
  },
});

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Times of 24 hours; the day below where it begins. */
const TIME_STEPS: uPlot.Axis.Values = [
  [DAY, '{D} {MMM}', null, null, null, null, null, null, 1],
  [60, '{HH}:{mm}', '\n{D} {MMM}', null, '\n{D} {MMM}', null, null, null, 1],
  [1, '{HH}:{mm}:{ss}', '\n{D} {MMM}', null, '\n{D} {MMM}', null, null, null, 1],
];

/** Tells where one clicks without dragging. */
const hearClicks = (chart: uPlot, pick: (place: number) => void): void => {
  let downX = 0;
  chart.over.addEventListener('mousedown', ({ clientX }) => {
    downX = clientX;
  });
  chart.over.addEventListener('click', ({ clientX }) => {
    const place = chart.cursor.idx;
    if (Math.abs(clientX - downX) <= CLICK_PIXELS && typeof place === 'number') pick(place);
  });
};

/** One place alone needs room around it; several fill the width. */
const giveRoom = (chart: uPlot, { seconds }: ChartColumns, axis: string): void => {
  const [only, second] = seconds;
  if (only === undefined || second !== undefined) return;
  const room = axis === 'hours' ? 2 : HOUR;
  chart.setScale('x', { min: only - room, max: only + room });
};

const NO_MARKS: readonly ChartMark[] = [];

/** One line per bookmaker; a stretch can be dragged open, a double click shows all again. */
export const HistoryChart = (props: HistoryChartProps): ReactElement => {
  const { columns, zone, format, onPoint, onPick, marks = NO_MARKS, axis = 'instants', styleOf } = props;
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const chosenTheme = useObservable(theme);
  const latest = useRef<Latest>({ columns, onPoint, onPick, marks });
  latest.current = { columns, onPoint, onPick, marks };
  const styles = columns.bookmakers.map((bookmaker, at) => `${bookmaker} ${styleOf?.(bookmaker) ?? at}`).join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme means other colours, so another chart
  useEffect(() => {
    const node = place.current;
    if (node === null) return;
    const drawn = (styles === '' ? [] : styles.split(',')).map((one) => {
      const [bookmaker = '', at] = one.split(' ');
      return { bookmaker, place: Number(at) };
    });
    const made = new uPlot(
      optionsOf(node, drawn, { zone, format, axis }, latest),
      dataOf(latest.current.columns),
      node,
    );
    hearClicks(made, (at) => latest.current.onPick?.(at));
    chart.current = made;
    giveRoom(made, latest.current.columns, axis);
    const resized = new ResizeObserver(() => made.setSize({ width: node.clientWidth, height: HEIGHT }));
    resized.observe(node);
    return () => {
      resized.disconnect();
      made.destroy();
      chart.current = null;
    };
  }, [styles, zone, format, axis, chosenTheme]);
  useEffect(() => {
    if (chart.current === null) return;
    chart.current.setData(dataOf(columns));
    giveRoom(chart.current, columns, axis);
  }, [columns, axis]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are drawn from the latest
  useEffect(() => chart.current?.redraw(false), [marks]);
  return <div ref={place} className="history-chart" />;
};

const dataOf = ({ seconds, values }: ChartColumns): uPlot.AlignedData => [
  [...seconds],
  ...values.map((column) => [...column]),
];
