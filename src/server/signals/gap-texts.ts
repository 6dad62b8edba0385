import type { BookEvent } from '../../collector/book/book-view.ts';
import { seenMarkOf, type WorstUnder } from '../../signals/gaps/worst-gaps.ts';
import { type RowText, tagOf } from '../rows/row-texts.ts';
import { gapRow } from './gap-row.ts';

interface Held extends RowText {
  readonly event: BookEvent;
  readonly seenMark: number;
}

/** The member `gap` of rows as bytes, with its comma in front, written once until a number or an age of it changes. */
export class GapTexts {
  /** By what the gap rests on. */
  readonly #held = new WeakMap<object, Held>();

  of(event: BookEvent, worst: WorstUnder<BookEvent>): RowText {
    const basis = worst.basisOf(event);
    const seenMark = seenMarkOf(event);
    const known = this.#held.get(basis);
    if (known !== undefined && known.event === event && known.seenMark === seenMark) return known;
    const gap = worst.gapOf(event);
    const text = `,"gap":${JSON.stringify(gap === null ? null : gapRow(gap))}`;
    const made = { bytes: Buffer.from(text), tag: tagOf(text), event, seenMark };
    this.#held.set(basis, made);
    return made;
  }
}
