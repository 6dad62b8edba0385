import type { GapEvent } from './gap-input.ts';

/** What an event's place in the order follows from. */
interface Place<Event> {
  readonly event: Event;
  readonly size: number;
  readonly kickoffMs: number;
  /** Of the last question that found it so; places that fall behind are given up. */
  round: number;
}

/** The largest gap first, then by kick-off, then by id. */
const comparePlaces = <Event extends GapEvent>(a: Place<Event>, b: Place<Event>): number => {
  if (a.size !== b.size) return b.size - a.size;
  if (a.kickoffMs !== b.kickoffMs) return a.kickoffMs - b.kickoffMs;
  return a.event.eventId < b.event.eventId ? -1 : a.event.eventId > b.event.eventId ? 1 : 0;
};

/** Two lists in order as one. */
const merged = <Event extends GapEvent>(
  kept: readonly Place<Event>[],
  moved: readonly Place<Event>[],
): Place<Event>[] => {
  const all: Place<Event>[] = [];
  let next = 0;
  for (const place of kept) {
    for (let other = moved[next]; other !== undefined && comparePlaces(other, place) < 0; other = moved[++next]) {
      all.push(other);
    }
    all.push(place);
  }
  return all.concat(moved.slice(next));
};

/**
 * Events in the order of their gaps, from one question to the next: only those whose gap or kick-off is another one are
 * put in their places anew.
 */
export class GapRanking<Event extends GapEvent> {
  #places: readonly Place<Event>[] = [];
  readonly #placeOf = new Map<Event, Place<Event>>();
  #events: readonly Event[] = [];
  #round = 0;

  /** The events in order; `sizes` has each of them once, with the size of its gap. */
  order(sizes: Iterable<readonly [event: Event, size: number]>): readonly Event[] {
    const round = ++this.#round;
    const moved: Place<Event>[] = [];
    let stayed = 0;
    for (const [event, size] of sizes) {
      const known = this.#placeOf.get(event);
      if (known !== undefined && known.size === size && known.kickoffMs === event.kickoffMs) {
        known.round = round;
        stayed++;
      } else {
        moved.push({ event, size, kickoffMs: event.kickoffMs, round });
      }
    }
    if (moved.length === 0 && stayed === this.#places.length) return this.#events;
    for (const { event, round: last } of this.#places) if (last !== round) this.#placeOf.delete(event);
    for (const place of moved) this.#placeOf.set(place.event, place);
    const kept = this.#places.filter((place) => place.round === round);
    this.#places = merged(kept, moved.sort(comparePlaces));
    this.#events = this.#places.map(({ event }) => event);
    return this.#events;
  }
}
