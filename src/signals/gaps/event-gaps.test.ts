import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKETS } from '../../markets/catalogue.ts';
import type { Market } from '../../markets/market.ts';
import {
  DeskEvent,
  marketOf,
  NOW_MS,
  participant,
  quoteOf,
  STALE_AFTER_MS,
  thousandths,
  viewOf,
} from '../test/desk-event.ts';
import { fairByHalving } from '../test/fair-by-halving.ts';
import { eventGaps } from './event-gaps.ts';

const RESULT = marketOf('1x2-ft');
/** Every window of the two open families; longer ones do not exist. */
const WINDOWS = Array.from({ length: 120 }, (_, index) => index + 1).flatMap((minutes) => [
  marketOf(`1x2-${minutes}min`),
  marketOf(`total-goals-${minutes}min`),
]);
const COMPARABLE = [...new Set([...MARKETS, ...WINDOWS])].filter(
  ({ winnersPerBet, kind }) => winnersPerBet !== null && kind !== 'player',
);

/** Decimal odds of a complete book: weights shared out among the winners, a margin on top. */
const bookOn = ({ selections, winnersPerBet }: Market) =>
  fc
    .record({
      weights: fc.array(fc.integer({ min: 20, max: 1000 }), {
        minLength: selections.length,
        maxLength: selections.length,
      }),
      margin: fc.double({ min: 0, max: 0.3, noNaN: true }),
    })
    .map(({ weights, margin }) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight) => {
        const probability = Math.min(0.97, (weight / total) * (winnersPerBet ?? 1));
        return Math.max(1.01, Math.floor(1000 / (probability * (1 + margin))) / 1000);
      });
    });

describe('the gaps of an event', () => {
  it('agree with a calculation of their own, on every market with a constant number of winners, windows of any minute too', () => {
    expect(COMPARABLE.length).toBeGreaterThan(440);
    expect(WINDOWS.every((market) => COMPARABLE.includes(market))).toBe(true);
    for (const market of COMPARABLE) {
      const line = market.lineType === 'none' ? null : 10;
      fc.assert(
        fc.property(fc.tuple(bookOn(market), bookOn(market), bookOn(market)), (books) => {
          const event = new DeskEvent();
          ['ours', 'a', 'b'].forEach((slug, index) => {
            event.put(slug, quoteOf(market, line, thousandths(...(books[index] ?? []))));
          });
          const winners = market.winnersPerBet ?? 0;
          const [ours = [], a = [], b = []] = books.map((book) => fairByHalving(book, winners));
          const gaps = eventGaps(event, viewOf());
          expect(gaps.map(({ selection }) => selection).sort((x, y) => x - y)).toEqual(ours.map((_, index) => index));
          for (const gap of gaps) {
            const mean = (Number(a[gap.selection]) + Number(b[gap.selection])) / 2;
            expect(gap.reference.probability).toBeCloseTo(Number(ours[gap.selection]), 8);
            expect(gap.probability).toBeCloseTo(mean, 8);
            expect(gap.points).toBeCloseTo(100 * (Number(ours[gap.selection]) - mean), 6);
            expect(gap.edge).toBeCloseTo(mean * Number(books[0][gap.selection]) - 1, 6);
          }
          const sizes = gaps.map(({ points }) => Math.abs(points));
          expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
        }),
        { numRuns: 8, seed: 20261124 },
      );
    }
  }, 60_000);

  it('carry the numbers that made them', () => {
    const event = new DeskEvent();
    event.put('ours', quoteOf(RESULT, null, thousandths(2, 3.4, 4.2), { seq: 7, changedAtMs: NOW_MS - 500 }));
    event.put('a', quoteOf(RESULT, null, thousandths(1.9, 3.5, 4.5), { seq: 8, changedAtMs: NOW_MS - 900 }));
    event.put('b', quoteOf(RESULT, null, thousandths(1.91, 3.5, 4.5), { seq: 9, seenAtMs: NOW_MS - 3_000 }));
    const [worst] = eventGaps(event, viewOf());
    expect(worst).toMatchObject({
      market: { key: '1x2-ft' },
      selection: 0,
      reference: { bookmaker: 'ours', odds: 2, seq: 7, changedAtMs: NOW_MS - 500 },
      method: 'power',
      others: [
        { bookmaker: 'a', odds: 1.9, seq: 8 },
        { bookmaker: 'b', odds: 1.91, seq: 9, seenAtMs: NOW_MS - 3_000 },
      ],
      offeredBy: 3,
      atMs: NOW_MS,
    });
    expect(worst?.points).toBeLessThan(0);
    expect(worst?.edge).toBeGreaterThan(0);
  });
});

