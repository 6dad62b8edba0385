import { describe, expect, it } from 'vitest';
import { fitsLineType, quartersOfText } from './line.ts';

describe('quartersOfText', () => {
  it.each([
    ['2.5', 10],
    ['2.50', 10],
    ['+2.5', 10],
    ['-0.25', -1],
    ['3', 12],
    ['0', 0],
  ])('reads %s', (text, quarters) => {
    expect(quartersOfText(text)).toBe(quarters);
  });

  it('knows no negative zero', () => {
    expect(Object.is(quartersOfText('-0'), 0)).toBe(true);
  });

  it.each(['', ' ', 'x', 'NaN', 'Infinity', '1e3', '0x10', '2.6', '2.125', '0:1', '2.', '.5', '999999'])(
    'takes %j for no line',
    (text) => {
      expect(quartersOfText(text)).toBeUndefined();
    },
  );
});

describe('fitsLineType', () => {
  it('wants whole three-way handicaps, counts from 1 and totals that are not negative', () => {
    expect(fitsLineType(-4, 'handicap-european')).toBe(true);
    expect(fitsLineType(-2, 'handicap-european')).toBe(false);
    expect(fitsLineType(-1, 'handicap-asian')).toBe(true);
    expect(fitsLineType(0, 'handicap-asian')).toBe(true);
    expect(fitsLineType(-2, 'total')).toBe(false);
    expect(fitsLineType(2, 'total')).toBe(true);
    expect(fitsLineType(0, 'goal-number')).toBe(false);
    expect(fitsLineType(4, 'goal-number')).toBe(true);
    expect(fitsLineType(6, 'corner-number')).toBe(false);
    expect(fitsLineType(2, 'none')).toBe(false);
  });
});
