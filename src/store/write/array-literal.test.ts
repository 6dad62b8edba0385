import { expect, it } from 'vitest';
import { packedPricesArray, priceCodesOf } from '../packed-prices.ts';
import { cleanText, numberArray, sparseArray } from './array-literal.ts';

it('writes arrays as the database reads them', () => {
  expect(numberArray([])).toBe('{}');
  expect(sparseArray([1, null, -2.5])).toBe('{1,NULL,-2.5}');
  expect(packedPricesArray([])).toBe('{}');
  expect(packedPricesArray([[1500, null, -2000], [], [0]])).toBe(
    '{"\\\\x000005dc80000000fffff830","\\\\x","\\\\x00000000"}',
  );
  expect(priceCodesOf('\\x000005dc80000000fffff83000000000')).toEqual([1500, null, -2000, 0]);
  expect(priceCodesOf('\\x')).toEqual([]);
  for (const price of [2 ** 31, -(2 ** 31), 1.5, Number.NaN])
    expect(() => packedPricesArray([[price]])).toThrow(/no price/);
  expect(cleanText('a\0b')).toBe('ab');
});
