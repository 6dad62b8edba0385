import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useDeferredValue, useState } from 'react';
import type { Coverage } from '../../src/contract/coverage.ts';
import { coverageQuery } from '../api/queries.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useSources } from '../app/use-sources.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { countText } from '../format/numbers.ts';
import './coverage.css';

/** What do they offer that we don't, and the reverse? */
export const CoveragePage = (): ReactElement => {
  const [q, setQ] = useState('');
  const wanted = useDeferredValue(q);
  const totals = useQuery(coverageQuery(''));
  const found = useQuery({ ...coverageQuery(wanted), placeholderData: (before) => before });
  const error = totals.error ?? found.error;
  return (
    <main className="page">
      <div className="page-head">
        <h1>Coverage</h1>
        <span className="page-end">
          <ExportMenu
            what="The coverage of these competitions"
            path="/api/export/coverage"
            query={() => ({ q: wanted === '' ? undefined : wanted })}
          />
        </span>
      </div>
      {error === null ? null : (
        <p className="problem-text" role="alert">
          The coverage could not be loaded: {error.message}
        </p>
      )}
      <PanelBoundary what="The totals">
        {totals.data === undefined ? null : <Totals coverage={totals.data} />}
      </PanelBoundary>
      <PanelBoundary what="The competitions">
        <div className="coverage-search">
          <h2>Competitions</h2>
          <input
            type="search"
            placeholder="Find a competition or country"
            aria-label="Find a competition or country"
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        </div>
        {found.data === undefined ? <p className="dim">Loading…</p> : <Competitions coverage={found.data} />}
      </PanelBoundary>
    </main>
  );
};

const Totals = ({ coverage }: { readonly coverage: Coverage }): ReactElement => {
  const sources = useSources();
  const { events, matched, bookmakers } = coverage.totals;
  return (
    <>
      <p>
        <b>{countText(events)}</b> matches, <b>{countText(matched)}</b> of them at two bookmakers or more.
      </p>
      <div className="table-scroll">
        <table className="table coverage-totals">
          <thead>
            <tr>
              <th scope="col">Bookmaker</th>
              {['matches', 'also elsewhere', 'only here', 'missing here', 'without id', 'set aside'].map((name) => (
                <th key={name} scope="col" className="is-number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bookmakers.map((one) => (
              <tr key={one.bookmaker}>
                <th scope="row">{sources.find(({ slug }) => slug === one.bookmaker)?.name ?? one.bookmaker}</th>
                <td className="is-number">{countText(one.events)}</td>
                <td className="is-number">{countText(one.matched)}</td>
                <td className="is-number">{countText(one.onlyHere)}</td>
                <td className="is-number">
                  <Link to="/" search={{ missing: one.bookmaker }}>
                    {countText(one.missingHere)}
                  </Link>
                </td>
                <td className="is-number">{countText(one.withoutId)}</td>
                <td className="is-number">{countText(one.setAside)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

const Competitions = ({ coverage }: { readonly coverage: Coverage }): ReactElement => {
  const sources = useSources();
  const competitions = [...coverage.competitions].sort(
    (a, b) =>
      b.events - a.events || a.country.localeCompare(b.country) || a.competition.name.localeCompare(b.competition.name),
  );
  if (competitions.length === 0) return <p className="dim">No competition fits.</p>;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">Competition</th>
            <th scope="col" className="is-number">
              Matches
            </th>
            {sources.map(({ slug, name }) => (
              <th key={slug} scope="col" className="is-number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {competitions.map(({ competition, country, events, bookmakers }) => (
            <tr key={competition.id}>
              <td className="dim">{country}</td>
              <th scope="row" className="is-wide">
                <Link to="/" search={{ competition: [competition.id] }}>
                  {competition.name}
                </Link>
              </th>
              <td className="is-number">{countText(events)}</td>
              {sources.map(({ slug }) => {
                const own = bookmakers.find(({ bookmaker }) => bookmaker === slug)?.events ?? 0;
                return (
                  <td key={slug} className="is-number">
                    {own === events ? (
                      countText(own)
                    ) : (
                      <>
                        <span className="missing" title={`${events - own} missing`}>
                          −{countText(events - own)}
                        </span>{' '}
                        {countText(own)}
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
