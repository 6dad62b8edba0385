import type { Bet9jaRow } from './define.ts';

const RESULT_TOTAL = '1U=home-under 1O=home-over XU=draw-under XO=draw-over 2U=away-under 2O=away-over';
const RESULT_TOTAL_1T = '1U1T=home-under 1O1T=home-over XU1T=draw-under XO1T=draw-over 2U1T=away-under 2O1T=away-over';
const RESULT_TOTAL_2T = '1U2T=home-under 1O2T=home-over XU2T=draw-under XO2T=draw-over 2U2T=away-under 2O2T=away-over';
const RESULT_BTTS = '1ANDGG=home-yes 1ANDNG=home-no XANDGG=draw-yes XANDNG=draw-no 2ANDGG=away-yes 2ANDNG=away-no';
const RESULT_BTTS_HT = [
  '1HTANDGG=home-yes 1HTANDNG=home-no XHTANDGG=draw-yes XHTANDNG=draw-no 2HTANDGG=away-yes',
  '2HTANDNG=away-no',
].join(' ');
const RESULT_BTTS_2HT = [
  '12HTANDGG=home-yes 12HTANDNG=home-no X2HTANDGG=draw-yes X2HTANDNG=draw-no 22HTANDGG=away-yes',
  '22HTANDNG=away-no',
].join(' ');
const CHANCE_TOTAL = [
  '1XU=home-draw-under 1XO=home-draw-over 12U=home-away-under 12O=home-away-over',
  'X2U=draw-away-under X2O=draw-away-over',
].join(' ');
const CHANCE_BTTS = [
  '1XGG=home-draw-yes 1XNG=home-draw-no 12GG=home-away-yes 12NG=home-away-no X2GG=draw-away-yes',
  'X2NG=draw-away-no',
].join(' ');
const CHANCE_BTTS_HT = [
  '1XGGHT=home-draw-yes 1XNGHT=home-draw-no 12GGHT=home-away-yes 12NGHT=home-away-no',
  'X2GGHT=draw-away-yes X2NGHT=draw-away-no',
].join(' ');
const CHANCE_BTTS_2T = [
  '1XGG2T=home-draw-yes 1XNG2T=home-draw-no 12GG2T=home-away-yes 12NG2T=home-away-no',
  'X2GG2T=draw-away-yes X2NG2T=draw-away-no',
].join(' ');
const GG_OVER = 'GGOVER=over-yes GGUNDER=under-yes NGOVER=over-no NGUNDER=under-no';
const GG_O = 'GGO=over-yes GGU=under-yes NGO=over-no NGU=under-no';
const HOME_OR_OVER = '1orOv=yes';
const HOME_OR_UNDER = '1orUn=yes';
const DRAW_OR_OVER = 'XorOv=yes';
const DRAW_OR_UNDER = 'XorUn=yes';
const AWAY_OR_OVER = '2orOv=yes';
const AWAY_OR_UNDER = '2orUn=yes';

/** Two bets in one. */
export const COMBOS_ROWS: readonly Bet9jaRow[] = [
  ['S_1X2OU', '1x2-total-ft', RESULT_TOTAL, '@line'],
  ['S_1X2HTOU', '1x2-total-1h', RESULT_TOTAL_1T, '@line'],
  ['S_1X22TOU', '1x2-total-2h', RESULT_TOTAL_2T, '@line'],
  ['S_1X2GGNG', '1x2-btts-ft', RESULT_BTTS],
  ['S_1X2HTGGNG', '1x2-btts-1h', RESULT_BTTS_HT],
  ['S_2HT1X2GGNG', '1x2-btts-2h', RESULT_BTTS_2HT],
  ['S_DCOU', 'double-chance-total-ft', CHANCE_TOTAL, '@line'],
  ['S_HTDCOU', 'double-chance-total-1h', CHANCE_TOTAL, '@line'],
  ['S_2TDCOU', 'double-chance-total-2h', CHANCE_TOTAL, '@line'],
  ['S_DCGGNG', 'double-chance-btts-ft', CHANCE_BTTS],
  ['S_DCGGNGHT', 'double-chance-btts-1h', CHANCE_BTTS_HT],
  ['S_DCGGNG2T', 'double-chance-btts-2h', CHANCE_BTTS_2T],
  ['S_GGNGOU', 'total-btts-ft', GG_OVER, '@line'],
  ['S_GGNGOUN', 'total-btts-ft', GG_O, '@line'],
  ['S_CHANCEMIXGGOU', 'home-or-over-ft', HOME_OR_OVER, '@line', ''],
  ['S_CHANCEMIXOU', 'home-or-over-ft', HOME_OR_OVER, '@line', ''],
  ['S_CHANCEMIXGGOU', 'home-or-under-ft', HOME_OR_UNDER, '@line', ''],
  ['S_CHANCEMIXOU', 'home-or-under-ft', HOME_OR_UNDER, '@line', ''],
  ['S_CHANCEMIXGGOU', 'draw-or-over-ft', DRAW_OR_OVER, '@line', ''],
  ['S_CHANCEMIXOU', 'draw-or-over-ft', DRAW_OR_OVER, '@line', ''],
  ['S_CHANCEMIXGGOU', 'draw-or-under-ft', DRAW_OR_UNDER, '@line', ''],
  ['S_CHANCEMIXOU', 'draw-or-under-ft', DRAW_OR_UNDER, '@line', ''],
  ['S_CHANCEMIXGGOU', 'away-or-over-ft', AWAY_OR_OVER, '@line', ''],
  ['S_CHANCEMIXOU', 'away-or-over-ft', AWAY_OR_OVER, '@line', ''],
  ['S_CHANCEMIXGGOU', 'away-or-under-ft', AWAY_OR_UNDER, '@line', ''],
  ['S_CHANCEMIXOU', 'away-or-under-ft', AWAY_OR_UNDER, '@line', ''],
  ['S_CHANCEMIX', 'home-or-btts-ft', '1orGG=yes', '', ''],
  ['S_CHANCEMIX', 'home-or-any-clean-sheet-ft', '1orNG=yes', '', ''],
  ['S_CHANCEMIX', 'draw-or-btts-ft', 'XorGG=yes', '', ''],
  ['S_CHANCEMIX', 'draw-or-any-clean-sheet-ft', 'XorNG=yes', '', ''],
  ['S_CHANCEMIX', 'away-or-btts-ft', '2orGG=yes', '', ''],
  ['S_CHANCEMIX', 'away-or-any-clean-sheet-ft', '2orNG=yes', '', ''],
];
