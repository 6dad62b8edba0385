import type { FairMethod } from '../../odds/fair-method.ts';
import { type FairOpinion, fairOpinion } from '../fair/fair-opinion.ts';
import type { OpinionOf } from './comparisons.ts';
import type { GapEvent, GapQuote } from './gap-input.ts';

/** Of one event, by quote; `null` where a quote has no opinion. */
type EventOpinions = Map<GapQuote, FairOpinion | null>;

/** What an event no longer holds is thrown away when there is so much more than what it holds. */
const SLACK = 1.5;

const quotesHeld = ({ listings }: GapEvent): number => {
  let count = 0;
  for (const { quotes } of listings.values()) count += quotes.size;
  return count;
};

/**
 * Remembers the opinions in the quotes of each event by one method, so that a change costs one quote anew and not the
 * whole event.
 */
export class OpinionMemo {
  #method: FairMethod | null = null;
  #events = new WeakMap<GapEvent, EventOpinions>();

  /** Tells the opinions in the quotes that an event holds now; ask again after every change of the event. */
  of(event: GapEvent, method: FairMethod): OpinionOf {
    if (method !== this.#method) {
      this.#method = method;
      this.#events = new WeakMap();
    }
    const opinions = this.#opinionsOf(event);
    return (quote) => {
      const known = opinions.get(quote);
      if (known !== undefined) return known ?? undefined;
      const opinion = fairOpinion(quote, method);
      opinions.set(quote, opinion ?? null);
      return opinion;
    };
  }

  #opinionsOf(event: GapEvent): EventOpinions {
    const known = this.#events.get(event);
    if (known !== undefined && known.size <= SLACK * quotesHeld(event)) return known;
    const kept: EventOpinions = new Map();
    if (known !== undefined) {
      for (const { quotes } of event.listings.values()) {
        for (const quote of quotes.values()) {
          const opinion = known.get(quote);
          if (opinion !== undefined) kept.set(quote, opinion);
        }
      }
    }
    this.#events.set(event, kept);
    return kept;
  }
}
