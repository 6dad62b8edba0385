import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { RESULT, TWO_WAY } from '../selection-lists.ts';

const european = family({ kind: 'handicap', lineType: 'handicap-european', selections: RESULT });
const asian = family({ kind: 'handicap', lineType: 'handicap-asian', selections: TWO_WAY });

/** Goals added to the home side before the result is taken. */
export const HANDICAP_MARKETS: readonly Market[] = [
  european('handicap-3way-ft', '3-Way (European) Handicap - Full Time', { groups: ['popular'] }),
  european('handicap-3way-1h', '3-Way (European) Handicap - First Half', { groups: ['halves'] }),
  european('handicap-3way-2h', '3-Way (European) Handicap - Second Half', { groups: ['halves'] }),
  asian('asian-handicap-ft', 'Asian (2-Way) Handicap - Full Time', { groups: ['specials'] }),
  asian('asian-handicap-1h', 'Asian (2-Way) Handicap - First Half', { groups: ['halves'] }),
  asian('asian-handicap-2h', 'Asian (2-Way) Handicap - Second Half', { groups: ['halves'] }),
];
