import { expect, it } from 'vitest';
import { priceCodesOf } from '../read/columns.ts';
import { cleanText, numberArray, priceListArray, sparseArray } from './array-literal.ts';

it('writes arrays as the database reads them', () => {
  expect(numberArray([])).toBe('{}');
  expect(sparseArray([1, null, -2.5])).toBe('{1,NULL,-2.5}');
  expect(priceListArray([])).toBe('{}');
  expect(priceListArray([[1500, null, -2000], [], [0]])).toBe('{"{1500,NULL,-2000}","{}","{0}"}');
  expect(priceCodesOf('{1500,NULL,-2000}')).toEqual([1500, null, -2000]);
  expect(priceCodesOf('{}')).toEqual([]);
  expect(cleanText('a\0b')).toBe('ab');
});
