import type { Change } from '../../model/change.ts';
import type { Quote } from '../../model/quote.ts';
import type { MissedQuote } from '../../model/storage.ts';
import type { ListingEntity } from './entities.ts';
import { HeldQuote, type Sighting } from './held-quote.ts';
import { type QuoteDifference, removalOf } from './quote-differences.ts';

export interface QuoteLedgerOptions {
  readonly epoch: string;
  readonly lastSeq: number;
  /** Gives the next number of the series; the caller has made sure that there are enough. */
  readonly takeSeq: () => number;
}

/** When the old value was last true: a removed quote's absence is confirmed by every full look at its listing. */
const lastSeenAs = (quote: Readonly<Quote>, listing: ListingEntity): number =>
  quote.state === 'removed' ? Math.max(quote.changedAtMs, listing.seenInFullAtMs ?? 0) : quote.seenAtMs;

/**
 * Where quotes change: each difference becomes one numbered change, and what its listing holds from then on. Says nothing
 * about what to believe, and tells nobody.
 */
export class QuoteLedger {
  readonly #options: QuoteLedgerOptions;
  #lastSeq: number;
  #quoteCount = 0;

  constructor(options: QuoteLedgerOptions) {
    this.#options = options;
    this.#lastSeq = options.lastSeq;
  }

  /** Number of the last change. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** Quotes that all listings hold, removed ones included. */
  get quoteCount(): number {
    return this.#quoteCount;
  }

  restore(listing: ListingEntity, key: string, quote: HeldQuote): void {
    listing.hold(key, quote);
    this.#quoteCount++;
  }

  /** A listing has left the book. */
  forget({ quotes }: Pick<ListingEntity, 'quotes'>): void {
    this.#quoteCount -= quotes.size;
  }

  change(
    listing: ListingEntity,
    { key, before, after }: QuoteDifference,
    sighting: Sighting,
    runId: string | null,
  ): Change {
    const seq = this.#options.takeSeq();
    this.#lastSeq = seq;
    const change: Change = {
      seq,
      epoch: this.#options.epoch,
      atMs: sighting.atMs,
      notBeforeMs: before === null ? null : lastSeenAs(before, listing),
      eventId: listing.eventId ?? '',
      bookmaker: listing.bookmaker,
      listingId: listing.listingId,
      market: after.market,
      line: after.line,
      state: after.state,
      prices: after.prices,
      margin: after.margin,
      implausible: after.implausible,
      derived: after.derived,
      previous: before === null ? null : { state: before.state, prices: before.prices },
      afterGap: listing.afterGap,
      lookId: sighting.lookId,
      runId,
    };
    if (before === null) this.#quoteCount++;
    const quote = before?.followedBy(after, seq, sighting) ?? new HeldQuote(after, seq, sighting);
    listing.hold(key, quote);
    return change;
  }

  /** Turns every quote that is still offered into a removed one. */
  removeAll(listing: ListingEntity, atMs: number, runId: string | null): readonly Change[] {
    const sighting: Sighting = { atMs, lookId: null };
    listing.readAs = null;
    const offered = [...listing.quotes].filter(([, quote]) => quote.state !== 'removed');
    const changes = offered.map(([key, quote]) => this.change(listing, removalOf(key, quote), sighting, runId));
    if (changes.length > 0) listing.changedAtMs = atMs;
    return changes;
  }

  /** A look showed the whole listing as it was. */
  confirmAll({ quotes }: ListingEntity, sighting: Sighting): void {
    for (const quote of quotes.values()) if (quote.state !== 'removed') quote.confirm(sighting);
  }

  /**
   * Marks what a look showed again. `missing` are those that it should have shown and did not, and that stay. Answers with
   * the quotes that were not seen when their listing was: storage keeps the instant of the listing alone.
   */
  confirm(
    listing: ListingEntity,
    confirmed: readonly string[],
    missing: readonly string[],
    sighting: Sighting,
  ): MissedQuote[] {
    const listingSeenAtMs = listing.seenAtMs;
    const missed: MissedQuote[] = [];
    for (const key of confirmed) {
      const quote = listing.quotes.get(key);
      if (quote === undefined) continue;
      if (quote.seenAtMs !== listingSeenAtMs)
        missed.push({ listingId: listing.listingId, market: quote.market, line: quote.line, seenAtMs: null });
      quote.confirm(sighting);
    }
    for (const key of missing) {
      const quote = listing.quotes.get(key);
      if (quote === undefined || quote.seenAtMs !== listingSeenAtMs) continue;
      missed.push({ listingId: listing.listingId, market: quote.market, line: quote.line, seenAtMs: quote.seenAtMs });
    }
    return missed;
  }
}
