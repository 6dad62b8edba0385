import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { CHANCE_BTTS, CHANCE_TOTAL, RESULT_BTTS, RESULT_TOTAL, TOTAL_BTTS } from '../selection-lists.ts';

const resultTotal = family({ kind: 'combo', lineType: 'total', selections: RESULT_TOTAL });
const resultBtts = family({ kind: 'combo', selections: RESULT_BTTS });
const chanceTotal = family({ kind: 'combo', lineType: 'total', selections: CHANCE_TOTAL, winnersPerBet: 2 });
const chanceBtts = family({ kind: 'combo', selections: CHANCE_BTTS, winnersPerBet: 2 });
const market = family({});

/** Two bets that must both win. */
export const COMBO_MARKETS: readonly Market[] = [
  resultTotal('1x2-total-ft', '1X2 and Over/Under - Full Time', { groups: ['combos', 'popular'] }),
  resultTotal('1x2-total-1h', '1X2 and Over/Under - First Half'),
  resultTotal('1x2-total-2h', '1X2 and Over/Under - Second Half', { groups: ['combos', 'halves'] }),
  resultBtts('1x2-btts-ft', '1X2 and Both Teams To Score - Full Time', { groups: ['combos', 'popular'] }),
  resultBtts('1x2-btts-1h', '1X2 and Both Teams To Score - First Half'),
  resultBtts('1x2-btts-2h', '1X2 and Both Teams To Score - Second Half', { groups: ['combos', 'halves'] }),
  chanceTotal('double-chance-total-ft', 'Double Chance and Over/Under - Full Time', { groups: ['combos', 'popular'] }),
  chanceTotal('double-chance-total-1h', 'Double Chance and Over/Under - First Half'),
  chanceTotal('double-chance-total-2h', 'Double Chance and Over/Under - Second Half'),
  chanceBtts('double-chance-btts-ft', 'Double Chance and Both Teams To Score - Full Time', { groups: ['combos'] }),
  chanceBtts('double-chance-btts-1h', 'Double Chance and Both Teams To Score - First Half', {
    groups: ['combos', 'halves'],
  }),
  chanceBtts('double-chance-btts-2h', 'Double Chance and Both Teams To Score - Second Half', {
    groups: ['combos', 'halves'],
  }),
  chanceBtts('double-chance-and-btts-1h', 'Double Chance Full Time and First Half BTTS', { period: 'ft' }),
  chanceBtts('double-chance-and-btts-2h', 'Double Chance Full Time and Second Half BTTS', { period: 'ft' }),
  market('total-btts-ft', 'Over/Under and Both Teams To Score - Full Time', {
    kind: 'combo',
    lineType: 'total',
    selections: TOTAL_BTTS,
  }),
];
