import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { statusQuery } from '../api/queries.ts';
import { boardPlace } from '../board/board-place.ts';
import { AlertBadge } from './alert-badge.tsx';
import { KeyHelp } from './key-help.tsx';
import { LiveMark } from './live-mark.tsx';
import { RunProgress } from './run-progress.tsx';
import { SourceChip } from './source-chip.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useDeskView } from './use-desk-view.ts';

/** What stands on top of every page: where one is, and whether the screen can be trusted. */
export const HeaderStrip = (): ReactElement => {
  const [{ zone }] = useDeskView();
  const { data: status, error } = useQuery(statusQuery);
  return (
    <header className="strip">
      <div className="strip-name">
        <Link to="/" search={boardPlace.search} className="brand">
          Overround
        </Link>
        {status?.mode === 'sandbox' ? (
          <span className="sandbox" title="All prices are simulated">
            sandbox
          </span>
        ) : null}
      </div>
      <nav className="strip-nav" aria-label="Pages">
        <Link to="/" search={boardPlace.search} activeOptions={{ exact: true, includeSearch: false }}>
          Board
        </Link>
        <Link to="/movers">Movers</Link>
        <AlertBadge />
        <Link to="/coverage">Coverage</Link>
        <Link to="/runs">Runs</Link>
        <Link to="/settings">Settings</Link>
        <Link to="/storage">Storage</Link>
      </nav>
      <div className="strip-sources">
        {status?.sources.map((source) => (
          <SourceChip key={source.bookmaker} source={source} zone={zone} />
        ))}
        {status === undefined ? (
          <span className="dim">{error === null ? 'asking the service…' : error.message}</span>
        ) : null}
      </div>
      <div className="strip-end">
        {status === undefined ? null : <RunProgress status={status} />}
        <LiveMark status={status} />
        <ThemeSwitch />
        <KeyHelp />
      </div>
    </header>
  );
};
