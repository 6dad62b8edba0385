import { gapOn } from './comparison.ts';
import { comparisonAt } from './comparisons.ts';
import type { Gap } from './gap.ts';
import type { GapEvent, GapView } from './gap-input.ts';
import { OpinionMemo } from './opinion-memo.ts';
import { type LineSizes, type Worst, worstOfEvent } from './worst-of-event.ts';

/** The worst gaps of events, seen one way. */
export interface WorstUnder {
  /** Its size in points, whatever its sign; -1 where there is none. */
  sizeOf(event: GapEvent): number;
  gapOf(event: GapEvent): Gap | null;
}

interface Held {
  readonly version: number;
  /** When the listings were confirmed, where that can bring a quote back; `null` where it cannot. */
  readonly seenMark: number | null;
  readonly worst: Worst;
}

/** Answers for so many different views are remembered: the desks that are open on different references. */
const MAX_VIEWS = 4;

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
 * a stale one was confirmed, and then only on the lines where that is so. Sorting every event by its gap asks this for
 * all of them.
 */
export class WorstGaps {
  readonly #opinions = new OpinionMemo();
  readonly #views = new Map<string, WeakMap<GapEvent, Held>>();

  /** For many events of one view. */
  under(view: GapView): WorstUnder {
    const known = this.#remembered(viewKey(view));
    const worstOf = (event: GapEvent): Worst => {
      const held = known.get(event);
      if (held !== undefined && holds(held, event, view)) return held.worst;
      const made = this.#make(event, view, held?.worst.lines);
      known.set(event, made);
      return made.worst;
    };
    return {
      sizeOf: (event) => worstOf(event).size,
      gapOf: (event) => this.#gapAt(event, worstOf(event), view),
    };
  }

  #remembered(key: string): WeakMap<GapEvent, Held> {
    const known = this.#views.get(key) ?? new WeakMap<GapEvent, Held>();
    this.#views.delete(key);
    this.#views.set(key, known);
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= MAX_VIEWS) break;
      this.#views.delete(oldest);
    }
    return known;
  }

  #make(event: GapEvent, view: GapView, before: LineSizes | undefined): Held {
    const worst = worstOfEvent(event, view, this.#opinions.of(event, view.method), before);
    return { version: event.version, seenMark: worst.someStale ? seenMarkOf(event) : null, worst };
  }

  #gapAt(event: GapEvent, { key, selection }: Worst, view: GapView): Gap | null {
    if (key === null) return null;
    const comparison = comparisonAt(event, key, view, this.#opinions.of(event, view.method));
    return comparison === undefined ? null : gapOn(comparison, selection, view.method);
  }
}

const holds = ({ version, seenMark, worst }: Held, event: GapEvent, { nowMs }: GapView): boolean => {
  if (version !== event.version || nowMs > worst.holdsUntilMs) return false;
  return seenMark === null || seenMark === seenMarkOf(event);
};
