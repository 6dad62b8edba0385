import type { FamilyRule, MarketRule } from '../market-rule.ts';
import { returned, settleLead, when } from '../settlement.ts';
import { countedSubjects, doubleChance, isResult, resultOf, spaceOf } from './counting.ts';

/** Who wins: 1X2, double chance, with a result that returns the stake, and handicaps. */
export const resultRules: readonly FamilyRule[] = [
  {
    keys: new RegExp(`^(?:(${countedSubjects})-)?1x2-(ft|1h|2h)$`),
    rule: ([, subject, period]): MarketRule => ({
      space: spaceOf(subject, period),
      winners: 1,
      settle: (selection) =>
        isResult(selection) ? (cell) => when(resultOf(cell.home, cell.away) === selection) : undefined,
    }),
  },
  {
    keys: /^double-chance-(ft|1h|2h)$/,
    rule: ([, period]): MarketRule => ({
      space: spaceOf('goals', period),
      winners: 2,
      settle: (selection) => {
        const covered = doubleChance(selection);
        return covered && ((cell) => when(covered.includes(resultOf(cell.home, cell.away))));
      },
    }),
  },
  {
    keys: /^(draw|home|away)-no-bet-(ft|1h|2h)$/,
    rule: ([, void_, period]): MarketRule => ({
      space: spaceOf('goals', period),
      winners: 1,
      settle: (selection) =>
        isResult(selection) && selection !== void_
          ? (cell) => {
              const result = resultOf(cell.home, cell.away);
              return result === void_ ? returned : when(result === selection);
            }
          : undefined,
    }),
  },
  {
    keys: new RegExp(`^(?:(${countedSubjects})-)?handicap-3way-(ft|1h|2h)$`),
    rule: ([, subject, period]): MarketRule => ({
      space: spaceOf(subject, period),
      winners: 1,
      settle: (selection, line) =>
        isResult(selection) && line !== null
          ? (cell) => when(resultOf(cell.home + line / 4, cell.away) === selection)
          : undefined,
    }),
  },
  {
    keys: new RegExp(`^(?:(${countedSubjects})-)?asian-handicap-(ft|1h|2h)$`),
    rule: ([, subject, period]): MarketRule => ({
      space: spaceOf(subject, period),
      winners: 1,
      settle: (selection, line) => {
        if (line === null || (selection !== 'home' && selection !== 'away')) {
          return undefined;
        }
        const sign = selection === 'home' ? 1 : -1;
        return (cell) => settleLead(sign * (4 * (cell.home - cell.away) + line));
      },
    }),
  },
];
