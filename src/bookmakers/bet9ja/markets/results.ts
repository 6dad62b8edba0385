import type { Bet9jaRow } from './define.ts';
import { DOUBLE_CHANCE, RESULT, TWO_WAY } from './shapes.ts';

const DOUBLE_CHANCE_1UP = '11=home-draw X1=draw-away 121=home-away';

/** Who wins. */
export const RESULTS_ROWS: readonly Bet9jaRow[] = [
  ['S_1X2', '1x2-ft', RESULT],
  ['S_1X21T', '1x2-1h', RESULT],
  ['S_1X22T', '1x2-2h', RESULT],
  ['S_1X21', '1x2-1up-ft', '11=home X1=draw 21=away'],
  ['S_1X22', '1x2-2up-ft', '12=home X2=draw 22=away'],
  ['S_DC', 'double-chance-ft', DOUBLE_CHANCE],
  ['S_DC1T', 'double-chance-1h', DOUBLE_CHANCE],
  ['S_DC2T', 'double-chance-2h', DOUBLE_CHANCE],
  ['S_DC1X21', 'double-chance-1up-ft', DOUBLE_CHANCE_1UP],
  ['S_DNB', 'draw-no-bet-ft', TWO_WAY],
  ['S_DNB1T', 'draw-no-bet-1h', TWO_WAY],
  ['S_DNB2T', 'draw-no-bet-2h', TWO_WAY],
  ['S_HOMENOBET', 'home-no-bet-ft', 'X=draw 2=away'],
  ['S_AWAYNOBET', 'away-no-bet-ft', '1=home X=draw'],
];
