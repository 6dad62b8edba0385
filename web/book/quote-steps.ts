import type { Change } from '../../src/contract/changes.ts';
import type { Quote } from '../../src/contract/quotes.ts';
import type { QuoteState } from '../../src/model/quote.ts';
import { shownState } from '../../src/model/shown-state.ts';
import { type DeskCircumstances, sourceOf } from './circumstances.ts';
import { completeListOf, type DeskQuote, movesBetween } from './desk-quote.ts';

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
    derivedFrom: quote.derivedFrom?.market ?? null,
    changedAtMs,
    missedSinceMs: listingSeenAtMs !== null && seenAtMs < listingSeenAtMs ? seenAtMs : null,
    seq,
  };
};

/** The quote after a change of the stream. */
export const quoteAfterChange = (change: Change, before: DeskQuote | undefined): DeskQuote => {
  const atMs = Date.parse(change.at);
  const sameState = before !== undefined && before.stored === change.state;
  const sinceMs = sameState ? before.storedSinceMs : atMs;
  return {
    bookmaker: change.bookmaker,
    stored: change.state,
    storedSinceMs: sinceMs,
    shown: change.state,
    shownSinceMs: sinceMs,
    prices: change.prices,
    moves: movesBetween(before, change.prices, atMs),
    margin: change.margin,
    complete: completeListOf(change.prices, change.margin) ?? before?.complete ?? null,
    implausible: change.flags.includes('implausible'),
    derivedFrom: change.derivedFrom?.market ?? null,
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
