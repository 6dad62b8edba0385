import { gapOn, pointsOn } from './comparison.ts';
import { comparisonsOf, type Footing } from './comparisons.ts';
import type { Comparison, Gap } from './gap.ts';
import type { GapEvent, GapView } from './gap-input.ts';
import { OpinionMemo } from './opinion-memo.ts';

/** The worst gaps of events, seen one way. */
export interface WorstUnder {
  /** Its size in points, whatever its sign; -1 where there is none. */
  sizeOf(event: GapEvent): number;
  gapOf(event: GapEvent): Gap | null;
}

interface Worst {
  readonly version: number;
  readonly holdsUntilMs: number;
  /** When the listings were confirmed, where that can bring a quote back; `null` where it cannot. */
  readonly seenMark: number | null;
  /** Where it is; the gap is written when asked for, because ages move on without a change. */
  readonly place: Place | null;
}

interface Place {
  readonly comparison: Comparison;
  readonly selection: number;
  readonly size: number;
}

/** Answers for so many different views are remembered: the desks that are open on different references. */
const MAX_VIEWS = 8;

const viewKey = ({ reference, others, method, staleAfterMs }: GapView): string =>
  JSON.stringify([
    method,
    staleAfterMs,
    ...[reference, ...others].map(({ slug, sourceState }) => [slug, lost(sourceState)]),
  ]);

const lost = (state: GapView['reference']['sourceState']): boolean => state === 'down' || state === 'disabled';

const seenMarkOf = (event: GapEvent): number => {
  let mark = 0;
  for (const { seenAtMs } of event.listings.values()) mark += seenAtMs ?? 0;
  return mark;
};

/**
 * The worst gap of each event, made anew only when the event changed, when a quote that it rests on went stale, or when
 * a stale one was confirmed. Sorting every event by its gap asks this for all of them.
 */
export class WorstGaps {
  readonly #opinions = new OpinionMemo();
  readonly #views = new Map<string, WeakMap<GapEvent, Worst>>();

  /** For many events of one view. */
  under(view: GapView): WorstUnder {
    const known = this.#remembered(viewKey(view));
    const placeOf = (event: GapEvent): Place | null => {
      const held = known.get(event);
      if (held !== undefined && this.#holds(held, event, view)) return held.place;
      const made = this.#make(event, view);
      known.set(event, made);
      return made.place;
    };
    return {
      sizeOf: (event) => placeOf(event)?.size ?? -1,
      gapOf: (event) => gapAt(placeOf(event), view),
    };
  }

  #remembered(key: string): WeakMap<GapEvent, Worst> {
    const known = this.#views.get(key) ?? new WeakMap<GapEvent, Worst>();
    this.#views.delete(key);
    this.#views.set(key, known);
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= MAX_VIEWS) break;
      this.#views.delete(oldest);
    }
    return known;
  }

  #holds({ version, holdsUntilMs, seenMark }: Worst, event: GapEvent, { nowMs }: GapView): boolean {
    if (version !== event.version || nowMs > holdsUntilMs) return false;
    return seenMark === null || seenMark === seenMarkOf(event);
  }

  #make(event: GapEvent, view: GapView): Worst {
    const footing: Footing = { holdsUntilMs: 0, someStale: false };
    const place = worstOf(comparisonsOf(event, view, this.#opinions.of(event, view.method), footing));
    // After kick-off nothing comes back.
    const holdsUntilMs = view.nowMs >= event.kickoffMs ? Number.POSITIVE_INFINITY : footing.holdsUntilMs;
    return { version: event.version, holdsUntilMs, seenMark: footing.someStale ? seenMarkOf(event) : null, place };
  }
}

const gapAt = (place: Place | null, { method }: GapView): Gap | null =>
  place === null ? null : gapOn(place.comparison, place.selection, method);

const worstOf = (comparisons: Iterable<Comparison>): Place | null => {
  let worst: Place | null = null;
  for (const comparison of comparisons) {
    for (let selection = 0; selection < comparison.reference.opinion.length; selection++) {
      const size = Math.abs(pointsOn(comparison, selection));
      if (size > (worst?.size ?? -1)) worst = { comparison, selection, size };
    }
  }
  return worst;
};
