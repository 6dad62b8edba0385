import { marketRule } from '../model/market-rules.ts';
import type { Encoding } from './encoding.ts';
import { parseBet9ja, parseBetpawa, parseSportybet } from './parse-tables.ts';

/** Only markets that the match model can price are sold. */
function sellable<E extends Encoding>(encodings: readonly E[]): readonly E[] {
  return encodings
    .filter((encoding) => marketRule(encoding.market) !== undefined)
    .map((encoding, index) => ({ ...encoding, index }));
}

export const betpawaEncodings = sellable(parseBetpawa());
export const sportybetEncodings = sellable(parseSportybet());
export const bet9jaEncodings = sellable(parseBet9ja());
