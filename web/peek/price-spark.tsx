import type { ReactElement } from 'react';
import type { HistoryPoint } from '../../src/contract/history.ts';
import { oddsText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { spanWords } from '../time/moment-words.ts';
import { sparkPath, sparkRange, sparkSteps } from './spark-path.ts';

const LAST_MS = 6 * 3_600_000;
const WIDTH = 200;
const HEIGHT = 30;

interface PriceSparkProps {
  /** Of the bookmaker whose price it is. */
  readonly points: readonly HistoryPoint[];
  /** Ours, where it is another's that is looked at. */
  readonly ownPoints: readonly HistoryPoint[];
  readonly selection: string;
}

/** The last hours of a price in one small line, ours dotted behind it; nothing while it never moved. */
export const PriceSpark = ({ points, ownPoints, selection }: PriceSparkProps): ReactElement | null => {
  const toMs = nowMs();
  const steps = sparkSteps(points, selection, toMs - LAST_MS);
  const own = sparkSteps(ownPoints, selection, toMs - LAST_MS);
  const range = sparkRange([...steps, ...own]);
  const single = sparkRange(steps);
  if (range === null || single === null || range.low === range.high) return null;
  const fromMs = Math.min(...[...steps, ...own].map(({ atMs }) => atMs));
  const frame = { ...range, fromMs, toMs, width: WIDTH, height: HEIGHT };
  return (
    <figure className="spark">
      <svg viewBox={`-1 -2 ${WIDTH + 2} ${HEIGHT + 4}`} width={WIDTH + 2} height={HEIGHT + 4} aria-hidden="true">
        <path className="spark-own" d={sparkPath(own, frame)} />
        <path className="spark-line" d={sparkPath(steps, frame)} />
      </svg>
      <figcaption className="dim">
        {oddsText(single.low)} to {oddsText(single.high)} in {spanWords(toMs - fromMs)}
        {own.length === 0 ? '' : ', ours dotted'}
      </figcaption>
    </figure>
  );
};
