import { marketByKey } from '../../markets/catalogue.ts';
import type { Market } from '../../markets/market.ts';
import type { PriceCodes } from '../../model/price-code.ts';
import { isOpen } from '../../model/price-code.ts';
import { type LineQuarters, type Quote, quoteKey, stateOfPrices } from '../../model/quote.ts';
import type { SourceState } from '../../model/source-state.ts';
import { margin } from '../../odds/margin.ts';
import type { GapEvent, GapParticipant, GapQuote, GapView } from '../gaps/gap-input.ts';

export const NOW_MS = Date.parse('2026-11-24T12:00:00.000Z');
export const STALE_AFTER_MS = 15 * 60_000;

export const marketOf = (key: string): Market => {
  const market = marketByKey(key);
  if (market === undefined) throw new Error(`no market ${key}`);
  return market;
};

/** Odds as people write them, in thousandths; a minus means closed. */
export const thousandths = (...odds: readonly (number | null)[]): PriceCodes =>
  odds.map((one) => (one === null ? null : Math.round(one * 1000)));

/** The quote that a reader of these prices would make: complete when everything that is listed is open. */
export const quoteOf = (
  market: Market,
  line: LineQuarters,
  prices: PriceCodes,
  more: Partial<Quote> = {},
): Readonly<Quote> => {
  const listed = prices.filter((price) => price !== null);
  const isComplete = listed.every(isOpen);
  return {
    market,
    line,
    prices,
    state: stateOfPrices(prices),
    margin: isComplete ? margin(listed, market.winnersPerBet) : null,
    implausible: false,
    derived: false,
    stateSinceMs: NOW_MS,
    changedAtMs: NOW_MS,
    seenAtMs: NOW_MS,
    seq: 1,
    lookId: '1',
    ...more,
  };
};

/** An event that a test fills and moves by hand. */
export class DeskEvent implements GapEvent {
  readonly eventId: string;
  kickoffMs = NOW_MS + 3_600_000;
  version = 0;
  readonly listings = new Map<string, { seenAtMs: number | null; quotes: Map<string, GapQuote> }>();

  constructor(eventId = '1001') {
    this.eventId = eventId;
  }

  put(bookmaker: string, quote: GapQuote): void {
    const listing = this.listings.get(bookmaker) ?? { seenAtMs: null, quotes: new Map<string, GapQuote>() };
    this.listings.set(bookmaker, listing);
    listing.quotes.set(quoteKey(quote.market.key, quote.line), quote);
    listing.seenAtMs = Math.max(listing.seenAtMs ?? 0, quote.seenAtMs);
    this.version++;
  }

  /** A look that shows every quote as it was. */
  confirm(bookmaker: string, seenAtMs: number): void {
    const listing = this.listings.get(bookmaker);
    if (listing === undefined) return;
    listing.seenAtMs = seenAtMs;
    for (const quote of listing.quotes.values()) Object.assign(quote, { seenAtMs });
  }
}

export const participant = (slug: string, sourceState: SourceState = 'up'): GapParticipant => ({
  slug,
  sourceState,
  sourceSinceMs: 0,
});

export const viewOf = (more: Partial<GapView> = {}): GapView => ({
  nowMs: NOW_MS,
  staleAfterMs: STALE_AFTER_MS,
  method: 'power',
  reference: participant('ours'),
  others: [participant('a'), participant('b')],
  ...more,
});
