import type { Derivation } from '../../markets/derivations.ts';
import type { ListingFacts } from '../../model/listing.ts';
import type { PriceCode } from '../../model/price-code.ts';
import type { LineQuarters } from '../../model/quote.ts';
import type { EventReading, ProblemCode, Read } from '../bookmaker.ts';
import { derivedQuotes } from './derived-quotes.ts';
import { ProblemLog } from './problem-log.ts';
import { type DraftQuote, QuoteBoard } from './quote-board.ts';
import type { SourceMarket } from './source-market.ts';

/** So many known markets without a readable outcome, and more than half of all, are no coincidence: a field has changed. */
const MIN_UNREADABLE_MARKETS = 5;

/** One market of the body with one line, known to the map. */
export interface Occurrence {
  readonly id: string;
  readonly name: string;
  /** Whether an outcome of it became a price. */
  placed: boolean;
}

/** Collects what a body holds: quotes, problems, and the account of its markets. */
export class EventDraft {
  readonly #problems = new ProblemLog();
  readonly #board = new QuoteBoard(this.#problems);
  readonly #occurrences: Occurrence[] = [];
  #unmapped = 0;
  readonly #derivations: readonly Derivation[];

  /** `derivations`: the markets that the bookmaker sells under another name. */
  constructor(derivations: readonly Derivation[] = []) {
    this.#derivations = derivations;
  }

  /** An occurrence of a market that becomes no quote, and why. */
  unmapped(code: ProblemCode, id: string, name: string, sample: string): void {
    this.#unmapped++;
    this.#problems.add(code, id, name, sample);
  }

  /** An outcome that becomes no price, and why. */
  problem(code: ProblemCode, id: string, name: string, sample: string): void {
    this.#problems.add(code, id, name, sample);
  }

  occurrence(id: string, name: string): Occurrence {
    const occurrence = { id, name, placed: false };
    this.#occurrences.push(occurrence);
    return occurrence;
  }

  quote(source: SourceMarket, line: LineQuarters): DraftQuote {
    return this.#board.draft(source, line);
  }

  put(occurrence: Occurrence, quote: DraftQuote, source: SourceMarket, selection: number, code: PriceCode): void {
    occurrence.placed = true;
    this.#board.put(quote, source, selection, code);
  }

  finish(facts: ListingFacts, phase: EventReading['phase']): Read<{ event: EventReading }> {
    let mapped = 0;
    for (const occurrence of this.#occurrences) {
      if (occurrence.placed) mapped++;
      else this.#problems.add('unknown-market', occurrence.id, occurrence.name, 'no outcome could be read');
    }
    const known = this.#occurrences.length;
    const unreadable = known - mapped;
    if (unreadable >= MIN_UNREADABLE_MARKETS && unreadable > mapped) {
      return { kind: 'malformed', detail: `${unreadable} of ${known} known markets could not be read` };
    }
    const own = this.#board.quotes();
    const event: EventReading = {
      facts,
      phase,
      quotes: [...own, ...derivedQuotes(own, this.#derivations)],
      problems: this.#problems.all(),
      marketsSeen: known + this.#unmapped,
      marketsMapped: mapped,
    };
    return { kind: 'ok', event };
  }
}
