import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useCallback, useDeferredValue } from 'react';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { Choice } from '../ui/choice.tsx';
import { Segments } from '../ui/segments.tsx';
import type { CoveragePart, CoverageSearch } from '../view/coverage-view.ts';
import { CompetitionCoverage } from './competition-coverage.tsx';
import { coverageQuery } from './coverage-queries.ts';
import { CoverageTotals } from './coverage-totals.tsx';
import { MarketCoverage } from './market-coverage.tsx';
import { PairLines } from './pair-lines.tsx';
import { UnmappedMarkets } from './unmapped-markets.tsx';
import './coverage.css';

const PARTS: readonly (readonly [CoveragePart, string])[] = [
  ['competitions', 'Competitions'],
  ['markets', 'Markets and lines'],
  ['unmapped', 'Not mapped'],
];

/** What do they offer that we don't, and the reverse? */
export const CoveragePage = (): ReactElement => {
  const search = useSearch({ from: '/coverage' });
  const navigate = useNavigate({ from: '/coverage' });
  const change = useCallback(
    (patch: CoverageSearch): void =>
      void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false }),
    [navigate],
  );
  const openMarket = useCallback((market: string | undefined) => change({ market }), [change]);
  const [{ zone }] = useDeskView();
  const sources = useSources();
  const totals = useQuery(coverageQuery(''));
  const { part = 'competitions', q = '', missing = '' } = search;
  const wanted = useDeferredValue(q);
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
      {totals.error === null ? null : (
        <p className="problem-text" role="alert">
          The coverage could not be loaded: {totals.error.message}
        </p>
      )}
      <PanelBoundary what="The totals">
        <PairLines />
        {totals.data === undefined ? null : <CoverageTotals coverage={totals.data} />}
      </PanelBoundary>
      <div className="coverage-head">
        <Segments
          label="What"
          value={part}
          options={PARTS}
          onChange={(chosen) => change({ part: chosen === 'competitions' ? undefined : chosen })}
        />
        {part === 'unmapped' ? null : (
          <>
            <input
              type="search"
              placeholder="Find a team, competition or country"
              aria-label="Find a team, competition or country"
              value={q}
              onChange={(event) => change({ q: event.target.value === '' ? undefined : event.target.value })}
            />
            <Choice
              label="Lacking at"
              showLabel
              value={missing}
              options={[['', 'anybody or nobody'], ...sources.map(({ slug, name }) => [slug, name] as const)]}
              onChange={(slug) => change({ missing: slug === '' ? undefined : slug })}
            />
          </>
        )}
      </div>
      <PanelBoundary what="The coverage">
        {part === 'competitions' ? <CompetitionCoverage q={wanted} missing={missing} /> : null}
        {part === 'markets' ? (
          <MarketCoverage q={wanted} missing={missing} open={search.market} onOpen={openMarket} />
        ) : null}
        {part === 'unmapped' ? <UnmappedMarkets zone={zone} /> : null}
      </PanelBoundary>
    </main>
  );
};
