import { family } from '../define-market.ts';
import type { Market } from '../market.ts';

const player = family({ kind: 'player', winnersPerBet: null });
const market = family({});

/** Bets on players: their selections are names that bookmakers do not share, so they have no quotes. */
export const PLAYER_MARKETS: readonly Market[] = [
  market('goalscorer-nth', 'Nth Goalscorer', { kind: 'player', lineType: 'goal-number', groups: ['players'] }),
  market('goalscorer-last', 'Last Goalscorer', { kind: 'player', groups: ['players'] }),
  player('goalscorer-anytime', 'Anytime Goalscorer', { groups: ['players'] }),
  player('player-score-or-assist', 'Player To Score Or Assist', { groups: ['players', 'popular'] }),
  market('player-to-be-carded', 'Player To Be Carded', {
    kind: 'player',
    subject: 'bookings',
    winnersPerBet: null,
    groups: ['players', 'popular'],
  }),
];
