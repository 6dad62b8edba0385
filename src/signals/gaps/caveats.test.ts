import { expect, it } from 'vitest';
import { FAIR_METHODS } from '../../odds/fair-method.ts';
import { DeskEvent, marketOf, quoteOf, thousandths, viewOf } from '../test/desk-event.ts';
import { caveatsOf } from './caveats.ts';
import { eventGaps } from './event-gaps.ts';
import { pointsRange } from './points-range.ts';

const eventOf = (market: string, line: number | null, ours: readonly number[], theirs: readonly number[]) => {
  const event = new DeskEvent();
  event.put('ours', quoteOf(marketOf(market), line, thousandths(...ours)));
  event.put('a', quoteOf(marketOf(market), line, thousandths(...theirs)));
  return event;
};

const worst = (event: DeskEvent) => {
  const [gap] = eventGaps(event, viewOf());
  if (gap === undefined) throw new Error('there is no gap');
  return { gap, range: pointsRange(gap) };
};

it('a gap names the least and the most that it is by any method', () => {
  const event = eventOf('1x2-ft', null, [1.25, 6, 12], [1.35, 5.5, 9]);
  const { gap, range } = worst(event);
  const by = FAIR_METHODS.map(
    (method) =>
      eventGaps(event, viewOf({ method })).find(({ selection }) => selection === gap.selection)?.points ?? Number.NaN,
  );
  expect(range.least).toBeCloseTo(Math.min(...by), 9);
  expect(range.most).toBeCloseTo(Math.max(...by), 9);
});

it('a gap that another method would turn round says so, one that all methods see does not', () => {
  // The same price of the favourite, one with twice the margin on the outsider.
  const turned = worst(eventOf('btts-ft', null, [1.08, 6], [1.1, 7.6]));
  expect(turned.range.least).toBeLessThan(0);
  expect(turned.range.most).toBeGreaterThan(0);
  expect(caveatsOf(turned.gap, turned.range)).toEqual(['method']);
  const plain = worst(eventOf('1x2-ft', null, [2.2, 3.4, 3.6], [1.9, 3.5, 4.6]));
  expect(caveatsOf(plain.gap, plain.range)).toEqual([]);
});

it('a gap on cards, or on what data providers count, says that they are not counted alike', () => {
  for (const market of ['bookings-total-ft', 'fouls-total-ft', 'saves-total-ft']) {
    const { gap, range } = worst(eventOf(market, 14, [4.05, 1.17], [6, 1.07]));
    expect(caveatsOf(gap, range)).toContain('definition');
  }
  const { gap, range } = worst(eventOf('corners-total-ft', 30, [1.39, 2.94], [1.26, 3.35]));
  expect(caveatsOf(gap, range)).not.toContain('definition');
});
