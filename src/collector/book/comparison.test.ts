import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { rateSubjectOf } from '../../model/rate-subject.ts';
import { BOTH_SCORE, BookBench, factsOf, OVER_2_5, offered, problem, RESULT } from '../test/book-bench.ts';
import { START_MS } from '../test/virtual-time.ts';

const ALPHA = factsOf('alpha');
const CORNERS = offered('corners-total-ft', 38, [1850, 1850]);
const CORNERS_SHUT = offered('corners-total-ft', 38, [-1850, -1850]);
const ALL = [RESULT, OVER_2_5, BOTH_SCORE, CORNERS];
const STALE_AFTER_MS = 15 * 60_000;

let bench: BookBench;
const compared = () => bench.committed.at(-1)?.compared;

beforeEach(() => {
  bench = new BookBench();
  bench.listed(ALPHA);
});

describe('a full look is compared with the full look right before it', () => {
  it('by the quotes that were open then, whether or not the body is another', () => {
    bench.look(ALPHA, [RESULT, OVER_2_5, CORNERS], 1_000, { bodyHash: 'one' });
    bench.echoed(ALPHA, 'one', 31_000);
    expect(compared()).toEqual({ sinceMs: START_MS + 1_000, openQuotes: { goals: 2, other: 1 } });
    bench.look(ALPHA, [RESULT, OVER_2_5, BOTH_SCORE, CORNERS_SHUT], 61_000);
    expect(compared()).toEqual({ sinceMs: START_MS + 31_000, openQuotes: { goals: 2, other: 1 } });
    bench.look(ALPHA, ALL, 91_000);
    expect(compared()).toEqual({ sinceMs: START_MS + 61_000, openQuotes: { goals: 3, other: 0 } });
  });

  it('but not the first, nor one that came to nothing or shows only a part, nor the next after a part', () => {
    bench.look(ALPHA, ALL, 1_000);
    expect(compared()).toBeNull();
    bench.failedLook(ALPHA, 'failed', 31_000);
    expect(compared()).toBeNull();
    bench.look(ALPHA, [RESULT], 61_000, { problems: [problem('bad-odds')] });
    expect(bench.committed.at(-1)?.look?.outcome).toBe('partial');
    expect(compared()).toBeNull();
    bench.look(ALPHA, ALL, 91_000);
    expect(compared()).toBeNull();
    bench.look(ALPHA, ALL, 121_000);
    expect(compared()).not.toBeNull();
  });

  it('but not one after so long that prices were shown as unknown meanwhile', () => {
    bench.look(ALPHA, ALL, 1_000);
    bench.look(ALPHA, ALL, 1_000 + STALE_AFTER_MS);
    expect(compared()).not.toBeNull();
    bench.look(ALPHA, ALL, 2_001 + 2 * STALE_AFTER_MS);
    expect(compared()).toBeNull();
  });
});

it('the open quotes that it tells are those that the listing showed, whatever came before', () => {
  const body = fc.subarray([RESULT, OVER_2_5, BOTH_SCORE, CORNERS, CORNERS_SHUT], { minLength: 1 });
  const step = fc.oneof(
    { weight: 6, arbitrary: body },
    { weight: 1, arbitrary: fc.constantFrom('absent' as const, 'listed' as const) },
  );
  let comparisons = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 20 }), (steps) => {
      bench = new BookBench();
      for (const [place, one] of steps.entries()) {
        const atMs = 60_000 * (place + 1);
        const shown = { goals: 0, other: 0 };
        for (const { state, market } of bench.book.listing('alpha', 'alpha-1')?.quotes.values() ?? []) {
          if (state === 'open') shown[rateSubjectOf(market.groups)]++;
        }
        if (one === 'absent') bench.absent(ALPHA, atMs);
        else if (one === 'listed') bench.listed(ALPHA, atMs);
        else {
          bench.look(ALPHA, one, atMs);
          const told = compared();
          if (told === null || told === undefined) continue;
          comparisons++;
          expect(told.openQuotes).toEqual(shown);
        }
      }
    }),
  );
  expect(comparisons).toBeGreaterThan(100);
});
