import type { SportybetRow } from './define.ts';
import { YES_NO } from './shapes.ts';

const RESULT_TOTAL = '794=home-under 796=home-over 798=draw-under 800=draw-over 802=away-under 804=away-over';
const RESULT_BTTS = '78=home-yes 80=home-no 82=draw-yes 84=draw-no 86=away-yes 88=away-no';
const CHANCE_TOTAL = [
  '1724=home-draw-under 1727=home-draw-over 1725=home-away-under 1728=home-away-over',
  '1726=draw-away-under 1729=draw-away-over',
].join(' ');
const CHANCE_TOTAL_OWN = [
  '148=home-draw-under 145=home-draw-over 149=home-away-under 146=home-away-over',
  '150=draw-away-under 147=draw-away-over',
].join(' ');
const CHANCE_BTTS = [
  '1718=home-draw-yes 1719=home-draw-no 1720=home-away-yes 1721=home-away-no 1722=draw-away-yes',
  '1723=draw-away-no',
].join(' ');
const TOTAL_BTTS = '90=over-yes 92=under-yes 94=over-no 96=under-no';

/** Two bets in one. */
export const COMBOS_ROWS: readonly SportybetRow[] = [
  ['37', '1x2-total-ft', RESULT_TOTAL, 'total'],
  ['79', '1x2-total-1h', RESULT_TOTAL, 'total'],
  ['544', '1x2-total-2h', RESULT_TOTAL, 'total'],
  ['35', '1x2-btts-ft', RESULT_BTTS],
  ['78', '1x2-btts-1h', RESULT_BTTS],
  ['543', '1x2-btts-2h', RESULT_BTTS],
  ['547', 'double-chance-total-ft', CHANCE_TOTAL, 'total'],
  ['900042', 'double-chance-total-1h', CHANCE_TOTAL_OWN, 'total'],
  ['900043', 'double-chance-total-2h', CHANCE_TOTAL_OWN, 'total'],
  ['546', 'double-chance-btts-ft', CHANCE_BTTS],
  ['542', 'double-chance-btts-1h', CHANCE_BTTS],
  ['545', 'double-chance-btts-2h', CHANCE_BTTS],
  ['540', 'double-chance-and-btts-1h', CHANCE_BTTS],
  ['541', 'double-chance-and-btts-2h', CHANCE_BTTS],
  ['36', 'total-btts-ft', TOTAL_BTTS, 'total'],
  ['854', 'home-or-over-ft', YES_NO, 'total'],
  ['855', 'home-or-under-ft', YES_NO, 'total'],
  ['856', 'draw-or-over-ft', YES_NO, 'total'],
  ['857', 'draw-or-under-ft', YES_NO, 'total'],
  ['858', 'away-or-over-ft', YES_NO, 'total'],
  ['859', 'away-or-under-ft', YES_NO, 'total'],
  ['860', 'home-or-btts-ft', YES_NO],
  ['863', 'home-or-any-clean-sheet-ft', YES_NO],
  ['861', 'draw-or-btts-ft', YES_NO],
  ['864', 'draw-or-any-clean-sheet-ft', YES_NO],
  ['862', 'away-or-btts-ft', YES_NO],
  ['865', 'away-or-any-clean-sheet-ft', YES_NO],
];
