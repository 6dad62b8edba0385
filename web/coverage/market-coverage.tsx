import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import type { MarketCoverage as Covered } from '../../src/contract/coverage.ts';
import { marketsQuery } from '../api/queries.ts';
import { type DeskSource, useSources } from '../app/use-sources.ts';
import { countText, lineText } from '../format/numbers.ts';
import { isHandicap, shortMarket } from '../gap/gap-words.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { marketCoverageQuery } from './coverage-queries.ts';
import { OfferedCount } from './offered-count.tsx';

const atOf = ({ bookmakers }: Covered, slug: string): Covered['bookmakers'][number] | undefined =>
  bookmakers.find(({ bookmaker }) => bookmaker === slug);

const countColumns = (sources: readonly DeskSource[]): readonly Column<Covered>[] => [
  { title: 'Matches', kind: 'number', cell: ({ events }) => countText(events) },
  ...sources.map(
    ({ slug, name }): Column<Covered> => ({
      title: name,
      kind: 'number',
      cell: (one) => <OfferedCount own={atOf(one, slug)?.events ?? 0} missing={atOf(one, slug)?.missing ?? 0} />,
    }),
  ),
];

const lacking = (rows: readonly Covered[], missing: string): readonly Covered[] => {
  if (missing === '') return rows;
  const lack = (one: Covered): number => atOf(one, missing)?.missing ?? 0;
  return rows.filter((one) => lack(one) > 0).sort((a, b) => lack(b) - lack(a));
};

interface MarketCoverageProps {
  readonly q: string;
  /** Only what this bookmaker lacks; empty: all. */
  readonly missing: string;
  /** The market that is open. */
  readonly open: string | undefined;
  readonly onOpen: (market: string | undefined) => void;
}

/** The markets of the matches that two or more list, and who of them offers each. */
export const MarketCoverage = ({ q, missing, open, onOpen }: MarketCoverageProps): ReactElement => {
  const sources = useSources();
  const { data, error } = useQuery({ ...marketCoverageQuery(q), placeholderData: (before) => before });
  const columns = useMemo(
    (): readonly Column<Covered>[] => [
      {
        title: 'Market',
        kind: 'head',
        className: 'is-wide',
        cell: ({ market, name }) => (
          <button
            type="button"
            className="plain row-toggle"
            aria-expanded={open === market}
            onClick={() => onOpen(open === market ? undefined : market)}
          >
            <span aria-hidden="true">{open === market ? '▾' : '▸'}</span> {name}
          </button>
        ),
      },
      ...countColumns(sources),
    ],
    [sources, open, onOpen],
  );
  const rows = useMemo(() => lacking(data?.markets ?? [], missing), [data, missing]);
  if (error !== null) return <p className="problem-text">{error.message}</p>;
  if (data === undefined) return <p className="dim">Counting…</p>;
  return (
    <>
      <p className="dim">
        Over the {countText(data.events)} matches that two bookmakers or more list: how many of them each offers the
        market for, and for how many it does not although another does.
      </p>
      {rows.length === 0 ? <p className="dim">No market fits.</p> : null}
      <DataTable
        label="Markets"
        columns={columns}
        rows={rows}
        keyOf={({ market }) => market}
        more={(one) => (one.market === open ? <MarketLines one={one} q={q} missing={missing} /> : null)}
      />
    </>
  );
};

interface MarketLinesProps {
  readonly one: Covered;
  readonly q: string;
  readonly missing: string;
}

/** A market's lines, and some of the matches where it is lacking. */
const MarketLines = ({ one, q, missing }: MarketLinesProps): ReactElement => {
  const sources = useSources();
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const { data, error } = useQuery(marketCoverageQuery(q, one.market));
  const known = catalogue.find(({ key }) => key === one.market);
  const columns = useMemo(
    (): readonly Column<Covered>[] => [
      {
        title: 'Line',
        kind: 'head',
        cell: ({ line }) => (line === null ? shortMarket(one.market, known) : lineText(line, isHandicap(known))),
      },
      ...countColumns(sources),
    ],
    [sources, known, one.market],
  );
  const lines = useMemo(
    () => [...lacking(data?.markets ?? [], missing)].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    [data, missing],
  );
  return (
    <>
      {sources.map(({ slug, name }) => {
        const examples = atOf(one, slug)?.examples ?? [];
        return examples.length === 0 ? null : (
          <p key={slug}>
            <span className="dim">{name} lacks it for</span>{' '}
            {examples.map(({ eventId, name: match }, place) => (
              <span key={eventId}>
                {place === 0 ? '' : ', '}
                <Link to="/events/$eventId" params={{ eventId }}>
                  {match}
                </Link>
              </span>
            ))}
            {(atOf(one, slug)?.missing ?? 0) > examples.length ? ' …' : ''}
          </p>
        );
      })}
      {error === null ? null : <p className="problem-text">{error.message}</p>}
      {lines.length > 1 ? (
        <DataTable
          label={`Lines of ${one.name}`}
          className="coverage-lines"
          columns={columns}
          rows={lines}
          keyOf={({ line }) => String(line)}
        />
      ) : null}
    </>
  );
};
