import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { runsQuery, statusQuery } from '../api/queries.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { zoneName } from '../time/zone.ts';
import { ActiveRun } from './active-run.tsx';
import { RunControls } from './run-controls.tsx';
import { RunRow } from './run-row.tsx';
import { SourcesPanel } from './sources-panel.tsx';

/** Can the screen be trusted, and if not, since when and why? */
export const RunsPage = (): ReactElement => {
  const [{ zone }] = useDeskView();
  const { data: status } = useQuery(statusQuery);
  const runs = useQuery(runsQuery);
  const [open, setOpen] = useState<string | null>(null);
  const nameOf = (slug: string): string => status?.sources.find(({ bookmaker }) => bookmaker === slug)?.name ?? slug;
  const active = status?.run?.status === 'running' ? status.run : null;
  return (
    <main className="page">
      <div className="page-head">
        <h1>Runs and sources</h1>
        {status === undefined ? null : <RunControls status={status} />}
      </div>
      <PanelBoundary what="The run under way">{active === null ? null : <ActiveRun run={active} />}</PanelBoundary>
      <PanelBoundary what="The sources">
        {status === undefined ? null : <SourcesPanel sources={status.sources} zone={zone} />}
      </PanelBoundary>
      <PanelBoundary what="The list of runs">
        <h2>Runs</h2>
        {runs.status === 'error' ? (
          <p className="problem-text" role="alert">
            The runs could not be loaded: {runs.error.message}
          </p>
        ) : null}
        <div className="table-scroll">
          <table className="table">
            <caption className="sr-only">The last runs, newest first, times in {zoneName(zone)}</caption>
            <thead>
              <tr>
                <th scope="col">Run</th>
                <th scope="col">Started ({zoneName(zone)} time)</th>
                <th scope="col">Trigger</th>
                <th scope="col">Status</th>
                <th scope="col" className="is-number">
                  Took
                </th>
                <th scope="col" className="is-number">
                  Matches
                </th>
                <th scope="col" className="is-number">
                  Failed
                </th>
                <th scope="col" className="is-number">
                  Requests
                </th>
                <th scope="col" className="is-number">
                  Retries
                </th>
                <th scope="col" className="is-number">
                  Throttled
                </th>
                <th scope="col" className="is-number">
                  Changes
                </th>
                <th scope="col" className="is-number">
                  Problems
                </th>
              </tr>
            </thead>
            <tbody>
              {runs.data?.runs
                .filter(({ runId }) => runId !== active?.runId)
                .map((run) => (
                  <RunRow
                    key={run.runId}
                    run={run}
                    zone={zone}
                    isOpen={open === run.runId}
                    isBusy={active !== null}
                    nameOf={nameOf}
                    onToggle={() => setOpen(open === run.runId ? null : run.runId)}
                  />
                ))}
            </tbody>
          </table>
        </div>
        {runs.data?.runs.length === 0 ? <p className="dim">There has been no run yet.</p> : null}
      </PanelBoundary>
    </main>
  );
};
