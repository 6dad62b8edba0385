import type { BetpawaRow } from './define.ts';
import { HALVES, RESULT, YES_NO } from './shapes.ts';

const NEXT_GOAL = '1=home | None=none | 2=away';
const LAST_GOAL = '1=home | 2=away | No Goal=none';

/** Order of goals, halves compared, windows from kick-off. */
export const ORDER_ROWS: readonly BetpawaRow[] = [
  ['28000224', 'next-goal-ft', NEXT_GOAL, '28000225-28000227'],
  ['4870', 'last-goal-ft', LAST_GOAL, '4871-4873'],
  ['4728', 'highest-scoring-half', HALVES, '4729-4731'],
  ['4736', 'home-highest-scoring-half', HALVES, '4737-4739'],
  ['4732', 'away-highest-scoring-half', HALVES, '4733-4735'],
  ['1096805', 'home-win-both-halves', YES_NO, '1099443 1099444'],
  ['1096808', 'away-win-both-halves', YES_NO, '1099449 1099450'],
  ['1096806', 'home-win-either-half', YES_NO, '1099445 1099446'],
  ['1096809', 'away-win-either-half', YES_NO, '1099451 1099452'],
  ['1096807', 'home-score-both-halves', YES_NO, '1099447 1099448'],
  ['1096814', 'away-score-both-halves', YES_NO, '1099453 1099454'],
  ['28000173', '1x2-10min', RESULT, '28000174-28000176'],
];
