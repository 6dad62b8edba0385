import { type ReactElement, useMemo } from 'react';
import type { Run } from '../../src/contract/runs.ts';
import type { Source } from '../../src/contract/status.ts';
import { SOURCE_GLYPHS } from '../app/source-chip.tsx';
import { countText, millisText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { sinceTime, spanWords } from '../time/moment-words.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { TickingText } from '../ui/ticking-text.tsx';
import { answeredShare } from './answered-share.ts';

interface SourcesPanelProps {
  readonly sources: readonly Source[];
  /** Those that have ended, as far as they were read. */
  readonly runs: readonly Run[];
  readonly zone: string;
}

const Ago = ({ at }: { readonly at: string | null }): ReactElement => {
  if (at === null) return <>none yet</>;
  const atMs = Date.parse(at);
  return <TickingText text={(now) => `${spanWords(now - atMs)} ago`} />;
};

const Throttled = ({ until }: { readonly until: string | null }): ReactElement | null => {
  if (until === null) return null;
  const untilMs = Date.parse(until);
  return <TickingText text={(now) => (untilMs > now ? `throttled for ${spanWords(untilMs - now)}` : '')} />;
};

const Answered = ({ runs, slug }: { readonly runs: readonly Run[]; readonly slug: string }): ReactElement => {
  const answered = answeredShare(runs, slug);
  if (answered === null) return <>–</>;
  const words = `of ${countText(answered.looks)} looks in ${countText(answered.runs)} runs`;
  return <span title={words}>{shareText(answered.share)}</span>;
};

/** Never 100 % while one look was lost. */
const shareText = (share: number): string =>
  share === 1 ? '100 %' : `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;

const columnsOf = (zone: string, runs: readonly Run[]): readonly Column<Source>[] => [
  { title: 'Bookmaker', kind: 'head', cell: ({ name }) => name },
  {
    title: 'State',
    className: ({ state }) => `source-${state}`,
    cell: ({ state }) => (
      <>
        <span aria-hidden="true">{SOURCE_GLYPHS[state]}</span> {state}
      </>
    ),
  },
  { title: 'Since', cell: ({ since }) => sinceTime(Date.parse(since), nowMs(), zone) },
  { title: 'Last answer', cell: ({ lastOkAt }) => <Ago at={lastOkAt} /> },
  {
    title: 'In flight',
    kind: 'number',
    cell: ({ inFlight, limit }) => `${countText(inFlight)} of ${countText(Math.floor(limit))}`,
  },
  { title: 'Requests/s', kind: 'number', cell: ({ requestsPerSecond }) => requestsPerSecond.toFixed(1) },
  { title: 'Latency p50', kind: 'number', cell: ({ latencyMs }) => millisText(latencyMs.p50) },
  { title: 'Latency p95', kind: 'number', cell: ({ latencyMs }) => millisText(latencyMs.p95) },
  {
    title: runs.length === 1 ? 'Answered, last run' : `Answered, last ${countText(runs.length)} runs`,
    kind: 'number',
    cell: ({ bookmaker }) => <Answered runs={runs} slug={bookmaker} />,
  },
  { title: 'Looked at', kind: 'number', cell: ({ looked }) => countText(looked) },
  { title: 'Listed', kind: 'number', cell: ({ listed }) => countText(listed) },
  {
    title: 'Reason',
    kind: 'wide',
    className: 'dim',
    cell: ({ reason, throttledUntil }) => (
      <>
        {reason === '' && throttledUntil === null ? '–' : reason} <Throttled until={throttledUntil} />
      </>
    ),
  },
];

/** Each bookmaker's site as we meet it now: whether it answers, since when, why not, and how hard we ask. */
export const SourcesPanel = ({ sources, runs, zone }: SourcesPanelProps): ReactElement => {
  const columns = useMemo(() => columnsOf(zone, runs), [zone, runs]);
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">Sources</h2>
      <DataTable
        label="Sources"
        className="cards titled"
        columns={columns}
        rows={sources}
        keyOf={({ bookmaker }) => bookmaker}
      />
    </section>
  );
};
