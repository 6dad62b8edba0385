import type { SportybetRow } from './define.ts';
import { DOUBLE_CHANCE, RESULT } from './shapes.ts';

const DRAW_NO_BET = '4=home 5=away';

/** Who wins. */
export const RESULTS_ROWS: readonly SportybetRow[] = [
  ['1', '1x2-ft', RESULT],
  ['60', '1x2-1h', RESULT],
  ['83', '1x2-2h', RESULT],
  ['60200', '1x2-1up-ft', RESULT],
  ['60100', '1x2-2up-ft', RESULT],
  ['60210', '1x2-never-down-ft', RESULT, '', ''],
  ['10', 'double-chance-ft', DOUBLE_CHANCE],
  ['63', 'double-chance-1h', DOUBLE_CHANCE],
  ['85', 'double-chance-2h', DOUBLE_CHANCE],
  ['60110', 'double-chance-1up-ft', DOUBLE_CHANCE],
  ['11', 'draw-no-bet-ft', DRAW_NO_BET],
  ['64', 'draw-no-bet-1h', DRAW_NO_BET],
  ['86', 'draw-no-bet-2h', DRAW_NO_BET],
  ['12', 'home-no-bet-ft', '776=draw 778=away'],
  ['13', 'away-no-bet-ft', '780=home 782=draw'],
];
