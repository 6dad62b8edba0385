import type { Book } from '../../src/collector/book/book.ts';
import { marketByKey } from '../../src/markets/catalogue.ts';
import type { ListingFacts } from '../../src/model/listing.ts';
import type { OfferedQuote } from '../../src/model/quote.ts';
import type { Collecting } from '../../src/service/collecting.ts';

/** Changes that were committed together, `fromSeq` to `toSeq`, when, and how long the commit took. */
export type Batch = readonly [fromSeq: number, toSeq: number, atMs: number, tookMs: number];

export const COMPETITIONS = 160;
const DAY_MS = 86_400_000;
const SLUGS = ['betpawa', 'sportybet', 'bet9ja'] as const;
const SLOTS = [
  ['1x2-ft', null, [2100, 3300, 3600]],
  ['btts-ft', null, [1800, 1900]],
  ['double-chance-ft', null, [1300, 1700, 1350]],
  ['total-goals-ft', 2, [1080, 7000]],
  ['total-goals-ft', 6, [1300, 3300]],
  ['total-goals-ft', 10, [1950, 1850]],
  ['total-goals-ft', 14, [3300, 1300]],
  ['total-goals-ft', 18, [6000, 1100]],
] as const;

/** Every other look is at one of so many listings, as before a kick-off: their quotes change again within seconds. */
const HOT_LISTINGS = 60;

export const eventIdOf = (event: number): string => String(70_000_000 + event);

const facts = (event: number, bookmaker: string, kickoffMs: number): ListingFacts => ({
  bookmaker,
  bookmakerEventId: `own-${event}`,
  eventId: eventIdOf(event),
  home: `Home ${event}`,
  away: `Away ${event}`,
  kickoffMs,
  url: null,
  competition: {
    bookmaker,
    id: String(event % COMPETITIONS),
    name: `League ${event % COMPETITIONS}`,
    country: 'Freedonia',
  },
});

/** Every price a little up or down, differently each round, so that each round changes every quote. */
const quotes = (round: number): readonly OfferedQuote[] =>
  SLOTS.map(([key, line, prices]) => {
    const market = marketByKey(key);
    if (market === undefined) throw new Error(`no market ${key}`);
    const moved = prices.map((price) => price + (round % 7) * 10);
    return { market, line, prices: moved, margin: null, implausible: false, derived: false };
  });

/** Feeds the book of a running service with looks, as its lanes would, at a rate of changes. */
export class Feed {
  readonly #book: Book;
  readonly #numbers: Collecting['numbers'];
  readonly #kickoffMs = Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS;
  readonly #firstRound: number;
  /** How often each listing was looked at. */
  readonly #looks: number[];
  #looked = 0;

  constructor({ book, numbers }: Collecting, events: number) {
    this.#book = book;
    this.#numbers = numbers;
    this.#looks = Array.from({ length: events * SLUGS.length }, () => 0);
    // After a restart no price may be what it was, or a look would change nothing.
    this.#firstRound = Math.floor(Date.now() / 1_000) % 7;
  }

  /** The changes of the first look at every listing that has none yet. */
  async seed(): Promise<void> {
    for (let listing = 0; listing < this.#looks.length; listing++) await this.#look(listing);
  }

  /** Looks at a listing; every quote of it changes. */
  async look(): Promise<Batch | null> {
    const number = Math.floor(this.#looked / 2) % (this.#looked++ % 2 === 0 ? this.#looks.length : HOT_LISTINGS);
    return this.#look(number % this.#looks.length);
  }

  async #look(number: number): Promise<Batch | null> {
    await this.#numbers.seq.ready(SLOTS.length);
    await this.#numbers.look.ready(1);
    const round = this.#firstRound + (this.#looks[number] ?? 0);
    this.#looks[number] = (this.#looks[number] ?? 0) + 1;
    const event = Math.floor(number / SLUGS.length);
    const bookmaker = SLUGS[number % SLUGS.length] ?? 'betpawa';
    const nowMs = Date.now();
    const offered = quotes(round + event);
    const startMs = performance.now();
    const { changes } = this.#book.commit({
      ...{ kind: 'look', bookmaker, bookmakerEventId: `own-${event}` },
      draft: {
        ...{ outcome: 'ok', requestedAtMs: nowMs - 300, receivedAtMs: nowMs, status: 200, bytes: 20_000 },
        ...{ bodyHash: null, detail: '', runId: null },
      },
      reading: {
        ...{ facts: facts(event, bookmaker, this.#kickoffMs), phase: 'pre', quotes: offered, problems: [] },
        ...{ marketsSeen: offered.length, marketsMapped: offered.length },
      },
    });
    const [first, last] = [changes[0], changes.at(-1)];
    return first === undefined || last === undefined ? null : [first.seq, last.seq, nowMs, performance.now() - startMs];
  }
}
