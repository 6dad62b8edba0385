import { BOOKINGS_ROWS } from './markets/bookings.ts';
import { COMBOS_ROWS } from './markets/combos.ts';
import { CORNERS_ROWS } from './markets/corners.ts';
import { CUPS_ROWS } from './markets/cups.ts';
import { type BetpawaMarket, betpawaMarkets } from './markets/define.ts';
import { GOALS_ROWS } from './markets/goals.ts';
import { ORDER_ROWS } from './markets/order.ts';
import { RESULTS_ROWS } from './markets/results.ts';
import { SCORES_ROWS } from './markets/scores.ts';
import { TEAMS_ROWS } from './markets/teams.ts';

const rows = [
  ...RESULTS_ROWS,
  ...GOALS_ROWS,
  ...SCORES_ROWS,
  ...TEAMS_ROWS,
  ...ORDER_ROWS,
  ...COMBOS_ROWS,
  ...CORNERS_ROWS,
  ...BOOKINGS_ROWS,
  ...CUPS_ROWS,
];

/** BetPawa's markets by their id. */
export const BETPAWA_MARKETS: ReadonlyMap<string, BetpawaMarket> = betpawaMarkets(rows);

/** Bets on players: known, and left out because their selections are names. */
export const BETPAWA_PLAYER_MARKETS: ReadonlySet<string> = new Set([
  '129108',
  '129109',
  '129110',
  '28000815',
  '28000816',
]);

/** Keys of the catalogue's markets that BetPawa can offer. */
export const BETPAWA_MARKET_KEYS: ReadonlySet<string> = new Set(
  [...BETPAWA_MARKETS.values()].map((source) => source.market.key),
);
