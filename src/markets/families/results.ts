import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { DOUBLE_CHANCE, DRAW_AWAY, HOME_DRAW, RESULT, TWO_WAY } from '../selection-lists.ts';

const result = family({ selections: RESULT });
const earlyPayout = family({ selections: RESULT, winnersPerBet: null });
const doubleChance = family({ selections: DOUBLE_CHANCE, winnersPerBet: 2 });
const twoWay = family({ selections: TWO_WAY, push: 'void' });
const market = family({});

/** Who wins: 1X2, double chance, draw no bet, early payout. */
export const RESULT_MARKETS: readonly Market[] = [
  result('1x2-ft', '1X2 - Full Time', { groups: ['popular'] }),
  result('1x2-1h', '1X2 - First Half', { groups: ['halves', 'popular'] }),
  result('1x2-2h', '1X2 - Second Half', { groups: ['halves'] }),
  earlyPayout('1x2-1up-ft', '1X2 1UP (early payout) - Full Time', { groups: ['specials'] }),
  earlyPayout('1x2-2up-ft', '1X2 2UP (early payout) - Full Time', { groups: ['specials'] }),
  result('1x2-never-down-ft', '1X2 Never Down - Full Time', { groups: ['specials'] }),
  doubleChance('double-chance-ft', 'Double Chance - Full Time', { groups: ['popular'] }),
  doubleChance('double-chance-1h', 'Double Chance - First Half', { groups: ['halves'] }),
  doubleChance('double-chance-2h', 'Double Chance - Second Half', { groups: ['halves'] }),
  market('double-chance-1up-ft', 'Double Chance 1UP (early payout) - Full Time', {
    selections: DOUBLE_CHANCE,
    winnersPerBet: null,
    groups: ['specials'],
  }),
  twoWay('draw-no-bet-ft', 'Draw No Bet - Full Time', { groups: ['specials'] }),
  twoWay('draw-no-bet-1h', 'Draw No Bet - First Half', { groups: ['halves'] }),
  twoWay('draw-no-bet-2h', 'Draw No Bet - Second Half', { groups: ['halves'] }),
  market('home-no-bet-ft', 'Home No Bet - Full Time', {
    selections: DRAW_AWAY,
    push: 'void',
    side: 'match',
    groups: ['specials'],
  }),
  market('away-no-bet-ft', 'Away No Bet - Full Time', {
    selections: HOME_DRAW,
    push: 'void',
    side: 'match',
    groups: ['specials'],
  }),
];
