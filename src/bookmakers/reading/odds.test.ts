import { describe, expect, it } from 'vitest';
import { MAX_PRICE_THOUSANDTHS } from '../../model/price-code.ts';
import { priceCode, thousandthsOf } from './odds.ts';

describe('thousandthsOf', () => {
  it.each([
    ['2.15', 2150],
    ['2.5', 2500],
    ['12', 12_000],
    ['1.005', 1005],
    ['1.0049', 1005],
    ['1.00449', 1004],
    ['0.00', 0],
    ['100000', MAX_PRICE_THOUSANDTHS],
    [2.15, 2150],
    [1.005, 1005],
    [0, 0],
  ])('reads %s', (odds, thousandths) => {
    expect(thousandthsOf(odds)).toBe(thousandths);
  });

  it('agrees with the number for every price of two decimals, as text and as number', () => {
    for (let hundredths = 0; hundredths <= 100_000; hundredths++) {
      const text = (hundredths / 100).toFixed(2);
      if (thousandthsOf(text) !== hundredths * 10 || thousandthsOf(Number(text)) !== hundredths * 10) {
        expect.fail(`${text} is ${thousandthsOf(text)} and ${thousandthsOf(Number(text))}`);
      }
    }
  });

  it.each([
    '',
    ' ',
    '-',
    '+2',
    '-2',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '2,5',
    '2.',
    '.5',
    '1.2.3',
    '2 ',
    '100000.001',
    '9'.repeat(40),
  ])('takes the text %j for no price', (odds) => {
    expect(thousandthsOf(odds)).toBeUndefined();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 100_000.001, null, undefined, true, {}, [], [2]])(
    'takes %s for no price',
    (odds) => {
      expect(thousandthsOf(odds)).toBeUndefined();
    },
  );
});

describe('priceCode', () => {
  it('keeps a price that is not open, and knows no price of 1 or less', () => {
    expect(priceCode(2150, true)).toBe(2150);
    expect(priceCode(2150, false)).toBe(-2150);
    expect(priceCode(1001, true)).toBe(1001);
    for (const none of [1000, 0]) {
      for (const open of [true, false]) expect(Object.is(priceCode(none, open), 0)).toBe(true);
    }
  });
});
