import type { Cell } from '../cells.ts';
import { chanceOfLead, chanceOfNoRun, chanceOfRun } from '../goal-order.ts';
import type { FamilyRule, MarketRule } from '../market-rule.ts';
import { type Settlement, when, withProbability } from '../settlement.ts';
import { isResult, resultOf, spaceOf } from './counting.ts';

/** In which order things happen: first, last, leads, runs, early payouts. */
export const orderRules: readonly FamilyRule[] = [
  { keys: /^(?:next|last)-goal-(ft|1h|2h)$/, rule: ([, period]) => firstOrLast(spaceOf('goals', period)) },
  { keys: /^corners-(?:first|last)-(ft|1h)$/, rule: ([, period]) => firstOrLast(spaceOf('corners', period)) },
  { keys: /^booking-(?:first|last)-(ft|1h)$/, rule: ([, period]) => firstOrLast(spaceOf('bookings', period)) },
  { keys: /^first-goal-1x2-ft$/, rule: firstGoalAndResult },
  { keys: /^1x2-(1|2)up-ft$/, rule: ([, lead]) => earlyPayout(Number(lead)) },
  { keys: /^double-chance-1up-ft$/, rule: doubleChanceEarlyPayout },
  {
    keys: /^(any|home|away)-lead-by-(1|2|3)$/,
    rule: ([, side, lead]) =>
      likelyYesNo((cell) =>
        side === 'any' ? anyLead(cell, Number(lead)) : chanceOfLead(...goalsOf(cell, side), Number(lead)),
      ),
  },
  {
    keys: /^(home|away)-win-2up-yes-no$/,
    rule: ([, side]) =>
      likelyYesNo((cell) => (resultOf(cell.home, cell.away) === side ? 1 : chanceOfLead(...goalsOf(cell, side), 2))),
  },
  {
    keys: /^(any-team|home|away)-(2|3)-in-a-row$/,
    rule: ([, side, run]) =>
      likelyYesNo((cell) =>
        side === 'any-team'
          ? 1 - chanceOfNoRun(cell.home, cell.away, Number(run))
          : chanceOfRun(...goalsOf(cell, side), Number(run)),
      ),
  },
];

function goalsOf(cell: Cell, side: string | undefined): [own: number, other: number] {
  return side === 'away' ? [cell.away, cell.home] : [cell.home, cell.away];
}

/** Every order being equally likely, the first and the last belong to a side with the chance of its share. */
function firstOrLast(space: MarketRule['space']): MarketRule {
  return {
    space,
    winners: 1,
    settle: (selection) => {
      if (selection === 'none') {
        return (cell) => when(cell.home + cell.away === 0);
      }
      return selection === 'home' || selection === 'away'
        ? (cell) => withProbability(share(cell, selection))
        : undefined;
    },
  };
}

function share(cell: Cell, side: 'home' | 'away'): number {
  const all = cell.home + cell.away;
  return all === 0 ? 0 : cell[side] / all;
}

function firstGoalAndResult(): MarketRule {
  return {
    space: 'goals-ft',
    winners: 1,
    settle: (selection) => {
      if (selection === 'no-goal') {
        return (cell) => when(cell.home + cell.away === 0);
      }
      const match = /^(home|away)-goal-(home|draw|away)$/.exec(selection);
      const side = match?.[1] === 'home' ? 'home' : 'away';
      return match
        ? (cell) => withProbability(resultOf(cell.home, cell.away) === match[2] ? share(cell, side) : 0)
        : undefined;
    },
  };
}

function earlyPayout(lead: number): MarketRule {
  return {
    space: 'goals-ft',
    winners: null,
    settle: (selection) => {
      if (!isResult(selection)) {
        return undefined;
      }
      return (cell) => {
        const result = resultOf(cell.home, cell.away);
        return selection === 'draw' || result === selection
          ? when(result === selection)
          : withProbability(chanceOfLead(...goalsOf(cell, selection), lead));
      };
    },
  };
}

function doubleChanceEarlyPayout(): MarketRule {
  const chances: Record<string, (cell: Cell) => number> = {
    'home-draw': (cell) => (cell.home >= cell.away ? 1 : chanceOfLead(cell.home, cell.away, 1)),
    'draw-away': (cell) => (cell.away >= cell.home ? 1 : chanceOfLead(cell.away, cell.home, 1)),
    'home-away': (cell) => (cell.home + cell.away > 0 ? 1 : 0),
  };
  return {
    space: 'goals-ft',
    winners: null,
    settle: (selection) => {
      const chance = chances[selection];
      return chance && ((cell): Settlement => withProbability(chance(cell)));
    },
  };
}

/** Chance that either side led by so much: one at least, less what was counted twice. */
function anyLead(cell: Cell, lead: number): number {
  const home = chanceOfLead(cell.home, cell.away, lead);
  const away = chanceOfLead(cell.away, cell.home, lead);
  return home === 1 || away === 1 ? 1 : lead === 1 ? when(cell.home + cell.away > 0).win : home + away - home * away;
}

function likelyYesNo(chance: (cell: Cell) => number): MarketRule {
  return {
    space: 'goals-ft',
    winners: 1,
    settle: (selection) => {
      if (selection === 'yes') {
        return (cell) => withProbability(chance(cell));
      }
      return selection === 'no' ? (cell) => withProbability(1 - chance(cell)) : undefined;
    },
  };
}
