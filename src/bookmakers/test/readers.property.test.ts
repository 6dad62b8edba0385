import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PRICE_THOUSANDTHS } from '../../model/price-code.ts';
import { quoteKey } from '../../model/quote.ts';
import type { BookmakerAnswer, EventReading, Read } from '../bookmaker.ts';
import { fitsLineType } from '../reading/line.ts';
import { BOOKMAKERS, bookmakerBySlug } from '../registry.ts';
import { answerOf, competitionOf, type Json, listingOf } from './bodies.ts';
import { arbitraryMutation, mutate } from './mutations.ts';
import { arbitraryPrices, bodyOf, expectedOf } from './offers.ts';
import { PROPERTY_TIMEOUT_MS, propertyRuns } from './property-runs.ts';
import { listed, readEvent, soldOnly } from './quotes.ts';

const SLUGS = BOOKMAKERS.map((bookmaker) => bookmaker.slug);

const readAnything = (slug: string, answer: BookmakerAnswer): Read<{ event: EventReading }> => {
  const read = bookmakerBySlug(slug)?.readEvent(answer, listingOf(slug));
  if (read === undefined) throw new Error(`no bookmaker ${slug}`);
  return read;
};

/** What holds of a reading whatever was read. */
const expectSound = (event: EventReading): void => {
  const keys = event.quotes.map((quote) => quoteKey(quote.market.key, quote.line));
  expect(new Set(keys).size).toBe(keys.length);
  for (const { market, line, prices } of event.quotes) {
    expect(prices).toHaveLength(market.selections.length);
    expect(prices.some((code) => code !== null)).toBe(true);
    expect(line === null ? market.lineType === 'none' : fitsLineType(line, market.lineType)).toBe(true);
    for (const code of prices) {
      if (code === null) continue;
      expect(Number.isInteger(code) && Math.abs(code) <= MAX_PRICE_THOUSANDTHS && !Object.is(code, -0)).toBe(true);
      expect(code === 0 || Math.abs(code) > 1000).toBe(true);
    }
  }
  const wholeMarkets = ['unknown-market', 'bad-specifier', 'bad-line', 'no-line'];
  const unmapped = event.problems.filter((problem) => wholeMarkets.includes(problem.code)).length;
  expect(event.problems.length).toBeLessThanOrEqual(2001);
  if (event.problems.length < 2000) expect(event.marketsSeen).toBe(event.marketsMapped + unmapped);
};

/** The same tree with every array, and every object's keys, in another order. */
const reordered = (tree: unknown, random: () => number): unknown => {
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  if (Array.isArray(tree)) return shuffle(tree).map((item) => reordered(item, random));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(shuffle(Object.entries(tree)).map(([name, value]) => [name, reordered(value, random)]));
};

describe.each(SLUGS)('the readers of %s', { timeout: PROPERTY_TIMEOUT_MS }, (slug) => {
  it('find every price of the map at its market, line and selection, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryPrices(slug), (prices) => {
        const event = readEvent(slug, answerOf(bodyOf(slug, prices)));
        expect(listed(soldOnly(event))).toEqual(expectedOf(prices));
        expect(event.problems).toEqual([]);
        expectSound(event);
      }),
      propertyRuns(200),
    );
  });

  it('read the same whatever the order of arrays and keys', () => {
    fc.assert(
      fc.property(
        arbitraryPrices(slug),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (prices, order) => {
          const body = bodyOf(slug, prices);
          const shuffled = reordered(body, () => order.next().value ?? 0);
          expect(listed(readEvent(slug, answerOf(shuffled)))).toEqual(listed(readEvent(slug, answerOf(body))));
        },
      ),
      propertyRuns(100),
    );
  });

  it('never throw on a damaged body, and never give a price to another selection than its own', () => {
    fc.assert(
      fc.property(
        arbitraryPrices(slug),
        fc.array(arbitraryMutation, { minLength: 1, maxLength: 4 }),
        (prices, mutations) => {
          const body: Json = structuredClone(bodyOf(slug, prices));
          for (const mutation of mutations) mutate(body, mutation);
          const read = readAnything(slug, answerOf(body));
          if (read.kind !== 'ok') {
            expect(read.detail.length).toBeLessThan(300);
            return;
          }
          expectSound(read.event);
          const own = new Set(expectedOf(prices));
          // A price may be gone, closed (its minus) or without a number (0), never moved or invented.
          const moved = listed(soldOnly(read.event))
            .filter((price) => !price.endsWith(' 0'))
            .filter((price) => !own.has(price.replace(/ -(\d+)$/, ' $1')));
          expect(moved).toEqual([]);
        },
      ),
      propertyRuns(200),
    );
  });

  it('never throw on any bytes, as event, list or tree', () => {
    const cutBody = fc
      .tuple(arbitraryPrices(slug), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255))
      .map(([prices, place, byte]) => {
        const bytes = answerOf(bodyOf(slug, prices)).body;
        const at = Math.floor(place * bytes.length);
        return byte < 128 ? bytes.slice(0, at) : bytes.with(Math.min(at, bytes.length - 1), byte);
      });
    const anyJson = fc.json().map((json) => new TextEncoder().encode(json));
    const body = fc.oneof(cutBody, anyJson, fc.uint8Array({ maxLength: 200 }));
    const status = fc.constantFrom(200, 200, 200, 204, 301, 403, 404, 429, 500, 503);
    fc.assert(
      fc.property(body, status, (bytes, code) => {
        const answer = { status: code, headers: { 'content-type': 'application/json' }, body: bytes };
        const read = readAnything(slug, answer);
        if (read.kind === 'ok') expectSound(read.event);
        const bookmaker = bookmakerBySlug(slug);
        expect(bookmaker?.readList(answer, competitionOf(slug), null).kind).toBeTypeOf('string');
        expect(bookmaker?.readCompetitions(answer).kind).toBeTypeOf('string');
      }),
      propertyRuns(200),
    );
  });
});
