import { z } from 'zod';
import type { BookEvent } from '../../collector/book/book-view.ts';
import type { EventsQuery } from '../../contract/events.ts';
import { ApiError } from '../http/api-error.ts';
import { questionMark, readCursor, writeCursor } from '../http/cursor.ts';
import type { ServerPorts } from '../ports.ts';
import type { Viewpoint } from '../rows/viewpoint.ts';
import { eventsWhere } from './event-filter.ts';
import {
  byCompetition,
  byKickoff,
  comparePositions,
  type Position,
  positionSchema,
  sortByChanged,
} from './event-order.ts';
import type { FrozenOrders } from './frozen-orders.ts';
import type { StandingOrder, StandingOrders } from './standing-orders.ts';

export interface EventPage {
  readonly events: readonly BookEvent[];
  readonly total: number;
  readonly nextCursor: string | null;
}

const frozenSchema = z.object({ order: z.string().max(20), at: z.int().min(0) });

/** A page of an order that does not move: it continues behind the last event's position, wherever that is now. */
const pageByPosition = (
  sorted: readonly BookEvent[],
  query: EventsQuery,
  mark: string,
  position: (event: BookEvent) => Position,
): EventPage => {
  const after = readCursor(query.cursor, mark, positionSchema);
  const found = after === undefined ? 0 : sorted.findIndex((event) => comparePositions(position(event), after) > 0);
  const start = found === -1 ? sorted.length : found;
  const events = sorted.slice(start, start + query.limit);
  const last = events.at(-1);
  const more = start + events.length < sorted.length && last !== undefined;
  return {
    events,
    total: sorted.length,
    nextCursor: more ? writeCursor(mark, position(last)) : null,
  };
};

/** A page of an order that moves: the first page freezes it, the next ones read what was frozen. */
const pageOfFrozen = (
  { book }: ServerPorts,
  frozen: FrozenOrders,
  query: EventsQuery,
  mark: string,
  view: Viewpoint,
  order: () => readonly BookEvent[],
): EventPage => {
  const cursor = readCursor(query.cursor, mark, frozenSchema);
  const eventIds = cursor === undefined ? order().map(({ eventId }) => eventId) : frozen.find(cursor.order, view.nowMs);
  if (eventIds === undefined) throw new ApiError('INVALID_CURSOR', 'The cursor has expired; begin again.');
  const start = cursor?.at ?? 0;
  const end = start + query.limit;
  const more = end < eventIds.length;
  const name = cursor?.order ?? (more ? frozen.freeze(eventIds, view.nowMs) : '');
  return {
    events: eventIds.slice(start, end).flatMap((eventId) => book.event(eventId) ?? []),
    total: eventIds.length,
    nextCursor: more ? writeCursor(mark, { order: name, at: end }) : null,
  };
};

/** The page of events that a query asks for; `byGap` are all events by their gap, where they are asked for so. */
export const eventPage = (
  ports: ServerPorts,
  { frozen, standing }: { readonly frozen: FrozenOrders; readonly standing: StandingOrders },
  query: EventsQuery,
  view: Viewpoint,
  byGap: readonly BookEvent[],
): EventPage => {
  const { cursor: _cursor, limit: _limit, market: _market, ...question } = query;
  const mark = questionMark(question);
  const standingAs = (order: StandingOrder) => eventsWhere(standing.in(order), query, view);
  switch (query.sort) {
    case 'kickoff':
      return pageByPosition(standingAs('kickoff'), query, mark, byKickoff);
    case 'competition':
      return pageByPosition(standingAs('competition'), query, mark, byCompetition);
    case 'changed':
      return pageOfFrozen(ports, frozen, query, mark, view, () =>
        sortByChanged(eventsWhere(ports.book.events(), query, view), view),
      );
    case 'gap':
      return pageOfFrozen(ports, frozen, query, mark, view, () => eventsWhere(byGap, query, view));
  }
};
