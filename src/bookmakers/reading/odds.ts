import { MAX_PRICE_THOUSANDTHS, type PriceCode } from '../../model/price-code.ts';

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;

/**
 * Decimal odds as integer thousandths, from a number or from its plain decimal text; `undefined` for everything that is
 * no such number, is negative or is larger than any price that is believed.
 */
export const thousandthsOf = (odds: unknown): number | undefined => {
  if (typeof odds === 'string') return thousandthsOfText(odds);
  if (typeof odds !== 'number' || !(odds >= 0)) return undefined;
  const thousandths = Math.round(odds * 1000);
  return thousandths <= MAX_PRICE_THOUSANDTHS ? thousandths : undefined;
};

const MAX_LENGTH = 30;

const thousandthsOfText = (text: string): number | undefined => {
  const { length } = text;
  if (length === 0 || length > MAX_LENGTH) return undefined;
  let thousandths = 0;
  let decimals = -1;
  for (let i = 0; i < length; i++) {
    const char = text.charCodeAt(i);
    if (char >= ZERO && char <= NINE) {
      if (decimals < 3) thousandths = thousandths * 10 + (char - ZERO);
      // The fourth decimal rounds; what follows it cannot matter.
      else if (decimals === 3 && char >= ZERO + 5) thousandths += 1;
      if (decimals >= 0) decimals++;
    } else if (char === POINT && decimals < 0 && i > 0 && i < length - 1) decimals = 0;
    else return undefined;
  }
  for (let missing = Math.max(decimals, 0); missing < 3; missing++) thousandths *= 10;
  return thousandths <= MAX_PRICE_THOUSANDTHS ? thousandths : undefined;
};

/** The code of a price: odds of 1 or less are no price, a selection that is not open is closed at what it shows. */
export const priceCode = (thousandths: number, open: boolean): PriceCode => {
  if (thousandths <= 1000) return 0;
  return open ? thousandths : 0 - thousandths;
};
