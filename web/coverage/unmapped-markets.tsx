import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import type { Unmapped } from '../../src/contract/unmapped.ts';
import { type DeskSource, useSources } from '../app/use-sources.ts';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { sinceTime } from '../time/moment-words.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { MoreRows } from '../ui/more-rows.tsx';
import { unmappedQuery } from './coverage-queries.ts';

const columnsOf = (sources: readonly DeskSource[], zone: string): readonly Column<Unmapped>[] => [
  { title: 'Bookmaker', cell: ({ bookmaker }) => sources.find(({ slug }) => slug === bookmaker)?.name ?? bookmaker },
  { title: 'Its id', cell: ({ id }) => <code>{id}</code> },
  { title: 'Its name', kind: 'head', cell: ({ name }) => name },
  { title: 'Seen', kind: 'number', cell: ({ count }) => `${countText(count)} ×` },
  { title: 'First', cell: ({ firstSeenAt }) => sinceTime(Date.parse(firstSeenAt), nowMs(), zone) },
  { title: 'Last', cell: ({ lastSeenAt }) => sinceTime(Date.parse(lastSeenAt), nowMs(), zone) },
  {
    title: 'Sample',
    kind: 'wide',
    className: 'unmapped-sample',
    cell: ({ sample, name }) => (
      <details>
        <summary aria-label={`Sample of ${name}`}>as sent</summary>
        <code>{sample}</code>
      </details>
    ),
  },
];

/** What the bookmakers offer that we cannot read yet, most frequent first. */
export const UnmappedMarkets = ({ zone }: { readonly zone: string }): ReactElement => {
  const sources = useSources();
  const list = useInfiniteQuery(unmappedQuery);
  const { data, error, isLoading } = list;
  const columns = useMemo(() => columnsOf(sources, zone), [sources, zone]);
  const rows = data?.pages.flatMap(({ unmapped }) => unmapped) ?? [];
  if (error !== null) return <p className="problem-text">{error.message}</p>;
  if (rows.length === 0) {
    return <p className="dim">{isLoading ? 'Loading…' : 'Every market that was seen is mapped.'}</p>;
  }
  return (
    <>
      <p className="dim">
        {countText(data?.pages[0]?.total ?? rows.length)} markets that no map knows. They are counted, and never
        compared.
      </p>
      <DataTable
        label="Markets that are not mapped"
        columns={columns}
        rows={rows}
        keyOf={({ bookmaker, id }) => `${bookmaker} ${id}`}
      />
      <MoreRows list={list} words="Rarer ones" />
    </>
  );
};
