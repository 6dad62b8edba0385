import { expect, it } from 'vitest';
import type { DeskQuote } from '../book/desk-quote.ts';
import { T0_MS } from '../test/wire-samples.ts';
import { gapPartSeen } from './gap-part-seen.ts';

const PART = { odds: 2.1, seenAt: new Date(T0_MS).toISOString() };
const MINUTE_MS = 60_000;

const quote = (more: Partial<DeskQuote> = {}): DeskQuote => ({
  ...{ bookmaker: 'bet9ja', stored: 'open', storedSinceMs: 0, shown: 'open', shownSinceMs: 0, moves: {}, margin: null },
  ...{ prices: { home: { odds: 2.1, open: true } }, complete: null, implausible: false, derivedFrom: null },
  ...{ changedAtMs: 0, missedSinceMs: null, seq: 1 },
  ...more,
});
const seen = (own: DeskQuote | undefined, isOffered = true) =>
  gapPartSeen(PART, 'home', { quote: own, isOffered, listingSeenAtMs: T0_MS + 4 * MINUTE_MS });

it('a part of a gap was seen when the last look confirmed it, also after the gap was asked for', () => {
  expect(seen(quote())).toEqual({ seenAtMs: T0_MS + 4 * MINUTE_MS, isOpen: true });
  expect(seen(quote({ missedSinceMs: T0_MS + MINUTE_MS }))).toEqual({ seenAtMs: T0_MS + MINUTE_MS, isOpen: true });
  // The answer may know of a look that the page does not.
  expect(seen(quote({ missedSinceMs: T0_MS - MINUTE_MS }))).toEqual({ seenAtMs: T0_MS, isOpen: true });
});

it('what has moved since, or cannot be taken, was seen when the gap says, and is not called open', () => {
  const closed = { seenAtMs: T0_MS, isOpen: false };
  expect(seen(quote({ prices: { home: { odds: 2.2, open: true } } }))).toEqual(closed);
  expect(seen(quote({ prices: { home: { odds: 2.1, open: false } } }))).toEqual(closed);
  expect(seen(quote({ prices: {} }))).toEqual(closed);
  for (const shown of ['suspended', 'removed', 'unknown', 'closed'] as const) {
    expect(seen(quote({ shown }))).toEqual(closed);
  }
});

it('a price of a market that the page does not have is as open as its listing is offered', () => {
  expect(seen(undefined)).toEqual({ seenAtMs: T0_MS, isOpen: true });
  expect(seen(undefined, false)).toEqual({ seenAtMs: T0_MS, isOpen: false });
});
