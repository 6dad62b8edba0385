import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { marketsQuery } from '../api/queries.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { boardColumns } from '../board/board-columns.ts';
import { ColumnsMenu } from '../board/columns-menu.tsx';
import { useFacets } from '../board/use-facets.ts';
import { MultiChoice } from '../ui/multi-choice.tsx';
import { Segments } from '../ui/segments.tsx';
import { type AnalysisPart, type AnalysisSearch, analysisViewOf } from '../view/analysis-view.ts';
import { useViewKeys } from '../views/use-view-keys.ts';
import { ViewsMenu } from '../views/views-menu.tsx';
import { CompetitionHeat } from './competition-heat.tsx';
import { MarginsByDay } from './margins-by-day.tsx';
import { MarginsOverTime } from './margins-over-time.tsx';
import { OpeningsTable } from './openings-table.tsx';
import './analysis.css';

const PARTS: readonly (readonly [AnalysisPart, string])[] = [
  ['competitions', 'Competitions now'],
  ['days', 'Margins by day'],
  ['time', 'Margins over time'],
  ['openings', 'Opening and closing'],
];

const NOTHING = [] as const;

/** How did our margins compare, per competition and over time? */
export const AnalysisPage = (): ReactElement => {
  const search = useSearch({ from: '/analysis' });
  const navigate = useNavigate({ from: '/analysis' });
  const view = useMemo(() => analysisViewOf(search), [search]);
  const change = (patch: AnalysisSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false });
  const { data: catalogue = NOTHING } = useQuery(marketsQuery);
  const columns = useMemo(() => boardColumns(view.column, catalogue), [view.column, catalogue]);
  const facets = useFacets(view.country);
  useViewKeys();
  return (
    <main className="page analysis">
      <div className="page-head">
        <h1>Analysis</h1>
        <Segments label="Part" value={view.part} options={PARTS} onChange={(part) => change({ part })} />
        <MultiChoice
          label="Country"
          options={facets.countries}
          chosen={view.country}
          onChange={(country) => change({ country, competition: undefined })}
        />
        <MultiChoice
          label="Competition"
          options={facets.competitions}
          chosen={view.competition}
          onChange={(competition) => change({ competition })}
        />
        <span className="page-end">
          {view.part === 'competitions' ? (
            <ColumnsMenu columns={columns} isUsual={view.column.length === 0} change={change} />
          ) : null}
          <ViewsMenu />
        </span>
      </div>
      <PanelBoundary what="The analysis">
        {view.part === 'competitions' ? (
          <CompetitionHeat view={view} columns={columns} change={change} />
        ) : view.part === 'days' ? (
          <MarginsByDay view={view} facets={facets} change={change} />
        ) : view.part === 'time' ? (
          <MarginsOverTime view={view} facets={facets} change={change} />
        ) : (
          <OpeningsTable view={view} facets={facets} change={change} />
        )}
      </PanelBoundary>
    </main>
  );
};
