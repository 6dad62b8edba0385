import type { EventsAnswer } from '../../src/contract/events.ts';
import type { Gap } from '../../src/contract/gaps.ts';
import { apiGet, apiPath } from '../api/api-client.ts';

/** The worst gap of every event that has one, by event. */
export type GapsByEvent = ReadonlyMap<string, Gap>;

const PAGE = 200;
/** More pages than any book has; a cursor that never ends must not hold the page for ever. */
const MOST_PAGES = 100;
/** Rows need a market; the smallest keeps the answers small. */
const SMALL_MARKET = 'btts-ft';

/** Reads the worst gap of every event from the side of `reference`; `bookmakers`: only these are compared, none: all. */
export const readGaps = async (
  reference: string,
  bookmakers: readonly string[],
  signal: AbortSignal,
): Promise<GapsByEvent> => {
  const gaps = new Map<string, Gap>();
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const path = apiPath('/api/events', {
      ...{ sort: 'gap', reference, market: [SMALL_MARKET], limit: PAGE },
      ...(bookmakers.length > 0 ? { bookmakers } : {}),
      cursor,
    });
    const answer = await apiGet<EventsAnswer>(path, signal);
    for (const { eventId, gap } of answer.events) if (gap !== undefined && gap !== null) gaps.set(eventId, gap);
    // Worst first: once a row has no gap, none of those behind it has one.
    const isOver = answer.events.at(-1)?.gap === null;
    if (isOver || answer.nextCursor === null) break;
    cursor = answer.nextCursor;
  }
  return gaps;
};

/** Reads the worst gaps of these events alone. */
export const readGapsOf = async (
  reference: string,
  bookmakers: readonly string[],
  eventIds: readonly string[],
): Promise<GapsByEvent> => {
  const path = apiPath('/api/events', {
    ...{ eventId: eventIds, reference, market: [SMALL_MARKET], limit: PAGE, includeStarted: true },
    ...(bookmakers.length > 0 ? { bookmakers } : {}),
  });
  const { events } = await apiGet<EventsAnswer>(path);
  return new Map(events.flatMap(({ eventId, gap }) => (gap === undefined || gap === null ? [] : [[eventId, gap]])));
};

const isSame = (a: Gap, b: Gap | undefined): boolean => b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** `next`, with the very same objects as before where nothing changed. */
export const withKeptGaps = (before: GapsByEvent, next: GapsByEvent): GapsByEvent =>
  new Map(
    [...next].map(([eventId, gap]) => {
      const old = before.get(eventId);
      return [eventId, old !== undefined && isSame(gap, old) ? old : gap];
    }),
  );
