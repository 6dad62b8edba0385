import { type ReactElement, useMemo } from 'react';
import type { Run } from '../../src/contract/runs.ts';
import { trendOf, trendWords } from './run-trend.ts';

interface RunTrendChartProps {
  readonly runs: readonly Run[];
  readonly bookmakers: number;
}

const BAR = 8;
const GAP = 2;
const HEIGHT = 44;
/** A run that took next to nothing is still seen. */
const LEAST = 2;

/** Fewer say nothing about a trend. */
const FEWEST = 3;

/** How long the last runs took, side by side; what did not complete stands out by colour and by its hollow bar. */
export const RunTrendChart = ({ runs, bookmakers }: RunTrendChartProps): ReactElement | null => {
  const bars = useMemo(() => trendOf(runs, bookmakers), [runs, bookmakers]);
  if (bars.length < FEWEST) return null;
  const width = bars.length * (BAR + GAP);
  return (
    <figure className="run-trend">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {bars.map(({ runId, status, height, words }, place) => {
          const tall = Math.max(LEAST, height * (HEIGHT - 2));
          return (
            <rect
              key={runId}
              className={`trend-${status}`}
              x={place * (BAR + GAP) + 0.5}
              y={HEIGHT - tall - 0.5}
              width={BAR - 1}
              height={tall}
            >
              <title>{words}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className="dim">{trendWords(bars)}</figcaption>
    </figure>
  );
};
