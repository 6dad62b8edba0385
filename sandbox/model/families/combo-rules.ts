import type { Cell, Space } from '../cells.ts';
import type { FamilyRule, MarketRule } from '../market-rule.ts';
import { settleLead, when } from '../settlement.ts';
import { doubleChance, isResult, resultOf, spaceOf } from './counting.ts';
import { bothScore, yesNo } from './scoring-rules.ts';

type Condition = (cell: Cell) => boolean;

/** Two things at once ("and"), and either of two ("or"). */
export const comboRules: readonly FamilyRule[] = [
  {
    keys: /^(1x2|double-chance)-(total|btts)-(ft|1h|2h)$/,
    rule: ([, first, second, period]) =>
      and(spaceOf('goals', period), first === '1x2' ? 1 : 2, (text, line) => {
        const cut = text.lastIndexOf('-');
        const result = resultCondition(first, text.slice(0, cut));
        return [
          result,
          second === 'total' ? overUnder(text.slice(cut + 1), line) : yesOrNo(text.slice(cut + 1), bothScore),
        ];
      }),
  },
  {
    keys: /^double-chance-and-btts-(1h|2h)$/,
    rule: ([, half]) =>
      and('goals-both', 2, (text) => {
        const cut = text.lastIndexOf('-');
        const both: Condition = (cell) =>
          half === '1h' ? cell.home1 > 0 && cell.away1 > 0 : cell.home2 > 0 && cell.away2 > 0;
        return [resultCondition('double-chance', text.slice(0, cut)), yesOrNo(text.slice(cut + 1), both)];
      }),
  },
  {
    keys: /^total-btts-ft$/,
    rule: () =>
      and('goals-ft', 1, (text, line) => {
        const [total = '', both = ''] = text.split('-');
        return [overUnder(total, line), yesOrNo(both, bothScore)];
      }),
  },
  {
    keys: /^(home|draw|away)-or-(over|under)-ft$/,
    rule: ([, result, total = '']): MarketRule => ({
      space: 'goals-ft',
      winners: 1,
      settle: (selection, line) => {
        const second = overUnder(total, line);
        return (
          second &&
          yesNo('goals-ft', (cell) => resultOf(cell.home, cell.away) === result || second(cell)).settle(selection, null)
        );
      },
    }),
  },
  {
    keys: /^(home|draw|away)-or-(btts|any-clean-sheet)-ft$/,
    rule: ([, result, second]) =>
      yesNo('goals-ft', (cell) => resultOf(cell.home, cell.away) === result || bothScore(cell) === (second === 'btts')),
  },
];

function and(
  space: Space,
  winners: number,
  parts: (selection: string, line: number | null) => readonly (Condition | undefined)[],
): MarketRule {
  return {
    space,
    winners,
    settle: (selection, line) => {
      const [first, second] = parts(selection, line);
      return first && second && ((cell) => when(first(cell) && second(cell)));
    },
  };
}

function resultCondition(family: string | undefined, text: string): Condition | undefined {
  if (family === '1x2') {
    return isResult(text) ? (cell) => resultOf(cell.home, cell.away) === text : undefined;
  }
  const covered = doubleChance(text);
  return covered && ((cell) => covered.includes(resultOf(cell.home, cell.away)));
}

function overUnder(text: string, line: number | null): Condition | undefined {
  if (line === null || (text !== 'over' && text !== 'under')) {
    return undefined;
  }
  const sign = text === 'over' ? 1 : -1;
  return (cell) => settleLead(sign * (4 * (cell.home + cell.away) - line)).win === 1;
}

function yesOrNo(text: string, condition: Condition): Condition | undefined {
  return text === 'yes' ? condition : text === 'no' ? (cell) => !condition(cell) : undefined;
}
