import type { Cell } from '../cells.ts';
import { binomial, goalShareUntil } from '../goal-order.ts';
import type { FamilyRule, MarketRule } from '../market-rule.ts';
import { withProbability } from '../settlement.ts';
import { isResult, resultOf } from './counting.ts';

/** Goals by the clock. Given the final score, each goal falls in a window with the chance of the window's share. */
export const windowRules: readonly FamilyRule[] = [
  {
    keys: /^1x2-(\d+)min$/,
    rule: ([, minutes]): MarketRule => {
      const inside = goalShareUntil(Number(minutes));
      return {
        space: 'goals-ft',
        winners: 1,
        settle: (selection) =>
          isResult(selection)
            ? (cell) => withProbability(chanceInside(cell, inside, (home, away) => resultOf(home, away) === selection))
            : undefined,
      };
    },
  },
  {
    keys: /^total-goals-(\d+)min$/,
    rule: ([, minutes]): MarketRule => {
      const inside = goalShareUntil(Number(minutes));
      return {
        space: 'goals-ft',
        winners: 1,
        settle: (selection, line) => {
          if (line === null || (selection !== 'over' && selection !== 'under')) {
            return undefined;
          }
          const over = selection === 'over';
          return (cell) =>
            withProbability(chanceInside(cell, inside, (home, away) => 4 * (home + away) > line === over));
        },
      };
    },
  },
  {
    keys: /^first-goal-time-(10|15)min$/,
    rule: (): MarketRule => ({
      space: 'goals-ft',
      winners: 1,
      settle: (selection) => {
        if (selection === 'none') {
          return (cell) => withProbability(cell.home + cell.away === 0 ? 1 : 0);
        }
        const match = /^(\d+)-(\d+)$/.exec(selection);
        return match
          ? (cell) => withProbability(noGoalBefore(cell, Number(match[1]) - 1) - noGoalBefore(cell, Number(match[2])))
          : undefined;
      },
    }),
  },
  {
    keys: /^early-goals-(10|30|50)min-ft$/,
    rule: ([, minutes]): MarketRule => {
      const goals = { '10': 1, '30': 2, '50': 3 }[minutes ?? ''] ?? 1;
      const inside = goalShareUntil(Number(minutes));
      const over = (cell: Cell): number =>
        cell.home + cell.away > goals ? 1 : chanceInside(cell, inside, (home, away) => home + away >= goals);
      return {
        space: 'goals-ft',
        winners: 1,
        settle: (selection) => {
          if (selection === 'over') {
            return (cell) => withProbability(over(cell));
          }
          return selection === 'under' ? (cell) => withProbability(1 - over(cell)) : undefined;
        },
      };
    },
  },
];

function chanceInside(cell: Cell, inside: number, condition: (home: number, away: number) => boolean): number {
  let chance = 0;
  for (let home = 0; home <= cell.home; home += 1) {
    for (let away = 0; away <= cell.away; away += 1) {
      if (condition(home, away)) {
        chance += binomial(cell.home, home, inside) * binomial(cell.away, away, inside);
      }
    }
  }
  return chance;
}

function noGoalBefore(cell: Cell, minute: number): number {
  return (1 - goalShareUntil(minute)) ** (cell.home + cell.away);
}