describe('a quote takes no part', () => {
  const three = (): DeskEvent => {
    const event = new DeskEvent();
    event.put('ours', quoteOf(RESULT, null, thousandths(2, 3.4, 4.2)));
    event.put('a', quoteOf(RESULT, null, thousandths(1.9, 3.5, 4.5)));
    event.put('b', quoteOf(RESULT, null, thousandths(1.9, 3.5, 4.5)));
    return event;
  };

  it('when a selection of its list is closed, it is implausible, or it is suspended', () => {
    const without = (...put: Parameters<DeskEvent['put']>) => {
      const event = three();
      event.put(...put);
      return eventGaps(event, viewOf());
    };
    expect(eventGaps(three(), viewOf())).toHaveLength(3);
    expect(without('ours', quoteOf(RESULT, null, thousandths(2, 3.4, -4.2)))).toEqual([]);
    expect(without('ours', quoteOf(RESULT, null, thousandths(2, 3.4, 4.2), { implausible: true }))).toEqual([]);
    expect(without('ours', quoteOf(RESULT, null, thousandths(-2, -3.4, -4.2)))).toEqual([]);
    expect(without('ours', quoteOf(RESULT, 4, thousandths(2, 3.4, 4.2)))).toHaveLength(3);
  });

  it('when it is not fresh, its source is down or disabled, or the event has begun', () => {
    const event = three();
    const late = NOW_MS + STALE_AFTER_MS + 1;
    expect(eventGaps(event, viewOf({ nowMs: late - 1 }))).toHaveLength(3);
    expect(eventGaps(event, viewOf({ nowMs: late }))).toEqual([]);
    expect(eventGaps(event, viewOf({ reference: participant('ours', 'down') }))).toEqual([]);
    expect(eventGaps(event, viewOf({ reference: participant('ours', 'disabled') }))).toEqual([]);
    expect(eventGaps(event, viewOf({ reference: participant('ours', 'degraded') }))).toHaveLength(3);
    expect(eventGaps(event, viewOf({ nowMs: event.kickoffMs, staleAfterMs: 1e9 }))).toEqual([]);
  });

  it('when its market has no constant number of winners', () => {
    const event = new DeskEvent();
    const early = marketOf('1x2-1up-ft');
    for (const slug of ['ours', 'a', 'b']) event.put(slug, quoteOf(early, null, thousandths(2, 3.4, 4.2)));
    expect(eventGaps(event, viewOf())).toEqual([]);
  });

  it('when its open prices are not the list of its margin, but closed ones beside the list do no harm', () => {
    const goals = marketOf('exact-goals-ft');
    const list = [8, 5, 4, 4.5, 7, 13, 19, null];
    const listMargin = quoteOf(goals, null, thousandths(...list)).margin;
    const gapsWith = (last: number) => {
      const event = new DeskEvent();
      const prices = thousandths(...list.slice(0, 7), last);
      event.put('ours', quoteOf(goals, null, prices, { margin: listMargin }));
      event.put('a', quoteOf(goals, null, thousandths(...list)));
      return eventGaps(event, viewOf());
    };
    expect(gapsWith(-21)).toHaveLength(7);
    expect(gapsWith(21)).toEqual([]);
  });
});

describe('the others', () => {
  const offer = (event: DeskEvent, slug: string, more = {}) =>
    event.put(slug, quoteOf(RESULT, null, thousandths(2, 3.4, 4.2), more));

  it('may be one where only two offer it, which is said', () => {
    const event = new DeskEvent();
    offer(event, 'ours');
    offer(event, 'a');
    const [gap] = eventGaps(event, viewOf());
    expect(gap?.others.map(({ bookmaker }) => bookmaker)).toEqual(['a']);
    expect(gap?.offeredBy).toBe(2);
  });

  it('must be two where three offer it: one that cannot be compared leaves no gap', () => {
    const event = new DeskEvent();
    for (const slug of ['ours', 'a', 'b']) offer(event, slug);
    expect(eventGaps(event, viewOf())).toHaveLength(3);
    expect(eventGaps(event, viewOf({ others: [participant('a'), participant('b', 'down')] }))).toEqual([]);
    offer(event, 'b', { implausible: true });
    expect(eventGaps(event, viewOf())).toEqual([]);
    event.put('b', quoteOf(RESULT, null, thousandths(-2, -3.4, -4.2)));
    expect(eventGaps(event, viewOf())).toHaveLength(3);
  });

  it('are those who list the selection, on each selection', () => {
    const goals = marketOf('exact-goals-ft');
    const event = new DeskEvent();
    event.put('ours', quoteOf(goals, null, thousandths(8, 5, 4, 4.5, 7, 13, 19, null)));
    event.put('a', quoteOf(goals, null, thousandths(8, 5, 4, 4.5, 7, 13, null, 30)));
    event.put('b', quoteOf(goals, null, thousandths(8, 5, 4, 4.5, 7, 13, 19, null)));
    const gaps = eventGaps(event, viewOf());
    const othersOn = (selection: number) =>
      gaps.find((gap) => gap.selection === selection)?.others.map(({ bookmaker }) => bookmaker);
    expect(othersOn(0)).toEqual(['a', 'b']);
    expect(othersOn(6)).toEqual(['b']);
    expect(othersOn(7)).toBeUndefined();
  });
});
