import type { Cell, Space } from '../cells.ts';
import type { FamilyRule, MarketRule } from '../market-rule.ts';
import { type Settlement, when } from '../settlement.ts';
import { spaceOf } from './counting.ts';

/** Which teams score: both, one, none, and winning without conceding. */
export const scoringRules: readonly FamilyRule[] = [
  { keys: /^btts-(ft|1h|2h)$/, rule: ([, period]) => yesNo(spaceOf('goals', period), bothScore) },
  { keys: /^btts-2plus-ft$/, rule: () => yesNo('goals-ft', (cell) => cell.home >= 2 && cell.away >= 2) },
  { keys: /^no-draw-btts-ft$/, rule: () => yesNo('goals-ft', (cell) => bothScore(cell) && cell.home !== cell.away) },
  {
    keys: /^(home|away)-clean-sheet-(ft|1h|2h)$/,
    rule: ([, side, period]) =>
      yesNo(spaceOf('goals', period), (cell) => (side === 'home' ? cell.away : cell.home) === 0),
  },
  {
    keys: /^(home|away)-win-to-nil-(ft|1h|2h)$/,
    rule: ([, side, period]) =>
      yesNo(spaceOf('goals', period), (cell) =>
        side === 'home' ? cell.home > 0 && cell.away === 0 : cell.away > 0 && cell.home === 0,
      ),
  },
  {
    keys: /^(home|away)-to-score-(ft|1h|2h)$/,
    rule: ([, side, period]) =>
      yesNo(spaceOf('goals', period), (cell) => (side === 'home' ? cell.home : cell.away) > 0),
  },
  { keys: /^teams-to-score-ft$/, rule: teamsToScore },
  { keys: /^sending-off-(ft|1h)$/, rule: ([, period]) => yesNo(redCards(period), (cell) => cell.home + cell.away > 0) },
  {
    keys: /^(home|away)-sending-off-(ft|1h)$/,
    rule: ([, side, period]) => yesNo(redCards(period), (cell) => (side === 'home' ? cell.home : cell.away) > 0),
  },
];

/** A market with the selections yes and no. */
export function yesNo(space: Space, condition: (cell: Cell) => boolean): MarketRule {
  return {
    space,
    winners: 1,
    settle: (selection): ((cell: Cell) => Settlement) | undefined =>
      selection === 'yes' || selection === 'no' ? (cell) => when(condition(cell) === (selection === 'yes')) : undefined,
  };
}

export function bothScore(cell: Cell): boolean {
  return cell.home > 0 && cell.away > 0;
}

function redCards(period: string | undefined): Space {
  return period === '1h' ? 'red-cards-1h' : 'red-cards-ft';
}

function teamsToScore(): MarketRule {
  const of = (cell: Cell): string =>
    cell.home > 0 ? (cell.away > 0 ? 'both' : 'home-only') : cell.away > 0 ? 'away-only' : 'none';
  const all = ['none', 'home-only', 'away-only', 'both'];
  return {
    space: 'goals-ft',
    winners: 1,
    settle: (selection) => (all.includes(selection) ? (cell) => when(of(cell) === selection) : undefined),
  };
}
