import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { BoardPage } from '../board/board-page.tsx';
import { readAlertsSearch } from '../view/alerts-view.ts';
import { readAnalysisSearch } from '../view/analysis-view.ts';
import { readBoardSearch } from '../view/board-view.ts';
import { readCoverageSearch } from '../view/coverage-view.ts';
import { type DeskSearch, readDeskSearch } from '../view/desk-view.ts';
import { readEventSearch } from '../view/event-view.ts';
import { readMoversSearch } from '../view/movers-view.ts';
import { parseSearchText, stringifySearch } from '../view/search-text.ts';
import { AppShell } from './app-shell.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { NO_OWN_BOOKMAKER, savedOwnBookmaker } from './own-bookmaker.ts';
import { PageFailure } from './page-failure.tsx';

/** An address that does not say who "we" are is read as the bookmaker that the reader said to be. */
const asOwnBookmaker = (search: DeskSearch): DeskSearch => {
  const own = savedOwnBookmaker();
  return search.reference !== undefined || own === null || own === NO_OWN_BOOKMAKER
    ? search
    : { ...search, reference: own };
};

const rootRoute = createRootRoute({
  validateSearch: (raw: Record<string, unknown>): DeskSearch => asOwnBookmaker(readDeskSearch(raw)),
  search: { middlewares: [retainSearchParams(['reference', 'zone', 'density', 'palette', 'measure'])] },
  component: AppShell,
  notFoundComponent: NotFoundPage,
});

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readBoardSearch,
  component: BoardPage,
});

const eventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/events/$eventId',
  validateSearch: readEventSearch,
  component: lazyRouteComponent(() => import('../event/event-page.tsx'), 'EventPage'),
});

const moversRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/movers',
  validateSearch: readMoversSearch,
  component: lazyRouteComponent(() => import('../movers/movers-page.tsx'), 'MoversPage'),
});

const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alerts',
  validateSearch: readAlertsSearch,
  component: lazyRouteComponent(() => import('../alerts/alerts-page.tsx'), 'AlertsPage'),
});

const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/coverage',
  validateSearch: readCoverageSearch,
  component: lazyRouteComponent(() => import('../coverage/coverage-page.tsx'), 'CoveragePage'),
});

const analysisRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/analysis',
  validateSearch: readAnalysisSearch,
  component: lazyRouteComponent(() => import('../analysis/analysis-page.tsx'), 'AnalysisPage'),
});

const runsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs',
  component: lazyRouteComponent(() => import('../runs/runs-page.tsx'), 'RunsPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
});

const storageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/storage',
  component: lazyRouteComponent(() => import('../storage/storage-page.tsx'), 'StoragePage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...[boardRoute, eventRoute, moversRoute, alertsRoute],
    ...[coverageRoute, analysisRoute, runsRoute, settingsRoute, storageRoute],
  ]),
  parseSearch: (text) => ({ ...parseSearchText(text) }),
  stringifySearch,
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
