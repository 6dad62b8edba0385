import type { Market } from '../markets/market.ts';
import { isOpen, type PriceCodes } from './price-code.ts';

/** The stored states of a quote. What people are shown derives from them (`shown-state.ts`). */
export type QuoteState = 'open' | 'suspended' | 'removed';

/** A line as an integer of quarters (2.5 is 10, -1 is -4); `null` where the market has none. 0 is a line. */
export type LineQuarters = number | null;

/** What a normaliser found for one (market, line) of one listing. */
export interface OfferedQuote {
  readonly market: Market;
  readonly line: LineQuarters;
  readonly prices: PriceCodes;
  /** Bookmaker's margin over its own complete list of selections, a fraction; `null` where it cannot be computed. */
  readonly margin: number | null;
  /** The margin cannot be meant (`odds/plausible.ts`): shown, marked, left out of fair prices. */
  readonly implausible: boolean;
  /** Sold under another market's name only: these are that market's prices (`markets/derivations.ts`). */
  readonly derived: boolean;
}

/** A quote as the book shows it. `stateSinceMs`, `changedAtMs` are instants of looks; see `Look` for `seenAt`. */
export interface Quote {
  readonly market: Market;
  readonly line: LineQuarters;
  readonly state: QuoteState;
  readonly prices: PriceCodes;
  readonly margin: number | null;
  readonly implausible: boolean;
  readonly derived: boolean;
  readonly stateSinceMs: number;
  readonly changedAtMs: number;
  /** When a look last confirmed it. */
  readonly seenAtMs: number;
  /** Sequence number of the change that made it what it is. */
  readonly seq: number;
  /** The look that showed that change; `null` where a confirmed absence made it. */
  readonly lookId: string | null;
}

/** The state that a list of prices stands for, when it is offered at all. */
export const stateOfPrices = (prices: PriceCodes): 'open' | 'suspended' => (prices.some(isOpen) ? 'open' : 'suspended');

/** What a quote says, without when it was seen. */
export type QuoteContent = Pick<Quote, 'market' | 'line' | 'state' | 'prices' | 'margin' | 'implausible' | 'derived'>;

/** More keys than this are made anew each time: no bookmaker has so many lines. */
const MAX_SHARED_KEYS = 50_000;
const sharedKeys = new Map<string, Map<number, string>>();
let sharedKeyCount = 0;

/** Identity of a quote inside its listing. Equal keys are one string in memory. */
export const quoteKey = (marketKey: string, line: LineQuarters): string => {
  if (line === null) return marketKey;
  let ofMarket = sharedKeys.get(marketKey);
  const shared = ofMarket?.get(line);
  if (shared !== undefined) return shared;
  const key = `${marketKey}:${line}`;
  if (sharedKeyCount >= MAX_SHARED_KEYS) return key;
  ofMarket ??= new Map();
  sharedKeys.set(marketKey, ofMarket.set(line, key));
  sharedKeyCount++;
  return key;
};

/** The line as people write it (`2.5`), from quarters. */
export const lineOfQuarters = (line: LineQuarters): number | null => (line === null ? null : line / 4 + 0);

/** Quarters of a line; `undefined` where the number is no multiple of a quarter or out of range. */
export const quartersOfLine = (line: number): number | undefined => {
  const quarters = line * 4;
  return Number.isInteger(quarters) && Math.abs(quarters) <= 32_000 ? quarters + 0 : undefined;
};
