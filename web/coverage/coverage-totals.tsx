import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import type { BookmakerCoverage, Coverage } from '../../src/contract/coverage.ts';
import { type DeskSource, useSources } from '../app/use-sources.ts';
import { countText } from '../format/numbers.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';

const columnsOf = (sources: readonly DeskSource[]): readonly Column<BookmakerCoverage>[] => [
  {
    title: 'Bookmaker',
    kind: 'head',
    cell: ({ bookmaker }) => sources.find(({ slug }) => slug === bookmaker)?.name ?? bookmaker,
  },
  { title: 'matches', kind: 'number', cell: ({ events }) => countText(events) },
  { title: 'also elsewhere', kind: 'number', cell: ({ matched }) => countText(matched) },
  { title: 'only here', kind: 'number', cell: ({ onlyHere }) => countText(onlyHere) },
  {
    title: 'missing here',
    kind: 'number',
    cell: ({ bookmaker, missingHere }) => (
      <Link to="/" search={{ missing: [bookmaker], sort: 'kickoff' }}>
        {countText(missingHere)}
      </Link>
    ),
  },
  { title: 'without id', kind: 'number', cell: ({ withoutId }) => countText(withoutId) },
  { title: 'set aside', kind: 'number', cell: ({ setAside }) => countText(setAside) },
];

/** How much each bookmaker offers. */
export const CoverageTotals = ({ coverage }: { readonly coverage: Coverage }): ReactElement => {
  const sources = useSources();
  const columns = useMemo(() => columnsOf(sources), [sources]);
  const { events, matched, bookmakers } = coverage.totals;
  return (
    <>
      <p>
        <b>{countText(events)}</b> matches, <b>{countText(matched)}</b> of them at two bookmakers or more.
      </p>
      <DataTable
        label="Matches by bookmaker"
        className="coverage-totals cards titled"
        columns={columns}
        rows={bookmakers}
        keyOf={({ bookmaker }) => bookmaker}
      />
      <p className="dim">
        Without id: listed without a SportRadar id, so with nothing to compare it with. Set aside: listed twice, or the
        other way round than everybody else.
      </p>
    </>
  );
};
