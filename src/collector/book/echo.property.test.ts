import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { ReadingProblem } from '../../bookmakers/bookmaker.ts';
import type { ListingFacts } from '../../model/listing.ts';
import type { OfferedQuote } from '../../model/quote.ts';
import { BOTH_SCORE, BookBench, factsOf, OVER_2_5, offered, problem, RESULT } from '../test/book-bench.ts';
import { START_MS } from '../test/virtual-time.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Body {
  readonly quotes: readonly OfferedQuote[];
  readonly problems?: readonly ReadingProblem[];
  readonly home?: string;
}

const moved = offered('1x2-ft', null, [2200, 3300, 3400]);
/** Few, so that the same one often comes twice: whole, moved, short, much too short, unreadable in part, renamed. */
const BODIES: readonly Body[] = [
  { quotes: [RESULT, OVER_2_5, BOTH_SCORE] },
  { quotes: [moved, OVER_2_5, BOTH_SCORE] },
  { quotes: [RESULT, OVER_2_5] },
  { quotes: [RESULT] },
  { quotes: [RESULT, OVER_2_5], problems: [problem('bad-odds')] },
  { quotes: [RESULT, OVER_2_5, BOTH_SCORE], home: 'Northfield' },
];

const step = fc.record({
  listing: fc.constantFrom('alpha-1', 'alpha-2', 'bravo-1'),
  afterMs: fc.constantFrom(1_000, 60_000, 1_200_000),
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: BODIES.length - 1 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('listed' as const, 'turned' as const, 'absent' as const, 'failed' as const),
    },
  ),
  lateMs: fc.constantFrom(0, 0, 0, 90_000),
});

const factsAt = (listing: string, home = 'Northfield Rovers', away = 'Southam Athletic'): ListingFacts =>
  factsOf(listing.split('-')[0] ?? '', { bookmakerEventId: listing, home, away });

const seen = (bench: BookBench) =>
  [...bench.book.listings()].flatMap(({ listingId, quotes }) =>
    [...quotes].map(([key, { state, seenAtMs, changedAtMs, lookId }]) => [
      listingId,
      key,
      state,
      seenAtMs,
      changedAtMs,
      lookId,
    ]),
  );

it('a body seen before changes the book and storage exactly as reading it again would', () => {
  let echoes = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 25 }), (steps) => {
      const [reading, echoing] = [new BookBench(), new BookBench()];
      let atMs = 0;
      for (const { listing, afterMs, kind, lateMs } of steps) {
        atMs += afterMs;
        for (const bench of [reading, echoing]) {
          const facts = factsAt(listing);
          if (kind === 'listed') bench.listed(facts, atMs);
          else if (kind === 'turned') bench.listed(factsAt(listing, facts.away, facts.home), atMs);
          else if (kind === 'absent') bench.absent(facts, atMs);
          else if (kind === 'failed') bench.failedLook(facts, 'failed', atMs);
          else {
            const { quotes, problems = [], home = facts.home } = BODIES[kind] ?? { quotes: [] };
            const bodyHash = `body ${kind}`;
            const requestedAtMs = atMs - 500 - lateMs;
            if (bench === echoing && bench.book.echo(facts.bookmaker, listing, bodyHash) !== null) {
              echoes++;
              bench.echoed(facts, bodyHash, atMs, requestedAtMs);
            } else bench.look({ ...facts, home }, quotes, atMs, { problems, bodyHash, requestedAtMs });
          }
        }
        expect(echoing.storage.commits).toEqual(reading.storage.commits);
        expect([...echoing.book.listings()]).toEqual([...reading.book.listings()]);
        expect(seen(echoing)).toEqual(seen(reading));
      }
    }),
    { numRuns: 2_000 },
  );
  expect(echoes).toBeGreaterThan(300);
});

it('an echo of a body that nobody knows comes to nothing', () => {
  const bench = new BookBench();
  bench.look(factsAt('alpha-1'), [RESULT], 1_000, { bodyHash: 'one' });
  expect(bench.echoed(factsAt('alpha-1'), 'two', 2_000)).toEqual({ look: null, changes: [], listing: null });
  expect(bench.listing('alpha').seenAtMs).toBe(START_MS + 1_000);
});
