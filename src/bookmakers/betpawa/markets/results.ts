import type { BetpawaRow } from './define.ts';
import { DOUBLE_CHANCE, RESULT, TWO_WAY } from './shapes.ts';

const HOME_NO_BET = 'X=draw | 2=away';

/** Who wins. */
export const RESULTS_ROWS: readonly BetpawaRow[] = [
  ['3743', '1x2-ft', RESULT, '3744-3746'],
  ['3668', '1x2-1h', RESULT, '3669-3671'],
  ['3685', '1x2-2h', RESULT, '3686-3688'],
  ['28000810', '1x2-1up-ft', RESULT, '28000811-28000813'],
  ['28000850', '1x2-2up-ft', RESULT, '28000851-28000853'],
  ['4693', 'double-chance-ft', DOUBLE_CHANCE, '4694-4696'],
  ['4673', 'double-chance-1h', DOUBLE_CHANCE, '4674-4676'],
  ['4681', 'double-chance-2h', DOUBLE_CHANCE, '4682-4684'],
  ['80000', 'double-chance-1up-ft', DOUBLE_CHANCE, '80001-80003'],
  ['4703', 'draw-no-bet-ft', TWO_WAY, '4704 4705'],
  ['4697', 'draw-no-bet-1h', TWO_WAY, '4698 4699'],
  ['4700', 'draw-no-bet-2h', TWO_WAY, '4701 4702'],
  ['4746', 'home-no-bet-ft', HOME_NO_BET, '4747 4748'],
];
