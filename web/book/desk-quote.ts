import type { QuoteState } from '../../src/model/quote.ts';
import type { ShownQuoteState } from '../../src/model/shown-state.ts';

export interface DeskPrice {
  readonly odds: number | null;
  readonly open: boolean;
}
export type DeskPrices = Readonly<Record<string, DeskPrice>>;

/** How a price came to be what it is: for the flash, the afterglow and the arrow. */
export interface Move {
  readonly direction: 'up' | 'down' | 'none';
  readonly from: number | null;
  /** When the service saw it, epoch milliseconds. */
  readonly atMs: number;
}

/** Which selections make a bookmaker's list of a market complete, learned from a margin that the service sent. */
export interface CompleteList {
  readonly selections: readonly string[];
  readonly winnersPerBet: number;
}

/** One bookmaker's prices for one (market, line) of an event. Immutable: a change makes a new one. */
export interface DeskQuote {
  readonly bookmaker: string;
  readonly stored: QuoteState;
  readonly storedSinceMs: number;
  /** What is shown of it now, and since when; derived from what is stored. */
  readonly shown: ShownQuoteState;
  readonly shownSinceMs: number;
  readonly prices: DeskPrices;
  readonly moves: Readonly<Record<string, Move>>;
  /** A fraction; `null` where it cannot be computed. */
  readonly margin: number | null;
  readonly complete: CompleteList | null;
  readonly implausible: boolean;
  /** Key of the market that has these prices, where the bookmaker sells this one under that name only. */
  readonly derivedFrom: string | null;
  readonly changedAtMs: number;
  /** Own last confirmation where the listing's last look missed this quote; `null`: the listing's instant holds. */
  readonly missedSinceMs: number | null;
  /** Everything up to this sequence number is in it. */
  readonly seq: number;
}

/** The moves from one set of prices to the next; a price that stays keeps its last move. */
export const movesBetween = (
  before: Pick<DeskQuote, 'prices' | 'moves'> | undefined,
  prices: DeskPrices,
  atMs: number,
): Readonly<Record<string, Move>> => {
  if (before === undefined) return {};
  const moves: Record<string, Move> = {};
  for (const [selection, price] of Object.entries(prices)) {
    const old = before.prices[selection];
    const kept = before.moves[selection];
    if (old !== undefined && old.odds === price.odds && old.open === price.open) {
      if (kept !== undefined) moves[selection] = kept;
      continue;
    }
    moves[selection] = { direction: directionOf(old?.odds ?? null, price.odds), from: old?.odds ?? null, atMs };
  }
  return moves;
};

const directionOf = (from: number | null, to: number | null): Move['direction'] => {
  if (from === null || to === null || from === to) return 'none';
  return to > from ? 'up' : 'down';
};

const impliedSum = (prices: DeskPrices, selections: readonly string[]): number | null => {
  let sum = 0;
  for (const selection of selections) {
    const price = prices[selection];
    if (price === undefined || !price.open || price.odds === null || price.odds <= 1) return null;
    sum += 1 / price.odds;
  }
  return sum;
};

/** What a margin says about its list: all listed selections are in it, and how many of them win together. */
export const completeListOf = (prices: DeskPrices, margin: number | null): CompleteList | null => {
  if (margin === null) return null;
  const selections = Object.keys(prices);
  const sum = impliedSum(prices, selections);
  if (sum === null || selections.length === 0) return null;
  const winnersPerBet = Math.round(sum / (1 + margin));
  return winnersPerBet >= 1 ? { selections, winnersPerBet } : null;
};
