import { expect, it } from 'vitest';
import { DeskBook } from '../book/desk-book.ts';
import { btts, eventRow, quote, T0_MS } from '../test/wire-samples.ts';
import { marginHeat } from './margin-heat.ts';

const ALL = ['betpawa', 'sportybet', 'bet9ja'];
const heatOf = (ours: number, ...theirs: readonly number[]): number | undefined => {
  const book = new DeskBook({
    schedule: (flush) => flush(),
    circumstances: { nowMs: T0_MS, staleAfterMs: 900_000, sources: {} },
  });
  const quotes = [ours, ...theirs].map((margin, place) => quote(ALL[place] ?? '', { yes: 1.9, no: 1.9 }, { margin }));
  book.takeSnapshot([eventRow('1', [btts(quotes)])], 1);
  return marginHeat(book.market('1', 'btts-ft'), 'betpawa', ALL);
};

it('is how far our margin is from the mean of the others, above 0 where we are dearer', () => {
  expect(heatOf(0.08, 0.05, 0.06)).toBe(4);
  expect(heatOf(0.05, 0.05)).toBe(0);
  expect(heatOf(0.045, 0.05, 0.06)).toBe(-3);
});

it('is nothing without anybody to compare with', () => {
  expect(heatOf(0.05)).toBeUndefined();
});
