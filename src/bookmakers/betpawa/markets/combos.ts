import type { BetpawaRow } from './define.ts';

const RESULT_TOTAL = [
  '1 - Over=home-over | X - Over=draw-over | 2 - Over=away-over | 1 - Under=home-under',
  'X - Under=draw-under | 2 - Under=away-under',
].join(' | ');
const RESULT_BTTS = [
  '1 - Yes=home-yes | 1 - No=home-no | 2 - Yes=away-yes | 2 - No=away-no | X - Yes=draw-yes',
  'X - No=draw-no',
].join(' | ');
const CHANCE_TOTAL = [
  '1X - Under=home-draw-under | 12 - Under=home-away-under | X2 - Under=draw-away-under',
  '1X - Over=home-draw-over | 12 - Over=home-away-over | X2 - Over=draw-away-over',
].join(' | ');
const CHANCE_BTTS = [
  '1X - Yes=home-draw-yes | 1X - No=home-draw-no | 12 - Yes=home-away-yes | 12 - No=home-away-no',
  'X2 - Yes=draw-away-yes | X2 - No=draw-away-no',
].join(' | ');
const TOTAL_BTTS = 'Over - Yes=over-yes | Under - Yes=under-yes | Over - No=over-no | Under - No=under-no';

/** Two bets in one. */
export const COMBOS_ROWS: readonly BetpawaRow[] = [
  ['1096755', '1x2-total-ft', RESULT_TOTAL, '1099337-1099342'],
  ['25451920', '1x2-total-2h', RESULT_TOTAL, '25451921-25451926'],
  ['3591790', '1x2-btts-ft', RESULT_BTTS, '3591791-3591796'],
  ['28000007', '1x2-btts-2h', RESULT_BTTS, '28000008-28000013'],
  ['28000089', 'double-chance-total-ft', CHANCE_TOTAL, '28000090-28000095'],
  ['28000014', 'double-chance-btts-ft', CHANCE_BTTS, '28000015-28000020'],
  ['28000021', 'double-chance-btts-1h', CHANCE_BTTS, '28000022-28000027'],
  ['28000028', 'double-chance-btts-2h', CHANCE_BTTS, '28000029-28000034'],
  ['4613062', 'total-btts-ft', TOTAL_BTTS, '? ? ? ?'],
];
