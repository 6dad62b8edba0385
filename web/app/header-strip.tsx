import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { statusQuery } from '../api/queries.ts';
import { boardPlace } from '../board/board-place.ts';
import { readBoardSearch } from '../view/board-view.ts';
import { AlertBadge } from './alert-badge.tsx';
import { LiveMark } from './live-mark.tsx';
import { overlay } from './overlay.ts';
import { PAGES } from './pages.ts';
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
        <Link to="/" search={readBoardSearch({ ...boardPlace.search })} className="brand">
          Overround
        </Link>
        {status?.mode === 'sandbox' ? (
          <span className="sandbox" title="All prices are simulated">
            sandbox
          </span>
        ) : null}
      </div>
      <nav className="strip-nav" aria-label="Pages">
        <Link
          to="/"
          search={readBoardSearch({ ...boardPlace.search })}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          Board
        </Link>
        {PAGES.map(([to, name]) =>
          to === '/' ? null : (
            <Link key={to} to={to}>
              {name}
              {to === '/alerts' ? <AlertBadge /> : null}
            </Link>
          ),
        )}
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
        <button
          type="button"
          className="plain"
          title="Go to anything (Ctrl K)"
          aria-label="Go to anything"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => overlay.set('palette')}
        >
          ⌕
        </button>
        <button
          type="button"
          className="plain key-help"
          title="Keys and marks (?)"
          aria-label="Keys and marks"
          aria-keyshortcuts="?"
          onClick={() => overlay.set('keys')}
        >
          ?
        </button>
      </div>
    </header>
  );
};
