import type { BookEvent, BookView } from '../../collector/book/book-view.ts';
import { compareCompetitions, compareKickoffs } from './event-order.ts';

const COMPARE = { kickoff: compareKickoffs, competition: compareCompetitions } as const;
export type StandingOrder = keyof typeof COMPARE;

/** All events of the book in the orders that only a change of the book moves; sorted once for as long as none comes. */
export class StandingOrders {
  readonly #book: BookView;
  readonly #sorted = new Map<StandingOrder, { readonly version: number; readonly events: readonly BookEvent[] }>();

  constructor(book: BookView) {
    this.#book = book;
  }

  in(order: StandingOrder): readonly BookEvent[] {
    const known = this.#sorted.get(order);
    if (known !== undefined && known.version === this.#book.version) return known.events;
    const events = [...this.#book.events()].sort(COMPARE[order]);
    this.#sorted.set(order, { version: this.#book.version, events });
    return events;
  }
}
