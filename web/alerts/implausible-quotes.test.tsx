import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ImplausibleAnswer, implausibleAnswerSchema } from '../../src/contract/implausible.ts';
import { margin } from '../../src/odds/margin.ts';
import { marketsQuery, statusQuery } from '../api/queries.ts';
import { at } from '../test/wire-samples.ts';
import { implausibleQuery } from './alert-queries.ts';
import { ImplausibleQuotes } from './implausible-quotes.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// What is told to the page is told at once, so that it is drawn when the answer is there.
notifyManager.setScheduler((tell) => tell());

type Quote = ImplausibleAnswer['quotes'][number];

const NAMES = [
  ['betpawa', 'BetPawa'],
  ['sportybet', 'SportyBet'],
  ['bet9ja', 'Bet9ja'],
] as const;
const TOTALS = {
  ...{ key: 'total-goals-ft', name: 'Over/Under Goals - Full Time', lineType: 'total', winnersPerBet: 1 },
  selections: [
    { key: 'over', name: 'Over' },
    { key: 'under', name: 'Under' },
  ],
};

const priced = (over: number, under: number) => ({
  prices: { over: { odds: over, open: true }, under: { odds: under, open: true } },
  margin: margin([1_000 * over, 1_000 * under], 1),
});

/** Over 2.5 at ten times what the others ask: 1/18.5 + 1/1.95 is far below 1. */
const mistake = (eventId: string, more: Partial<Quote> = {}): Quote => {
  const own = priced(18.5, 1.95);
  const other = { bookmaker: 'bet9ja', ...priced(1.85, 1.9) };
  return {
    ...{ eventId, name: 'Arsenal - Leeds', kickoff: at(7_200), bookmaker: 'sportybet', market: TOTALS.key, line: 2.5 },
    ...own,
    ...{
      othersMargin: other.margin,
      others: [other],
      excess: (own.margin ?? 0) - (other.margin ?? 0),
      seenAt: at(0),
      changedAt: at(-60),
      seq: 7,
    },
    lookId: '3',
    ...more,
  };
};

const Page = (): ReactElement => (
  <>
    <h1>Alerts</h1>
    <ImplausibleQuotes />
  </>
);

let root: Root;
let page: HTMLElement;

/** The list as the page has it, over what the service answers. */
const show = async (answer: ImplausibleAnswer | Error): Promise<void> => {
  vi.stubGlobal('fetch', async () =>
    answer instanceof Error
      ? Response.json({ error: { code: 'NOT_READY', message: answer.message } }, { status: 503 })
      : Response.json(implausibleAnswerSchema.parse(answer)),
  );
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(marketsQuery.queryKey, [TOTALS] as never);
  const sources = NAMES.map(([bookmaker, name]) => ({ bookmaker, name, state: 'up', since: at(0) }));
  queries.setQueryData(statusQuery.queryKey, { sources } as never);
  const rootRoute = createRootRoute();
  const routes = [
    createRoute({ getParentRoute: () => rootRoute, path: '/', component: Page }),
    createRoute({ getParentRoute: () => rootRoute, path: '/events/$eventId' }),
  ];
  const router = createRouter({ routeTree: rootRoute.addChildren(routes), history: createMemoryHistory() });
  await router.load();
  await act(async () =>
    root.render(
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>,
    ),
  );
  await act(() =>
    vi.waitFor(() => expect(queries.getQueryState(implausibleQuery.queryKey)?.status).toMatch(/success|error/)),
  );
};

const cells = (row: Element | undefined): readonly string[] =>
  [...(row?.querySelectorAll('th, td') ?? [])].map(({ textContent }) => textContent ?? '');
const rows = (): readonly Element[] => [...page.querySelectorAll('tbody tr')];

beforeEach(() => {
  page = document.createElement('div');
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

describe('prices that cannot belong together', () => {
  it('are not spoken of while there are none', async () => {
    await show({ quotes: [], total: 0, nextCursor: null });
    expect(page.textContent).toBe('Alerts');
  });

  it('stand beside those of the others, each with its selection and both margins', async () => {
    await show({ quotes: [mistake('7')], total: 1, nextCursor: null });
    expect(page.querySelector('summary')?.textContent).toBe('One line has prices that cannot belong together');
    expect(cells(rows()[0])).toEqual([
      ...['SportyBet', 'Arsenal - Leeds', 'Over/Under Goals - Full Time 2.5', '−43.3 %', '6.7 %'],
      ...['Over 18.50 · Under 1.95', 'Bet9ja: Over 1.85 · Under 1.90'],
    ]);
    expect(rows()[0]?.querySelector('a')?.getAttribute('href')).toBe('/events/7');
  });

  it('say what is not known, what is closed, and what has no price', async () => {
    const closed = { over: { odds: 1.85, open: false }, under: { odds: null, open: false } };
    const others = [{ bookmaker: 'betpawa', prices: closed, margin: null }];
    await show({ quotes: [mistake('7', { othersMargin: null, others })], total: 1, nextCursor: null });
    expect(cells(rows()[0]).slice(4)).toEqual([
      ...['–', 'Over 18.50 · Under 1.95', 'BetPawa: Over 1.85 closed · Under – closed'],
    ]);
  });

  it('are counted in full where only the furthest are listed', async () => {
    await show({ quotes: [mistake('7'), mistake('8')], total: 1_234, nextCursor: 'more' });
    expect(page.querySelector('summary')?.textContent).toBe('1,234 lines have prices that cannot belong together');
    expect(page.querySelector('p')?.textContent).toContain('The 2 furthest from the others:');
    expect(rows()).toHaveLength(2);
  });

  it('are said to be missing where they could not be loaded, instead of being passed over', async () => {
    await show(new Error('the book is not warm yet'));
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('the book is not warm yet');
  });
});
