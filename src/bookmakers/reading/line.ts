import type { LineType } from '../../markets/market.ts';
import { quartersOfLine } from '../../model/quote.ts';

const DECIMAL = /^[+-]?\d{1,5}(\.\d{1,6})?$/;

/** Quarters of a line written as a plain decimal (`-0.25`, `+2.50`); `undefined` where it is none. */
export const quartersOfText = (text: string): number | undefined =>
  DECIMAL.test(text) ? quartersOfLine(Number(text)) : undefined;

/**
 * Whether a line can be one of its market: totals are not negative, three-way handicaps are whole (their draw is a
 * selection), goals, corners and bookings are counted from 1.
 */
export const fitsLineType = (quarters: number, lineType: LineType): boolean => {
  switch (lineType) {
    case 'none':
      return false;
    case 'total':
      return quarters >= 0;
    case 'handicap-asian':
      return true;
    case 'handicap-european':
      return quarters % 4 === 0;
    case 'goal-number':
    case 'corner-number':
    case 'booking-number':
      return quarters >= 4 && quarters % 4 === 0;
  }
};
