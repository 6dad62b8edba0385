import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Change } from '../../model/change.ts';
import { type PriceCodes, samePrices } from '../../model/price-code.ts';
import { type OfferedQuote, type QuoteState, quoteKey } from '../../model/quote.ts';
import { BookBench, factsOf, offered, problem } from '../test/book-bench.ts';
import { START_MS } from '../test/virtual-time.ts';

vi.setConfig({ testTimeout: 60_000 });

const BOOKMAKERS = ['alpha', 'bravo'] as const;
const OFFERS = [
  ['1x2-ft', null, 3],
  ['btts-ft', null, 2],
  ['total-goals-ft', 0, 2],
  ['total-goals-ft', 10, 2],
  ['total-goals-ft', 14, 2],
] as const;

type Step = { readonly bookmaker: (typeof BOOKMAKERS)[number]; readonly listing: 1 | 2; readonly afterMs: number } & (
  | { readonly kind: 'listed'; readonly eventId: string | null; readonly isTurned: boolean }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'look';
      readonly quotes: readonly OfferedQuote[];
      readonly lateMs: number;
      readonly isUnreadable: boolean;
      readonly isStarted: boolean;
    }
);

const price = fc.constantFrom(null, 0, 1500, -1500, 2200, -2200);
const quote = fc
  .constantFrom(...OFFERS)
  .chain(([key, line, length]) =>
    fc.array(price, { minLength: length, maxLength: length }).map((prices) => offered(key, line, prices)),
  );
const common = {
  bookmaker: fc.constantFrom(...BOOKMAKERS),
  listing: fc.constantFrom(1 as const, 2 as const),
  afterMs: fc.integer({ min: 1, max: 1_200_000 }),
};
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      ...common,
      kind: fc.constant('listed' as const),
      eventId: fc.constantFrom('7', '7', '8', null),
      isTurned: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...common, kind: fc.constant('absent' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...common, kind: fc.constant('failed' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...common,
      kind: fc.constant('look' as const),
      quotes: fc.array(quote, { maxLength: 7 }),
      lateMs: fc.constantFrom(0, 0, 0, 600_000),
      isUnreadable: fc.boolean(),
      isStarted: fc.constantFrom(false, false, false, true),
    }),
  },
);

interface Held {
  readonly state: QuoteState;
  readonly prices: PriceCodes;
}

const placeOf = ({ listingId, market, line }: Change): string => `${listingId} ${quoteKey(market.key, line)}`;

const held = (bench: BookBench): Map<string, Held> => {
  const quotes = new Map<string, Held>();
  for (const listing of bench.book.listings()) {
    for (const [key, { state, prices }] of listing.quotes) quotes.set(`${listing.listingId} ${key}`, { state, prices });
  }
  return quotes;
};

const factsFor = ({ bookmaker, listing }: Step, eventId: string | null, isTurned = false) =>
  factsOf(bookmaker, {
    bookmakerEventId: `${bookmaker}-${listing}`,
    eventId,
    ...(isTurned ? { home: 'Southam Athletic', away: 'Northfield Rovers' } : {}),
  });

const apply = (bench: BookBench, one: Step, atMs: number): readonly Change[] => {
  const known = bench.book.listing(one.bookmaker, `${one.bookmaker}-${one.listing}`);
  const facts = factsFor(one, known?.eventId ?? null);
  switch (one.kind) {
    case 'listed':
      return bench.listed(factsFor(one, one.eventId, one.isTurned), atMs).changes;
    case 'absent':
      return bench.absent(facts, atMs).changes;
    case 'failed':
      return bench.failedLook(facts, 'failed', atMs).changes;
    case 'look': {
      const problems = one.isUnreadable ? [problem('bad-odds')] : [];
      return bench.look(facts, one.quotes, atMs, {
        problems,
        requestedAtMs: atMs - 500 - one.lateMs,
        phase: one.isStarted ? 'started' : 'pre',
      }).changes;
    }
  }
};

/** Checks each commit of a sequence, and hands over the state that its changes alone make. */
const replay = (bench: BookBench, steps: readonly Step[]): Map<string, Held> => {
  const replayed = new Map<string, Held>();
  let seq = 0;
  let atMs = 0;
  for (const one of steps) {
    atMs += one.afterMs;
    const before = held(bench);
    for (const change of apply(bench, one, atMs)) {
      const place = placeOf(change);
      expect(change.seq, 'numbers follow each other').toBe(++seq);
      expect(change.previous, 'the value before is the one that was held').toEqual(before.get(place) ?? null);
      if (change.previous !== null) {
        const same = change.previous.state === change.state && samePrices(change.previous.prices, change.prices);
        expect(same, 'a change is a difference').toBe(false);
      }
      expect(change.atMs).toBe(START_MS + atMs);
      expect(change.notBeforeMs === null).toBe(change.previous === null);
      if (change.notBeforeMs !== null) expect(change.notBeforeMs).toBeLessThan(change.atMs);
      replayed.set(place, { state: change.state, prices: change.prices });
    }
    expect(bench.book.lastSeq).toBe(seq);
  }
  return replayed;
};

it('its changes, replayed, make exactly what the book holds, and storage and stream get the same ones', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      const bench = new BookBench();
      const replayed = replay(bench, steps);
      expect(replayed).toEqual(held(bench));
      expect(bench.book.quoteCount).toBe(replayed.size);
      expect(bench.storage.changes).toEqual(bench.committed.flatMap(({ changes }) => changes));
      expect(bench.storage.changes.map(({ seq }) => seq)).toEqual(bench.storage.changes.map((_, index) => index + 1));
    }),
    { seed: 20310510, numRuns: 300 },
  );
});

it('an outage, however long, changes no quote', () => {
  const failures = fc.array(
    step.filter(({ kind }) => kind === 'failed'),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), failures, (steps, outage) => {
      const bench = new BookBench();
      replay(bench, steps);
      const before = held(bench);
      let atMs = 20 * 1_200_000;
      for (const one of outage) {
        atMs += one.afterMs;
        expect(apply(bench, one, atMs)).toEqual([]);
      }
      expect(held(bench)).toEqual(before);
    }),
    { seed: 20310511, numRuns: 100 },
  );
});
