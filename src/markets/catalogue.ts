import { BOOKING_MARKETS } from './families/bookings.ts';
import { BOTH_TEAMS_MARKETS } from './families/both-teams.ts';
import { CHANCE_MIX_MARKETS } from './families/chance-mixes.ts';
import { COMBO_MARKETS } from './families/combos.ts';
import { CORNER_MARKETS } from './families/corners.ts';
import { CUP_TIE_MARKETS } from './families/cup-ties.ts';
import { GOAL_COUNT_MARKETS } from './families/goal-counts.ts';
import { GOAL_ORDER_MARKETS } from './families/goal-order.ts';
import { HALF_MARKETS } from './families/halves.ts';
import { HANDICAP_MARKETS } from './families/handicaps.ts';
import { ODD_EVEN_MARKETS } from './families/odd-even.ts';
import { PLAYER_MARKETS } from './families/players.ts';
import { RESULT_MARKETS } from './families/results.ts';
import { RUN_AND_LEAD_MARKETS } from './families/runs-and-leads.ts';
import { SCORE_MARKETS } from './families/scores.ts';
import { STATISTIC_MARKETS } from './families/statistics.ts';
import { TEAM_GOAL_MARKETS } from './families/team-goals.ts';
import { TOTAL_MARKETS } from './families/totals.ts';
import { WINDOW_MARKETS } from './families/windows.ts';
import type { Market } from './market.ts';
import { windowMarket } from './open-windows.ts';

/** The catalogue in reading order. Windows of other minutes than those listed exist too: see `marketByKey`. */
export const MARKETS: readonly Market[] = [
  ...RESULT_MARKETS,
  ...TOTAL_MARKETS,
  ...HANDICAP_MARKETS,
  ...BOTH_TEAMS_MARKETS,
  ...ODD_EVEN_MARKETS,
  ...SCORE_MARKETS,
  ...GOAL_COUNT_MARKETS,
  ...TEAM_GOAL_MARKETS,
  ...GOAL_ORDER_MARKETS,
  ...HALF_MARKETS,
  ...WINDOW_MARKETS,
  ...COMBO_MARKETS,
  ...CHANCE_MIX_MARKETS,
  ...RUN_AND_LEAD_MARKETS,
  ...CORNER_MARKETS,
  ...BOOKING_MARKETS,
  ...STATISTIC_MARKETS,
  ...CUP_TIE_MARKETS,
  ...PLAYER_MARKETS,
];

const known = new Map(MARKETS.map((market) => [market.key, market]));

/**
 * The market of a key, always the same object for the same key. Windows of any minute from 1 to 120 (`1x2-{n}min`,
 * `total-goals-{n}min`) come into being when first asked for.
 */
export const marketByKey = (key: string): Market | undefined => {
  const market = known.get(key);
  if (market !== undefined) return market;
  const opened = windowMarket(key);
  if (opened !== undefined) known.set(key, opened);
  return opened;
};

const positions = new WeakMap<Market['selections'], ReadonlyMap<string, number>>();

/** Position of a selection in its market's list and in every price array; `undefined` where the market has none. */
export const selectionIndex = (market: Market, selectionKey: string): number | undefined => {
  let byKey = positions.get(market.selections);
  if (byKey === undefined) {
    byKey = new Map(market.selections.map((selection, index) => [selection.key, index]));
    positions.set(market.selections, byKey);
  }
  return byKey.get(selectionKey);
};
