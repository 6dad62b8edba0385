import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import type { CompetitionCoverage as Competition } from '../../src/contract/coverage.ts';
import { type DeskSource, useSources } from '../app/use-sources.ts';
import { countText } from '../format/numbers.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { coverageQuery } from './coverage-queries.ts';
import { OfferedCount } from './offered-count.tsx';

const ownOf = ({ bookmakers }: Competition, slug: string): number =>
  bookmakers.find(({ bookmaker }) => bookmaker === slug)?.events ?? 0;

const missingOf = (competition: Competition, slug: string): number => competition.events - ownOf(competition, slug);

const columnsOf = (sources: readonly DeskSource[]): readonly Column<Competition>[] => [
  {
    title: 'Competition',
    kind: 'head',
    className: 'is-wide',
    cell: ({ competition: { id, name } }) => (
      <Link to="/" search={{ competition: [id] }}>
        {name}
      </Link>
    ),
  },
  { title: 'Country', className: 'dim coverage-country', cell: ({ country }) => country },
  { title: 'Matches', kind: 'number', cell: ({ events }) => countText(events) },
  ...sources.map(
    ({ slug, name }): Column<Competition> => ({
      title: name,
      kind: 'number',
      cell: (one) => (
        <OfferedCount
          own={ownOf(one, slug)}
          missing={missingOf(one, slug)}
          link={(words) => (
            <Link
              to="/"
              search={{ competition: [one.competition.id], missing: [slug], sort: 'kickoff' }}
              aria-label={`${missingOf(one, slug)} matches of ${one.competition.name} missing at ${name}`}
            >
              {words}
            </Link>
          )}
        />
      ),
    }),
  ),
];

interface CompetitionCoverageProps {
  readonly q: string;
  /** Only what this bookmaker lacks; empty: all. */
  readonly missing: string;
}

/** The competitions, and what each bookmaker offers of them. */
export const CompetitionCoverage = ({ q, missing }: CompetitionCoverageProps): ReactElement => {
  const sources = useSources();
  const { data, error } = useQuery({ ...coverageQuery(q), placeholderData: (before) => before });
  const columns = useMemo(() => columnsOf(sources), [sources]);
  const rows = useMemo(() => {
    const rank = (one: Competition): number => (missing === '' ? one.events : missingOf(one, missing));
    return (data?.competitions ?? [])
      .filter((one) => missing === '' || missingOf(one, missing) > 0)
      .sort(
        (a, b) =>
          rank(b) - rank(a) ||
          a.country.localeCompare(b.country) ||
          a.competition.name.localeCompare(b.competition.name),
      );
  }, [data, missing]);
  if (error !== null) return <p className="problem-text">{error.message}</p>;
  if (data === undefined) return <p className="dim">Loading…</p>;
  if (rows.length === 0) return <p className="dim">No competition fits.</p>;
  return (
    <DataTable
      label="Competitions"
      className="coverage-competitions"
      columns={columns}
      rows={rows}
      keyOf={({ competition }) => competition.id}
    />
  );
};
