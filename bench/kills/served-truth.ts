import type { Change } from '../../src/contract/changes.ts';
import type { Sandbox } from './sandbox.ts';
import { keyOf, type Prices, stateAndPrices } from './value.ts';

interface ServedAnswer {
  readonly served: readonly {
    readonly eventId: string | null;
    readonly bookmaker: string;
    readonly quotes: readonly {
      readonly market: string;
      readonly line: number | null;
      readonly state: string;
      readonly prices: Prices;
    }[];
  }[];
  readonly nextAfter: number;
}

interface Truth {
  readonly bookmakers: Readonly<Record<string, { readonly listed: boolean }>>;
}

/** Everything that the bookmakers ever answered, read from their own log as they go. */
export class ServedTruth {
  readonly #sandbox: Sandbox;
  readonly #values = new Map<string, Set<string>>();
  /** How often each listing was served, and each of its quotes with it. */
  readonly #timesListing = new Map<string, number>();
  readonly #timesQuote = new Map<string, number>();
  #after = 0;
  #reading: Promise<void> = Promise.resolve();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** Reads what was served since. */
  catchUp(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#readOn());
    return this.#reading;
  }

  /** Why a change cannot have come from what was served; `undefined` where it can. */
  async faultOf({ eventId, bookmaker, market, line, state, prices, previous }: Change): Promise<string | undefined> {
    const key = keyOf(eventId, bookmaker, market, line);
    if (state !== 'removed') {
      return this.#values.get(key)?.has(stateAndPrices(state, prices)) ? undefined : 'never served';
    }
    const last = Object.fromEntries(
      Object.entries(previous?.prices ?? {}).map(([selection, { odds }]) => [selection, { odds, open: false }]),
    );
    if (stateAndPrices(state, prices) !== stateAndPrices(state, last)) return 'removed with other prices than its last';
    const times = this.#timesListing.get(`${eventId} ${bookmaker}`) ?? 0;
    if (times > (this.#timesQuote.get(key) ?? 0)) return undefined;
    const { bookmakers } = await this.#sandbox.get<Truth>(`/__truth?event=${eventId}`);
    return bookmakers[bookmaker]?.listed === true ? 'removed, but served every time' : undefined;
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const { served, nextAfter } = await this.#sandbox.get<ServedAnswer>(`/__served?after=${this.#after}`);
      for (const entry of served) this.#take(entry);
      this.#after = nextAfter;
      if (served.length === 0) return;
    }
  }

  #take({ eventId, bookmaker, quotes }: ServedAnswer['served'][number]): void {
    if (eventId === null) return;
    count(this.#timesListing, `${eventId} ${bookmaker}`);
    for (const { market, line, state, prices } of quotes) {
      const key = keyOf(eventId, bookmaker, market, line);
      count(this.#timesQuote, key);
      const values = this.#values.get(key);
      if (values === undefined) this.#values.set(key, new Set([stateAndPrices(state, prices)]));
      else values.add(stateAndPrices(state, prices));
    }
  }
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
