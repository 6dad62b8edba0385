import type { PriceCodes } from '../../model/price-code.ts';

/**
 * Array parameters as text, many times faster than the driver's own conversion. Only for numbers: nothing needs to be
 * escaped. What is no number is refused by the database, as it should be.
 */
export const numberArray = (values: readonly number[]): string => `{${values.join(',')}}`;

/** The same where some are missing. */
export const sparseArray = (values: readonly (number | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

/** An array of price lists; they differ in length, which arrays of arrays may not, so each is the text of one. */
export const priceListArray = (lists: readonly PriceCodes[]): string =>
  lists.length === 0 ? '{}' : `{"${lists.map(priceList).join('","')}"}`;

const priceList = (prices: PriceCodes): string =>
  prices.includes(null) ? sparseArray(prices) : `{${prices.join(',')}}`;

/** Text that the database takes: it knows no character of code zero. */
export const cleanText = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text);
