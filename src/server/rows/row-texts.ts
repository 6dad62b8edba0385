import { createHash } from 'node:crypto';
import type { BookEvent } from '../../collector/book/book-view.ts';
import { quoteKey } from '../../model/quote.ts';
import { eventRow } from './event-row.ts';
import { type MarketRef, marketsAsked } from './market-refs.ts';
import type { Viewpoint } from './viewpoint.ts';

/** A row as the bytes that are sent, with a tag that is theirs alone. */
export interface RowText {
  readonly bytes: Buffer;
  readonly tag: string;
}

interface Held extends RowText {
  readonly version: number;
  readonly seenMark: number;
  /** Time alone changes nothing of it from when it was made up to here. */
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Questions whose rows are remembered: those of the desks that are open. */
const QUESTIONS_MAX = 6;

export const tagOf = (text: string): string => createHash('sha1').update(text).digest('base64url');

/** All but the events and the time that a row depends on. */
const questionKey = ({ staleAfterMs, participants }: Viewpoint, refs: readonly MarketRef[]): string =>
  JSON.stringify([
    staleAfterMs,
    participants.map(({ bookmaker, source }) => [bookmaker.slug, source.state, source.sinceMs, source.listsRead]),
    refs.map(({ market, line }) => [market.key, line]),
  ]);

/** Grows with every look that confirms one of the listings: instants of looks only go on. */
const seenMarkOf = (event: BookEvent, view: Viewpoint): number => {
  let mark = 0;
  for (const { bookmaker } of view.participants) mark += event.listings.get(bookmaker.slug)?.seenAtMs ?? 0;
  return mark;
};

/** Until when no kick-off and no age turns what is shown of a row. */
const holdsUntilMs = (event: BookEvent, view: Viewpoint, keys: readonly string[]): number => {
  let untilMs = Number.POSITIVE_INFINITY;
  const turnsAfter = (lastMs: number): void => {
    if (lastMs >= view.nowMs && lastMs < untilMs) untilMs = lastMs;
  };
  turnsAfter(event.kickoffMs - 1);
  for (const { bookmaker } of view.participants) {
    const listing = event.listings.get(bookmaker.slug);
    if (listing === undefined) continue;
    turnsAfter((listing.seenAtMs ?? listing.stateSinceMs) + view.staleAfterMs);
    for (const key of keys) {
      const quote = listing.quotes.get(key);
      if (quote !== undefined) turnsAfter(quote.seenAtMs + view.staleAfterMs);
    }
  }
  return untilMs;
};

/** The rows of one question, each written once until something that it shows changes. */
export interface TextsOf {
  of(event: BookEvent): RowText;
}

/** Rows of the list of events as bytes, which are copied and not encoded anew: most of a page is what it was when it was last asked for. */
export class RowTexts {
  readonly #questions = new Map<string, WeakMap<BookEvent, Held>>();

  for(view: Viewpoint, refs: readonly MarketRef[]): TextsOf {
    const held = this.#remembered(questionKey(view, refs));
    const slugs = view.participants.map(({ bookmaker }) => bookmaker.slug);
    return {
      of: (event) => {
        const seenMark = seenMarkOf(event, view);
        const known = held.get(event);
        const isWithin = known !== undefined && view.nowMs >= known.fromMs && view.nowMs <= known.untilMs;
        if (isWithin && known.version === event.version && known.seenMark === seenMark) return known;
        const markets = marketsAsked(event, slugs, refs);
        const keys = markets.map(({ market, line }) => quoteKey(market.key, line));
        const text = JSON.stringify(eventRow(view, event, markets));
        const made = {
          ...{ bytes: Buffer.from(text), tag: tagOf(text), version: event.version, seenMark },
          ...{ fromMs: view.nowMs, untilMs: holdsUntilMs(event, view, keys) },
        };
        held.set(event, made);
        return made;
      },
    };
  }

  #remembered(key: string): WeakMap<BookEvent, Held> {
    const known = this.#questions.get(key) ?? new WeakMap<BookEvent, Held>();
    this.#questions.delete(key);
    this.#questions.set(key, known);
    for (const oldest of this.#questions.keys()) {
      if (this.#questions.size <= QUESTIONS_MAX) break;
      this.#questions.delete(oldest);
    }
    return known;
  }
}
