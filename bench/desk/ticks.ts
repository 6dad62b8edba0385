import type { EventsAnswer } from '../../src/contract/events.ts';
import type { Tick } from './live-proxy.ts';

interface Held {
  readonly eventId: string;
  readonly bookmaker: string;
  readonly market: string;
  readonly line: number | null;
  prices: Tick['prices'];
}

/** Makes prices move: quotes of the board's markets, one after another through a fixed mixture of all events. */
export class Ticks {
  readonly #all: Held[];
  readonly #shown: Held[];
  #next = 0;
  #nextShown = 0;

  /** `shown`: ids of events that are on the screen; every frame moves some of them. */
  constructor(pages: readonly EventsAnswer[], shown: ReadonlySet<string>) {
    const held = pages.flatMap(({ events }) =>
      events.flatMap(({ eventId, markets }) =>
        markets.flatMap(({ market, line, quotes }) =>
          quotes
            .filter(({ state }) => state === 'open')
            .map(({ bookmaker, prices }): Held => ({ eventId, bookmaker, market, line, prices })),
        ),
      ),
    );
    this.#shown = held.filter(({ eventId }) => shown.has(eventId));
    // A step that shares no divisor with the number goes through all of them, far apart.
    const step = 7_919;
    this.#all = held.map((_, place) => held[(place * step) % held.length]).filter((one) => one !== undefined);
  }

  get quotes(): number {
    return this.#all.length;
  }

  /** The next moves; `onScreen` of them where the reader looks. */
  take(count: number, onScreen: number): Tick[] {
    return Array.from({ length: count }, (_, place) => {
      const isShown = place < onScreen && this.#shown.length > 0;
      const from = isShown ? this.#shown : this.#all;
      const held = from[(isShown ? this.#nextShown++ : this.#next++) % from.length];
      if (held === undefined) throw new Error('there is no quote to move');
      return this.#moved(held);
    });
  }

  #moved(held: Held): Tick {
    const before = held.prices;
    held.prices = Object.fromEntries(
      Object.entries(before).map(([selection, { odds, open }]) => {
        const moved = odds === null ? null : Math.round((odds < 3 ? odds + 0.01 : 1.5) * 100) / 100;
        return [selection, { odds: moved, open }];
      }),
    );
    const { eventId, bookmaker, market, line, prices } = held;
    return {
      ...{ at: new Date().toISOString(), notBefore: null, eventId, bookmaker, market, line, state: 'open', prices },
      ...{ margin: 0.05, flags: [], previous: { state: 'open', prices: before } },
      ...{ afterGap: false, lookId: null, runId: null },
    };
  }
}
