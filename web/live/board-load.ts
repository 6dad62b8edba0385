import type { EventsAnswer } from '../../src/contract/events.ts';
import { apiGet, apiPath } from '../api/api-client.ts';
import type { MarketId } from '../book/desk-market.ts';

/** How far the loading of all events is. */
export interface BoardLoad {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly loaded: number;
  readonly total: number | null;
  readonly error: string | null;
}

export const NOTHING_LOADED: BoardLoad = { phase: 'loading', loaded: 0, total: null, error: null };

const PAGE = 200;
/** More pages than any book has; a cursor that never ends must not hold the page for ever. */
const MOST_PAGES = 100;

/** Which events are loaded, with which markets, and in which order. */
export interface EventsQuestion {
  readonly market: readonly MarketId[];
  readonly sort?: 'gap';
  readonly reference?: string;
  readonly includeStarted?: boolean;
}

/** Reads all pages of `/api/events`, one after another, each handed over as it arrives. Resolves with all ids. */
export const readAllEvents = async (
  question: EventsQuestion,
  onPage: (page: EventsAnswer) => void,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const path = apiPath('/api/events', { limit: PAGE, ...question, cursor });
    const answer = await apiGet<EventsAnswer>(path, signal);
    for (const { eventId } of answer.events) ids.add(eventId);
    onPage(answer);
    if (answer.nextCursor === null) break;
    cursor = answer.nextCursor;
  }
  return ids;
};
