import { type ReactElement, useMemo, useState } from 'react';
import type { Run } from '../../src/contract/runs.ts';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName, stopwatch } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { RetryButtons } from './retry-buttons.tsx';
import { RunDetails } from './run-details.tsx';
import { RUN_GLYPHS, runTotals, tookMs } from './run-words.ts';

interface RunListProps {
  readonly runs: readonly Run[];
  readonly zone: string;
  /** A run is under way. */
  readonly isBusy: boolean;
  readonly nameOf: (slug: string) => string;
}

const startedWords = ({ startedAt }: Run, zone: string): string => {
  const startedMs = Date.parse(startedAt);
  return `${dayName(startedMs, nowMs(), zone)} ${clockTimeWithSeconds(startedMs, zone)}`;
};

const tookWords = (run: Run): string => {
  const ms = tookMs(run);
  return ms === null ? '–' : stopwatch(ms);
};

const columnsOf = (zone: string, open: string | null, toggle: (runId: string) => void): readonly Column<Run>[] => [
  {
    title: 'Run',
    kind: 'head',
    cell: ({ runId }) => (
      <button type="button" className="plain row-toggle" aria-expanded={open === runId} onClick={() => toggle(runId)}>
        <span aria-hidden="true">{open === runId ? '▾' : '▸'}</span> {runId}
      </button>
    ),
  },
  { title: `Started (${zoneName(zone)} time)`, cell: (run) => startedWords(run, zone) },
  { title: 'Trigger', cell: ({ trigger }) => trigger },
  {
    title: 'Status',
    className: ({ status }) => `run-status run-${status}`,
    cell: ({ status }) => (
      <>
        <span aria-hidden="true">{RUN_GLYPHS[status]}</span> {status}
      </>
    ),
  },
  { title: 'Took', kind: 'number', cell: tookWords },
  {
    title: 'Matches',
    kind: 'number',
    cell: ({ events }) => `${countText(events.completed)} of ${countText(events.total)}`,
  },
  { title: 'Failed', kind: 'number', cell: ({ events }) => countText(events.failed) },
  { title: 'Requests', kind: 'number', cell: (run) => countText(runTotals(run).requests) },
  { title: 'Retries', kind: 'number', cell: (run) => countText(runTotals(run).retries) },
  { title: 'Throttled', kind: 'number', cell: (run) => countText(runTotals(run).throttled) },
  { title: 'Changes', kind: 'number', cell: (run) => countText(runTotals(run).changes) },
  {
    title: 'Problems',
    kind: 'number',
    cell: ({ problems }) => (problems.length === 0 ? '–' : countText(problems.length)),
  },
];

/** The runs, newest first; opened, what each did at each bookmaker, and what of it can be tried again. */
export const RunList = ({ runs, zone, isBusy, nameOf }: RunListProps): ReactElement => {
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo(
    () => columnsOf(zone, open, (runId) => setOpen((before) => (before === runId ? null : runId))),
    [zone, open],
  );
  return (
    <DataTable
      label="Runs, newest first"
      className="cards titled"
      columns={columns}
      rows={runs}
      keyOf={({ runId }) => runId}
      more={(run) =>
        run.runId === open ? (
          <>
            <RunDetails run={run} />
            <RetryButtons run={run} nameOf={nameOf} isBusy={isBusy} />
          </>
        ) : null
      }
    />
  );
};
