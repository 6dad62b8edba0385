import type { QueryValue } from '../api/api-client.ts';
import { kickoffWindow } from '../time/kickoff-window.ts';
import type { BoardView } from '../view/board-view.ts';
import { BOARD_MARKETS } from './board-columns.ts';

const instant = (ms: number | null): string | undefined => (ms === null ? undefined : new Date(ms).toISOString());

const some = (values: readonly string[]): readonly string[] | undefined => (values.length > 0 ? values : undefined);

/** The filters of a view as an export asks for them. `bookmakers`: all, in the service's order. */
export const boardExportQuery = (
  view: BoardView,
  zone: string,
  nowMs: number,
  bookmakers: readonly string[],
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
    missingFrom: view.missing === '' ? undefined : [view.missing],
    hasState: view.state === 'suspended' || view.state === 'removed' ? view.state : undefined,
    bookmakers: view.hide.length === 0 ? undefined : shown,
    market: BOARD_MARKETS,
  };
};

/** What the file has more than the screen; empty: nothing. */
export const boardExportNote = (view: BoardView): string =>
  view.state === 'unknown' ? 'The file has matches in any state: it cannot be narrowed to unknown ones.' : '';
