import type { BookEvent } from '../../collector/book/book-view.ts';
import type { Viewpoint } from '../rows/viewpoint.ts';
import { isOffered } from './event-filter.ts';

/** How many of some events each bookmaker offers, in the registry's order. */
export const offerCounts = (events: readonly BookEvent[], view: Viewpoint): { bookmaker: string; events: number }[] =>
  view.participants.map(({ bookmaker: { slug } }) => ({
    bookmaker: slug,
    events: events.filter((event) => isOffered(event.listings.get(slug))).length,
  }));

/** Events in groups, in order of their names. */
export const grouped = (
  events: readonly BookEvent[],
  keyOf: (event: BookEvent) => string,
): readonly (readonly [BookEvent, ...BookEvent[]])[] => {
  const groups = new Map<string, [BookEvent, ...BookEvent[]]>();
  for (const event of events) {
    const key = keyOf(event);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
};
