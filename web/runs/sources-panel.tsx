import type { ReactElement } from 'react';
import type { Source } from '../../src/contract/status.ts';
import { SOURCE_GLYPHS } from '../app/source-chip.tsx';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { sinceTime, spanWords } from '../time/moment-words.ts';
import { TableScroll } from '../ui/table-scroll.tsx';
import { TickingText } from '../ui/ticking-text.tsx';

interface SourcesPanelProps {
  readonly sources: readonly Source[];
  readonly zone: string;
}

const millis = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} ms`);

const NUMBERS = ['In flight', 'Limit', 'Requests/s', 'Median', 'p95', 'Looked at', 'Listed'] as const;

/** Each bookmaker's site as we meet it now: whether it answers, since when, why not, and how hard we ask. */
export const SourcesPanel = ({ sources, zone }: SourcesPanelProps): ReactElement => (
  <section aria-labelledby="sources-title">
    <h2 id="sources-title">Sources</h2>
    <TableScroll label="Sources, table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Bookmaker</th>
            <th scope="col">State</th>
            <th scope="col">Since</th>
            <th scope="col">Last answer</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className="is-number">
                {name}
              </th>
            ))}
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.bookmaker} source={source} zone={zone} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  </section>
);

const SourceRow = ({ source, zone }: { readonly source: Source; readonly zone: string }): ReactElement => {
  const { state, lastOkAt, throttledUntil, latencyMs } = source;
  const lastMs = lastOkAt === null ? null : Date.parse(lastOkAt);
  const untilMs = throttledUntil === null ? null : Date.parse(throttledUntil);
  const throttled = (now: number): string =>
    untilMs !== null && untilMs > now ? `throttled for ${spanWords(untilMs - now)}` : '';
  const numbers = [
    countText(source.inFlight),
    countText(Math.floor(source.limit)),
    source.requestsPerSecond.toFixed(1),
    ...[millis(latencyMs.p50), millis(latencyMs.p95)],
    ...[countText(source.looked), countText(source.listed)],
  ];
  return (
    <tr>
      <th scope="row">{source.name}</th>
      <td className={`source-${state}`}>
        <span aria-hidden="true">{SOURCE_GLYPHS[state]}</span> {state}
      </td>
      <td>{sinceTime(Date.parse(source.since), nowMs(), zone)}</td>
      <td>{lastMs === null ? 'none yet' : <TickingText text={(now) => `${spanWords(now - lastMs)} ago`} />}</td>
      {NUMBERS.map((name, place) => (
        <td key={name} className="is-number">
          {numbers[place]}
        </td>
      ))}
      <td className="is-wide dim">
        {source.reason} <TickingText text={throttled} />
      </td>
    </tr>
  );
};
