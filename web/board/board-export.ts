import type { QueryValue } from '../api/api-client.ts';
import { kickoffWindow } from '../time/kickoff-window.ts';
import type { BoardView } from '../view/board-view.ts';

const instant = (ms: number | null): string | undefined => (ms === null ? undefined : new Date(ms).toISOString());

const some = (values: readonly string[]): readonly string[] | undefined => (values.length > 0 ? values : undefined);

/** The filters of a view as an export of every market asks for them. `bookmakers`: all, in the service's order. */
export const boardExportQuery = (
  view: BoardView,
  zone: string,
  nowMs: number,
  bookmakers: readonly string[],
  reference: string,
): Readonly<Record<string, QueryValue>> => {
  const { fromMs, toMs } = kickoffWindow(view.kickoff, nowMs, zone, { from: view.from, to: view.to });
  const shown = bookmakers.filter((slug) => !view.hide.includes(slug));
  return {
    q: view.q === '' ? undefined : view.q,
    country: some(view.country),
    competition: some(view.competition),
    from: instant(fromMs),
    to: instant(toMs),
    minBookmakers: view.min === 0 ? undefined : view.min,
    offeredBy: some(view.offered),
    missingFrom: some([...new Set([...view.missing, ...(view.mode === 'theirs' ? [reference] : [])])]),
    includeStarted: view.started ? true : undefined,
    bookmakers: view.hide.length === 0 ? undefined : shown,
  };
};

/** What the service's file has more than the screen; empty: nothing. */
export const boardExportNote = (view: BoardView): string =>
  view.state === 'any' && view.mode !== 'closed'
    ? ''
    : 'The file of every market is not narrowed to those where something is closed or unknown on the screen.';
