import { z } from 'zod';
import type { BookEvent } from '../../collector/book/book-view.ts';
import type { Viewpoint } from '../rows/viewpoint.ts';
import { digestOf } from './event-digest.ts';

/** Where an event stands in an order that does not move: compared part by part. */
export const positionSchema = z
  .array(z.union([z.number(), z.string()]))
  .min(1)
  .max(4);
export type Position = z.infer<typeof positionSchema>;

export const byKickoff = (event: BookEvent): Position => [event.kickoffMs, event.eventId];

export const byCompetition = (event: BookEvent): Position => [
  digestOf(event).competitionOrder,
  event.kickoffMs,
  event.eventId,
];

export const comparePositions = (a: Position, b: Position): number => {
  for (let i = 0; i < a.length; i++) {
    const left = a[i] ?? '';
    const right = b[i] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
};

const compareIds = (a: BookEvent, b: BookEvent): number =>
  a.eventId === b.eventId ? 0 : a.eventId < b.eventId ? -1 : 1;

/** The same order as `byKickoff`, without making positions. */
export const compareKickoffs = (a: BookEvent, b: BookEvent): number => a.kickoffMs - b.kickoffMs || compareIds(a, b);

/** The same order as `byCompetition`. */
export const compareCompetitions = (a: BookEvent, b: BookEvent): number => {
  const [left, right] = [digestOf(a).competitionOrder, digestOf(b).competitionOrder];
  if (left !== right) return left < right ? -1 : 1;
  return compareKickoffs(a, b);
};

/** When one of the participants' quotes last changed; 0 where none ever did. */
export const changedAtMs = (event: BookEvent, view: Viewpoint): number => {
  let latest = 0;
  for (const { bookmaker } of view.participants) {
    latest = Math.max(latest, event.listings.get(bookmaker.slug)?.changedAtMs ?? 0);
  }
  return latest;
};

/** The last changed first; those that never changed by kick-off. */
export const sortByChanged = (events: readonly BookEvent[], view: Viewpoint): BookEvent[] =>
  events
    .map((event) => ({ event, changed: changedAtMs(event, view) }))
    .sort((a, b) => b.changed - a.changed || compareKickoffs(a.event, b.event))
    .map(({ event }) => event);
