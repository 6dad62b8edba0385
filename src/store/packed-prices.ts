import type { PriceCode, PriceCodes } from '../model/price-code.ts';
import { UnstorableError } from './write/number-of.ts';

/**
 * How prices lie in a row: four bytes each, the most significant first. The smallest number stands for "not listed";
 * odds never come near it.
 */
const NOT_LISTED = -(2 ** 31);
const LARGEST = 2 ** 31 - 1;
const BYTES = 4;
const DIGITS = 2 * BYTES;

/** The lists as an array parameter of packed prices, written in one go: a batch has tens of thousands. */
export const packedPricesArray = (lists: readonly PriceCodes[]): string => {
  if (lists.length === 0) return '{}';
  const bytes = Buffer.allocUnsafe(BYTES * lists.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const list of lists) for (const code of list) place = bytes.writeInt32BE(packed(code), place);
  const digits = bytes.toString('hex');
  let from = 0;
  const items = lists.map(({ length }) => {
    const item = digits.slice(from, from + DIGITS * length);
    from += item.length;
    return item;
  });
  return `{"\\\\x${items.join('","\\\\x')}"}`;
};

const packed = (code: PriceCode): number => {
  if (code === null) return NOT_LISTED;
  if (Number.isInteger(code) && code > NOT_LISTED && code <= LARGEST) return code;
  throw new UnstorableError(`${code} is no price`);
};

/** Prices out of the text of packed ones (`\x000005dc80000000`). */
export const priceCodesOf = (text: string): PriceCodes => {
  const codes: PriceCode[] = [];
  for (let place = 2; place < text.length; place += DIGITS) {
    const code = Number.parseInt(text.slice(place, place + DIGITS), 16) | 0;
    codes.push(code === NOT_LISTED ? null : code);
  }
  return codes;
};
