import { gapOn } from './comparison.ts';
import { comparisonAt } from './comparisons.ts';
import type { Gap } from './gap.ts';
import type { GapEvent, GapView } from './gap-input.ts';
import { GapRanking } from './gap-ranking.ts';
import { OpinionMemo } from './opinion-memo.ts';
import { type LineSizes, type Worst, worstOfEvent } from './worst-of-event.ts';

/** The worst gaps of events, seen one way. */
export interface WorstUnder<Event extends GapEvent> {
  /** Its size in points, whatever its sign; -1 where there is none. */
  sizeOf(event: Event): number;
  gapOf(event: Event): Gap | null;
  /** While it is the same object, and no look confirmed the event, the gap is the same to the last of its numbers. */
  basisOf(event: Event): object;
  /**
   * Events with the worst gap first, those without one last, by kick-off. `mayGoOn` is asked before each event that has to
   * be gone through; `undefined` where it says no: what was done until then is not lost, so ask again.
   */
  ranked(events: Iterable<Event>, mayGoOn: () => boolean): readonly Event[] | undefined;
}

interface Held {
  readonly version: number;
  /** When the listings were confirmed, where that can bring a quote back; `null` where it cannot. */
  readonly seenMark: number | null;
  readonly worst: Worst;
}

/** What is remembered of one view. */
interface Remembered<Event extends GapEvent> {
  readonly held: WeakMap<Event, Held>;
  readonly ranking: GapRanking<Event>;
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

/** Grows with every look that confirms one of the listings. */
export const seenMarkOf = (event: GapEvent): number => {
  let mark = 0;
  for (const { seenAtMs } of event.listings.values()) mark += seenAtMs ?? 0;
  return mark;
};

/**
 * The worst gap of each event, made anew only when the event changed, when a quote that it rests on went stale, or when
 * a stale one was confirmed, and then only on the lines where that is so. Sorting every event by its gap asks this for
 * all of them.
 */
export class WorstGaps<Event extends GapEvent> {
  readonly #opinions = new OpinionMemo();
  readonly #views = new Map<string, Remembered<Event>>();

  /** For many events of one view. */
  under(view: GapView): WorstUnder<Event> {
    const { held, ranking } = this.#remembered(viewKey(view));
    const worstOf = (event: Event): Worst => {
      const known = held.get(event);
      if (known !== undefined && holds(known, event, view)) return known.worst;
      const made = this.#make(event, view, known?.worst.lines);
      held.set(event, made);
      return made.worst;
    };
    return {
      sizeOf: (event) => worstOf(event).size,
      gapOf: (event) => this.#gapAt(event, worstOf(event), view),
      basisOf: worstOf,
      ranked: (events, mayGoOn) => {
        const sizes: (readonly [Event, number])[] = [];
        for (const event of events) {
          const known = held.get(event);
          const isKnown = known !== undefined && holds(known, event, view);
          if (!isKnown && !mayGoOn()) return undefined;
          sizes.push([event, isKnown ? known.worst.size : worstOf(event).size]);
        }
        return ranking.order(sizes);
      },
    };
  }

  #remembered(key: string): Remembered<Event> {
    const known = this.#views.get(key) ?? { held: new WeakMap<Event, Held>(), ranking: new GapRanking<Event>() };
    this.#views.delete(key);
    this.#views.set(key, known);
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= MAX_VIEWS) break;
      this.#views.delete(oldest);
    }
    return known;
  }

  #make(event: Event, view: GapView, before: LineSizes | undefined): Held {
    const worst = worstOfEvent(event, view, this.#opinions.of(event, view.method), before);
    return { version: event.version, seenMark: worst.someStale ? seenMarkOf(event) : null, worst };
  }

  #gapAt(event: Event, { key, selection }: Worst, view: GapView): Gap | null {
    if (key === null) return null;
    const comparison = comparisonAt(event, key, view, this.#opinions.of(event, view.method));
    return comparison === undefined ? null : gapOn(comparison, selection, view.method);
  }
}

const holds = ({ version, seenMark, worst }: Held, event: GapEvent, { nowMs }: GapView): boolean => {
  if (version !== event.version || nowMs > worst.holdsUntilMs) return false;
  return seenMark === null || seenMark === seenMarkOf(event);
};
