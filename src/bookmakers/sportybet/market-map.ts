import { BOOKINGS_ROWS } from './markets/bookings.ts';
import { COMBOS_ROWS } from './markets/combos.ts';
import { CORNERS_ROWS } from './markets/corners.ts';
import { CUPS_ROWS } from './markets/cups.ts';
import { type SportybetId, type SportybetMarket, sportybetIds, sportybetMarket } from './markets/define.ts';
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

/** SportyBet's markets by their id. */
export const SPORTYBET_IDS: ReadonlyMap<string, SportybetId> = sportybetIds(rows);

/** Bets on players: known, and left out because their selections are names. */
export const SPORTYBET_PLAYER_MARKETS: ReadonlySet<string> = new Set(['38', '39', '40', '800289', '1191']);

const MAX_MINUTE = 120;
const windows = new Map<string, SportybetMarket>();

/** The window of an id up to a minute from 1 to 120, made when first met. */
export const windowMarket = (id: SportybetId, minute: number): SportybetMarket | undefined => {
  if (id.window === null || !Number.isInteger(minute) || minute < 1 || minute > MAX_MINUTE) return undefined;
  const key = `${id.id} ${minute}`;
  const known = windows.get(key) ?? sportybetMarket(id.window.row, id.window.rank, minute);
  windows.set(key, known);
  return known;
};

const keys = new Set([...SPORTYBET_IDS.values()].flatMap((id) => id.markets.map((source) => source.market.key)));

/** Whether SportyBet can offer the market of a key: windows of any minute it can. */
export const mapsMarket = (marketKey: string): boolean =>
  keys.has(marketKey) || /^(1x2|total-goals)-\d+min$/.test(marketKey);
