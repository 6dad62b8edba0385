import { describe, expect, it } from 'vitest';
import { bytesText, lineText, marginText, oddsText, pointsText } from './numbers.ts';

describe('numbers as people read them', () => {
  it('show odds with two decimals, three where three are given', () => {
    expect([1.5, 2.15, 1.355, 1001, null].map(oddsText)).toEqual(['1.50', '2.15', '1.355', '1001.00', '–']);
  });

  it('show margins with one decimal and a true minus', () => {
    expect([0.0534, -0.021, -0.0001, null].map(marginText)).toEqual(['5.3 %', '−2.1 %', '0.0 %', '–']);
  });

  it('show points with their sign', () => {
    expect([0.84, -1.25, 0.04].map(pointsText)).toEqual(['+0.8', '−1.3', '0.0']);
  });

  it('show lines, signed where they are handicaps', () => {
    expect([lineText(2.5, false), lineText(1, true), lineText(-0.75, true), lineText(0, true)]).toEqual([
      '2.5',
      '+1',
      '−0.75',
      '0',
    ]);
  });

  it('show bytes in the largest unit', () => {
    expect([999, 3_400, 61_000_000].map(bytesText)).toEqual(['999 B', '3.4 kB', '61 MB']);
  });
});
