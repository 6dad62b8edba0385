import type { EventReading, ReadingProblem } from '../../bookmakers/bookmaker.ts';
import { marketByKey } from '../../markets/catalogue.ts';
import type { ListingFacts } from '../../model/listing.ts';
import type { LookOutcome } from '../../model/look.ts';
import type { PriceCode } from '../../model/price-code.ts';
import { type OfferedQuote, quoteKey } from '../../model/quote.ts';
import { Book, type CommitResult } from '../book/book.ts';
import type { BookEvent, BookListing, Committed } from '../book/book-view.ts';
import { MemoryStorage } from './memory-storage.ts';
import { START_MS } from './virtual-time.ts';

const HOUR_MS = 3_600_000;
export const KICKOFF_MS = START_MS + 24 * HOUR_MS;

/** A quote as a normaliser hands it over. */
export const offered = (key: string, line: number | null, prices: readonly PriceCode[]): OfferedQuote => {
  const market = marketByKey(key);
  if (market === undefined) throw new Error(`no market ${key}`);
  return { market, line, prices, margin: null, implausible: false, derived: false };
};

export const RESULT = offered('1x2-ft', null, [2100, 3300, 3600]);
export const OVER_2_5 = offered('total-goals-ft', 10, [1900, 1950]);
export const BOTH_SCORE = offered('btts-ft', null, [1700, 2100]);
export const KEY = { result: '1x2-ft', over: 'total-goals-ft:10', both: 'btts-ft' } as const;

type FactsPatch = Partial<Omit<ListingFacts, 'bookmaker' | 'competition'>> & {
  readonly competition?: { readonly id?: string; readonly name?: string; readonly country?: string };
};

/** Facts of a listing: match 7 at `bookmaker`, unless said otherwise. */
export const factsOf = (bookmaker: string, { competition, ...patch }: FactsPatch = {}): ListingFacts => ({
  bookmaker,
  bookmakerEventId: `${bookmaker}-1`,
  eventId: '7',
  home: 'Northfield Rovers',
  away: 'Southam Athletic',
  kickoffMs: KICKOFF_MS,
  url: `http://${bookmaker}.test/1`,
  ...patch,
  competition: { bookmaker, id: 'c1', name: 'First League', country: 'Freedonia', ...competition },
});

export interface LookPatch {
  /** When it was asked for; half a second before it was received by default. */
  readonly requestedAtMs?: number;
  readonly outcome?: Exclude<LookOutcome, 'superseded' | 'partial'>;
  readonly phase?: EventReading['phase'];
  readonly problems?: readonly ReadingProblem[];
  readonly marketsSeen?: number;
  readonly runId?: string;
  readonly bodyHash?: string;
}

export const problem = (code: ReadingProblem['code']): ReadingProblem => ({
  code,
  marketId: '99',
  name: 'Invented',
  sample: '{}',
});

/** A book with its storage and its listeners, and words to feed it with. */
export class BookBench {
  readonly storage = new MemoryStorage();
  readonly committed: Committed[] = [];
  readonly book: Book;
  nowMs = START_MS;
  #seq = 0;
  #lookId = 0;

  constructor(epoch = 'epoch-1', lastSeq = 0) {
    this.#seq = lastSeq;
    this.book = new Book({
      epoch,
      lastSeq,
      takeSeq: () => ++this.#seq,
      takeLookId: () => ++this.#lookId,
      nowMs: () => this.nowMs,
      staleAfterMs: () => 15 * 60_000,
      append: (commit) => this.storage.append(commit),
    });
    this.book.onCommit((committed) => this.committed.push(committed));
  }

  /** The lists show it, at `START_MS + atMs`; the discovery began then or at `START_MS + discoveryAtMs`. */
  listed(facts: ListingFacts, atMs = 0, discoveryAtMs = atMs): CommitResult {
    this.nowMs = START_MS + atMs;
    return this.book.commit({ kind: 'listed', facts, atMs: this.nowMs, discoveryAtMs: START_MS + discoveryAtMs });
  }

  /** A look whose body arrived at `START_MS + atMs` showed these quotes. */
  look(facts: ListingFacts, quotes: readonly OfferedQuote[], atMs: number, patch: LookPatch = {}): CommitResult {
    const { phase = 'pre', problems = [], marketsSeen = quotes.length + problems.length } = patch;
    const reading = { facts, phase, quotes, problems, marketsSeen, marketsMapped: quotes.length };
    return this.#commitLook(facts, reading, atMs, patch);
  }

  /** A look that came to nothing. */
  failedLook(facts: ListingFacts, outcome: NonNullable<LookPatch['outcome']>, atMs: number): CommitResult {
    return this.#commitLook(facts, null, atMs, { outcome });
  }

  /** A look whose body, requested half a second before, was that of an earlier look. */
  echoed(facts: ListingFacts, bodyHash: string, atMs: number, requestedAtMs = atMs - 500): CommitResult {
    this.nowMs = START_MS + atMs;
    return this.book.commit({
      kind: 'echo',
      bookmaker: facts.bookmaker,
      bookmakerEventId: facts.bookmakerEventId,
      draft: {
        outcome: 'ok',
        requestedAtMs: START_MS + requestedAtMs,
        receivedAtMs: this.nowMs,
        status: 200,
        bytes: 100,
        bodyHash,
        detail: '',
        runId: null,
      },
    });
  }

  absent(facts: ListingFacts, atMs: number): CommitResult {
    const { bookmaker, bookmakerEventId } = facts;
    this.nowMs = START_MS + atMs;
    return this.book.commit({ kind: 'absent', bookmaker, bookmakerEventId, atMs: this.nowMs, runId: null });
  }

  #commitLook(facts: ListingFacts, reading: EventReading | null, atMs: number, patch: LookPatch): CommitResult {
    this.nowMs = START_MS + atMs;
    const { outcome = 'ok', requestedAtMs = atMs - 500, runId = null, bodyHash = `body-${atMs}` } = patch;
    return this.book.commit({
      kind: 'look',
      bookmaker: facts.bookmaker,
      bookmakerEventId: facts.bookmakerEventId,
      reading,
      draft: {
        outcome,
        requestedAtMs: START_MS + requestedAtMs,
        receivedAtMs: this.nowMs,
        status: 200,
        bytes: 100,
        bodyHash,
        detail: outcome === 'ok' ? '' : outcome,
        runId,
      },
    });
  }

  event(eventId = '7'): BookEvent {
    const event = this.book.event(eventId);
    if (event === undefined) throw new Error(`no event ${eventId}`);
    return event;
  }

  listing(bookmaker: string, bookmakerEventId = `${bookmaker}-1`): BookListing {
    const listing = this.book.listing(bookmaker, bookmakerEventId);
    if (listing === undefined) throw new Error(`no listing ${bookmakerEventId}`);
    return listing;
  }

  quote(bookmaker: string, key: string) {
    const quote = this.listing(bookmaker).quotes.get(key);
    if (quote === undefined) throw new Error(`no quote ${key}`);
    return quote;
  }

  /** Why a listing is not compared; `null` when it is. */
  asideFor(bookmaker: string, bookmakerEventId = `${bookmaker}-1`): string | null {
    for (const { listing, reason } of this.book.uncompared()) {
      if (listing.bookmaker === bookmaker && listing.bookmakerEventId === bookmakerEventId) return reason;
    }
    return null;
  }
}

export const keyOf = ({ market, line }: Pick<OfferedQuote, 'market' | 'line'>): string => quoteKey(market.key, line);
