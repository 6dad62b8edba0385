import { mappedDerivation } from '../reading/source-market.ts';
import { BOOKINGS_ROWS } from './markets/bookings.ts';
import { COMBOS_ROWS } from './markets/combos.ts';
import { CORNERS_ROWS } from './markets/corners.ts';
import { CUPS_ROWS } from './markets/cups.ts';
import { type Bet9jaKey, bet9jaKeys } from './markets/define.ts';
import { DERIVED_MARKETS } from './markets/derived.ts';
import { GOALS_ROWS } from './markets/goals.ts';
import { ORDER_ROWS } from './markets/order.ts';
import { RESULTS_ROWS } from './markets/results.ts';
import { SCORES_ROWS } from './markets/scores.ts';
import { STATISTICS_ROWS } from './markets/statistics.ts';
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
  ...STATISTICS_ROWS,
  ...CUPS_ROWS,
];

/** Bet9ja's keys, sport included and without parameter and outcome (`S_OU`). They are matched whole. */
export const BET9JA_KEYS: ReadonlyMap<string, Bet9jaKey> = bet9jaKeys(rows);

/** The markets whose prices are those of another one that Bet9ja sells. */
export const BET9JA_DERIVATIONS = DERIVED_MARKETS.map(mappedDerivation);

/** Keys of the catalogue's markets that Bet9ja can offer, derived ones included. */
export const BET9JA_MARKET_KEYS: ReadonlySet<string> = new Set([...rows.map((row) => row[1]), ...DERIVED_MARKETS]);
