import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { TWO_WAY, WINNING_METHOD } from '../selection-lists.ts';

const market = family({});

/** Who goes through. */
export const CUP_TIE_MARKETS: readonly Market[] = [
  market('to-qualify', 'To Qualify', { selections: TWO_WAY, period: 'cup-tie', groups: ['specials'] }),
  market('winning-method', 'Winning Method Including Overtime', {
    selections: WINNING_METHOD,
    period: 'cup-tie',
    groups: ['specials'],
  }),
];
