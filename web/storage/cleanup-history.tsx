import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import type { Cleanup } from '../../src/contract/storage.ts';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName, stopwatch } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { MoreRows } from '../ui/more-rows.tsx';
import { cleanupsQuery } from './storage-queries.ts';

const tookWords = ({ startedAt, endedAt }: Cleanup): string =>
  endedAt === null ? '–' : stopwatch(Date.parse(endedAt) - Date.parse(startedAt));

const columnsOf = (zone: string): readonly Column<Cleanup>[] => [
  {
    title: `Started (${zoneName(zone)} time)`,
    kind: 'head',
    cell: ({ startedAt }) => {
      const startedMs = Date.parse(startedAt);
      return `${dayName(startedMs, nowMs(), zone)} ${clockTimeWithSeconds(startedMs, zone)}`;
    },
  },
  { title: 'Trigger', cell: ({ trigger }) => trigger },
  {
    title: 'Status',
    className: ({ status }) => (status === 'failed' ? 'problem-text' : undefined),
    cell: ({ status }) => status,
  },
  { title: 'Took', kind: 'number', cell: tookWords },
  { title: 'Partitions', kind: 'number', cell: ({ partitions }) => countText(partitions) },
  { title: 'Changes', kind: 'number', cell: ({ changes }) => countText(changes) },
  { title: 'Matches', kind: 'number', cell: ({ events }) => countText(events) },
  { title: 'Detail', kind: 'wide', className: 'dim', cell: ({ detail }) => detail },
];

/** The clean-ups so far. */
export const CleanupHistory = ({ zone }: { readonly zone: string }): ReactElement => {
  const list = useInfiniteQuery(cleanupsQuery);
  const { data, error } = list;
  const cleanups = data?.pages.flatMap((page) => page.cleanups) ?? [];
  const columns = useMemo(() => columnsOf(zone), [zone]);
  return (
    <section aria-labelledby="cleanups-title">
      <h2 id="cleanups-title">Clean-ups</h2>
      {error === null ? null : (
        <p className="problem-text" role="alert">
          {error.message}
        </p>
      )}
      {cleanups.length === 0 ? (
        <p className="dim">There was no clean-up yet.</p>
      ) : (
        <DataTable
          label="Clean-ups"
          className="cards titled"
          columns={columns}
          rows={cleanups}
          keyOf={({ cleanupId }) => cleanupId}
        />
      )}
      <MoreRows list={list} words="Older clean-ups" />
    </section>
  );
};
