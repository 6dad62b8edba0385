import type { Change } from '../../src/contract/changes.ts';
import type { Quote } from '../../src/contract/quotes.ts';
import type { QuoteState } from '../../src/model/quote.ts';
import { shownState } from '../../src/model/shown-state.ts';
import { type DeskCircumstances, sourceOf } from './circumstances.ts';
import { type CompleteList, completeListOf, type DeskQuote, marginOver, movesBetween } from './desk-quote.ts';

const storedOf = (quote: Quote): { state: QuoteState; sinceMs: number } => {
  if (quote.state !== 'unknown' && quote.state !== 'closed') {
    return { state: quote.state, sinceMs: Date.parse(quote.stateSince) };
  }
  // What lies under a derived state is told by the prices themselves.
  const open = Object.values(quote.prices).some((price) => price.open);
  return { state: open ? 'open' : 'suspended', sinceMs: Date.parse(quote.changedAt) };
};

/** A quote out of a snapshot that covers everything up to `seq`; `before` is what the desk had. */
export const quoteFromSnapshot = (
  quote: Quote,
  seq: number,
  listingSeenAtMs: number | null,
  before: DeskQuote | undefined,
): DeskQuote => {
  const stored = storedOf(quote);
  const seenAtMs = Date.parse(quote.seenAt);
  const changedAtMs = Date.parse(quote.changedAt);
  return {
    bookmaker: quote.bookmaker,
    stored: stored.state,
    storedSinceMs: stored.sinceMs,
    shown: quote.state,
    shownSinceMs: Date.parse(quote.stateSince),
    prices: quote.prices,
    moves: movesBetween(before, quote.prices, changedAtMs),
    margin: quote.margin,
    complete: completeListOf(quote.prices, quote.margin) ?? before?.complete ?? null,
    implausible: quote.flags.includes('implausible'),
    changedAtMs,
    missedSinceMs: listingSeenAtMs !== null && seenAtMs < listingSeenAtMs ? seenAtMs : null,
    seq,
  };
};

/** The quote after a change of the stream. `complete` is the market's full list where the desk knows it otherwise. */
export const quoteAfterChange = (
  change: Change,
  before: DeskQuote | undefined,
  complete: CompleteList | null,
): DeskQuote => {
  const atMs = Date.parse(change.at);
  const sameState = before !== undefined && before.stored === change.state;
  const sinceMs = sameState ? before.storedSinceMs : atMs;
  const list = before?.complete ?? complete;
  const margin = marginOver(change.prices, list);
  return {
    bookmaker: change.bookmaker,
    stored: change.state,
    storedSinceMs: sinceMs,
    shown: change.state,
    shownSinceMs: sinceMs,
    prices: change.prices,
    moves: movesBetween(before, change.prices, atMs),
    margin,
    complete: list,
    // The bounds in which the service believes a list of prices.
    implausible: margin !== null && (margin < -0.05 || margin > 0.5),
    changedAtMs: atMs,
    missedSinceMs: null,
    seq: change.seq,
  };
};

/** The quote as it is shown now; the very same object where nothing about that changes. */
export const quoteShownNow = (
  quote: DeskQuote,
  kickoffMs: number,
  seenAtMs: number | null,
  circumstances: DeskCircumstances,
): DeskQuote => {
  const source = sourceOf(circumstances, quote.bookmaker);
  const shown = shownState(quote.stored, quote.storedSinceMs, {
    nowMs: circumstances.nowMs,
    kickoffMs,
    seenAtMs: quote.missedSinceMs ?? seenAtMs,
    sourceState: source.state,
    sourceSinceMs: source.sinceMs,
    staleAfterMs: circumstances.staleAfterMs,
  });
  if (shown.state === quote.shown && shown.sinceMs === quote.shownSinceMs) return quote;
  return { ...quote, shown: shown.state, shownSinceMs: shown.sinceMs };
};
