import type { SportybetRow } from './define.ts';
import { ASIAN, EUROPEAN, ODD_EVEN, ODD_EVEN_OWN, OVER_UNDER, YES_NO, YES_NO_OWN } from './shapes.ts';

const BTTS_1H_AND_BTTS = '806=no-no 808=yes-no 810=yes-yes 812=no-yes';

/** Totals, handicaps, both teams to score, odd and even. */
export const GOALS_ROWS: readonly SportybetRow[] = [
  ['18', 'total-goals-ft', OVER_UNDER, 'total'],
  ['68', 'total-goals-1h', OVER_UNDER, 'total'],
  ['90', 'total-goals-2h', OVER_UNDER, 'total'],
  ['19', 'home-total-goals-ft', OVER_UNDER, 'total'],
  ['20', 'away-total-goals-ft', OVER_UNDER, 'total'],
  ['69', 'home-total-goals-1h', OVER_UNDER, 'total'],
  ['70', 'away-total-goals-1h', OVER_UNDER, 'total'],
  ['91', 'home-total-goals-2h', OVER_UNDER, 'total'],
  ['92', 'away-total-goals-2h', OVER_UNDER, 'total'],
  ['14', 'handicap-3way-ft', EUROPEAN, 'hcp'],
  ['65', 'handicap-3way-1h', EUROPEAN, 'hcp'],
  ['87', 'handicap-3way-2h', EUROPEAN, 'hcp'],
  ['16', 'asian-handicap-ft', ASIAN, 'hcp'],
  ['66', 'asian-handicap-1h', ASIAN, 'hcp'],
  ['88', 'asian-handicap-2h', ASIAN, 'hcp'],
  ['29', 'btts-ft', YES_NO],
  ['75', 'btts-1h', YES_NO],
  ['95', 'btts-2h', YES_NO],
  ['60000', 'btts-2plus-ft', YES_NO],
  ['900027', 'btts-both-halves', YES_NO_OWN],
  ['55', 'btts-1h-and-btts-2h', BTTS_1H_AND_BTTS],
  ['900041', 'no-draw-btts-ft', YES_NO_OWN],
  ['26', 'odd-even-ft', ODD_EVEN],
  ['74', 'odd-even-1h', ODD_EVEN],
  ['94', 'odd-even-2h', ODD_EVEN],
  ['27', 'home-odd-even-ft', ODD_EVEN],
  ['28', 'away-odd-even-ft', ODD_EVEN],
  ['900032', 'home-odd-even-1h', ODD_EVEN_OWN],
  ['900031', 'away-odd-even-1h', ODD_EVEN_OWN],
  ['900029', 'home-odd-even-2h', ODD_EVEN_OWN],
  ['900030', 'away-odd-even-2h', ODD_EVEN_OWN],
];
