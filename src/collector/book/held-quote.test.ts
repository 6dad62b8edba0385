import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marketByKey } from '../../markets/catalogue.ts';
import type { QuoteContent, QuoteState } from '../../model/quote.ts';
import { HeldQuote } from './held-quote.ts';
import { sharedPrices } from './shared-prices.ts';

const market = marketByKey('1x2-ft');
if (market === undefined) throw new Error('no market');

const content = fc.record({
  market: fc.constant(market),
  line: fc.constantFrom(null, 0, -4, 10),
  state: fc.constantFrom<QuoteState>('open', 'suspended', 'removed'),
  prices: fc.array(fc.constantFrom(null, 0, 1500, -1500, 100_000_000), { minLength: 3, maxLength: 3 }),
  margin: fc.option(fc.double({ min: -0.9, max: 50, noNaN: true })),
  implausible: fc.boolean(),
  derived: fc.boolean(),
});

const FIRST = { atMs: 1_900_000_000_000, lookId: '4' };
const SECOND = { atMs: 1_900_000_300_000, lookId: '9' };

const contentOf = ({ market, line, state, prices, implausible, derived }: HeldQuote): Omit<QuoteContent, 'margin'> => ({
  market,
  line,
  state,
  prices,
  implausible,
  derived,
});

it('a held quote says what it was given, its margin to a millionth', () => {
  fc.assert(
    fc.property(content, (given) => {
      const quote = new HeldQuote(given, 7, FIRST);
      const { margin, ...rest } = given;
      expect(contentOf(quote)).toEqual(rest);
      if (margin === null) expect(quote.margin).toBeNull();
      else expect(Math.abs((quote.margin ?? Number.NaN) - margin)).toBeLessThanOrEqual(0.000_000_51);
      const { seq, lookId, stateSinceMs, changedAtMs, seenAtMs } = quote;
      expect({ seq, lookId, stateSinceMs, changedAtMs, seenAtMs }).toEqual({
        ...{ seq: 7, lookId: '4', stateSinceMs: FIRST.atMs, changedAtMs: FIRST.atMs, seenAtMs: FIRST.atMs },
      });
    }),
  );
});

it('what follows keeps since when its state holds, and a removed one when it was last seen', () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      const quote = new HeldQuote(before, 7, FIRST);
      quote.confirm({ atMs: FIRST.atMs + 5, lookId: '6' });
      expect([quote.seenAtMs, quote.changedAtMs, quote.lookId]).toEqual([FIRST.atMs + 5, FIRST.atMs, '4']);
      const next = quote.followedBy(after, 8, SECOND);
      expect([next.seq, next.changedAtMs, next.lookId]).toEqual([8, SECOND.atMs, '9']);
      expect(next.stateSinceMs).toBe(before.state === after.state ? FIRST.atMs : SECOND.atMs);
      expect(next.seenAtMs).toBe(after.state === 'removed' ? FIRST.atMs + 5 : SECOND.atMs);
    }),
  );
});

it('equal prices are one object as long as they come close together, and always equal ones', () => {
  const prices = [1500, null, -2000];
  expect(sharedPrices([...prices])).toBe(sharedPrices([...prices]));
  for (let price = 1001; price < 100_000; price++) if (sharedPrices([price, 0])[0] !== price) expect.fail(`${price}`);
  expect(sharedPrices([...prices])).toEqual(prices);
});
