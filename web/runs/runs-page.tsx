import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { runsQuery, statusQuery } from '../api/queries.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { MoreRows } from '../ui/more-rows.tsx';
import { ActiveRun } from './active-run.tsx';
import { ChangeRatesPanel } from './change-rates-panel.tsx';
import { RunControls } from './run-controls.tsx';
import { RunList } from './run-list.tsx';
import { RunTrendChart } from './run-trend-chart.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import './runs.css';

/** Can the screen be trusted, and if not, since when and why? */
export const RunsPage = (): ReactElement => {
  const [{ zone }] = useDeskView();
  const { data: status } = useQuery(statusQuery);
  const list = useInfiniteQuery(runsQuery);
  const nameOf = (slug: string): string => status?.sources.find(({ bookmaker }) => bookmaker === slug)?.name ?? slug;
  const active = status?.run?.status === 'running' ? status.run : null;
  const activeId = active?.runId;
  const pages = list.data?.pages;
  const ended = useMemo(
    () => pages?.flatMap((page) => page.runs).filter(({ runId }) => runId !== activeId) ?? [],
    [pages, activeId],
  );
  const enabled = status?.sources.filter(({ state }) => state !== 'disabled').length ?? 0;
  return (
    <main className="page">
      <div className="page-head">
        <h1>Runs and sources</h1>
        {status === undefined ? null : <RunControls status={status} />}
      </div>
      <PanelBoundary what="The run under way">{active === null ? null : <ActiveRun run={active} />}</PanelBoundary>
      <PanelBoundary what="The sources">
        {status === undefined ? null : <SourcesPanel sources={status.sources} runs={ended} zone={zone} />}
      </PanelBoundary>
      <PanelBoundary what="How often prices change">
        <ChangeRatesPanel nameOf={nameOf} />
      </PanelBoundary>
      <PanelBoundary what="The list of runs">
        <h2>Runs</h2>
        {list.error === null ? null : (
          <p className="problem-text" role="alert">
            The runs could not be loaded: {list.error.message}
          </p>
        )}
        <RunTrendChart runs={ended} bookmakers={enabled} />
        {ended.length === 0 ? (
          <p className="dim">{list.isLoading ? 'Loading…' : 'No run has ended yet.'}</p>
        ) : (
          <RunList runs={ended} zone={zone} isBusy={active !== null} nameOf={nameOf} />
        )}
        <MoreRows list={list} words="Older runs" />
      </PanelBoundary>
    </main>
  );
};
