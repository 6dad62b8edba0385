import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { DeskContext } from './app/desk-context.ts';
import { router } from './app/router.tsx';
import { startTheme } from './app/theme.ts';
import { USUAL_MARKETS } from './board/board-columns.ts';
import { DeskBook } from './book/desk-book.ts';
import { openBrowserSocket } from './live/browser-socket.ts';
import { DeskSession } from './live/desk-session.ts';
import { nowMs } from './time/desk-clock.ts';
import { deskViewOf, readDeskSearch } from './view/desk-view.ts';
import { parseSearchText } from './view/search-text.ts';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/tables.css';
import './app/shell.css';
import './quote/quote.css';
import './board/board.css';
import './board/board-bar.css';
import './board/board-menus.css';
import './board/grid-head.css';
import './board/board-rows.css';
import './board/board-beside.css';
import './board/board-stacked.css';
import './board/board-pinned.css';
import './board/gap-cell.css';
import './board/board-skeleton.css';
import './notes/notes.css';
import './views/views.css';

const STALE_AFTER_MS_UNTIL_KNOWN = 15 * 60_000;

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } },
});

const book = new DeskBook({
  schedule: (flush) => requestAnimationFrame(flush),
  circumstances: { nowMs: nowMs(), staleAfterMs: STALE_AFTER_MS_UNTIL_KNOWN, sources: {} },
});

const session = new DeskSession({
  book,
  queries,
  openSocket: () => openBrowserSocket('/api/live'),
  clock: {
    nowMs,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  },
  boardMarkets: USUAL_MARKETS,
  reference: deskViewOf(readDeskSearch(parseSearchText(location.search))).reference,
});

startTheme();
session.start();

const root = document.getElementById('desk');
if (root === null) throw new Error('the page has no place for the desk');
createRoot(root).render(
  <DeskContext value={{ book, session }}>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </DeskContext>,
);
