import { describe, expect, it } from 'vitest';
import { impliedSum, margin } from './margin.ts';

describe('margin', () => {
  it('is the implied sum less one where one selection wins', () => {
    expect(margin([1950, 3500, 4000], 1)).toBeCloseTo(1000 / 1950 + 1000 / 3500 + 1000 / 4000 - 1, 12);
  });

  it('divides by the winners, so that a double chance shows a margin of a few percent', () => {
    expect(impliedSum([1250, 1300, 1850])).toBeGreaterThan(2);
    expect(margin([1250, 1300, 1850], 2)).toBeCloseTo((1 / 1.25 + 1 / 1.3 + 1 / 1.85) / 2 - 1, 12);
  });

  it('is unknown without a constant number of winners, without prices and with a price that is no odds', () => {
    expect(margin([1950, 3500], null)).toBeNull();
    expect(margin([], 1)).toBeNull();
    expect(margin([1950, 1000], 1)).toBeNull();
    expect(margin([1950, Number.NaN], 1)).toBeNull();
    expect(margin([1950, -3500], 1)).toBeNull();
  });
});
