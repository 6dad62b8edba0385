import type { Cell, Space } from '../cells.ts';
import type { FamilyRule, MarketRule } from '../market-rule.ts';
import { settleLead, when } from '../settlement.ts';
import { countedSubjects, counterOf, countRange, spaceOf } from './counting.ts';

/** How many: over and under a line, odd and even, exact counts and ranges. */
export const totalRules: readonly FamilyRule[] = [
  {
    keys: /^(?:(home|away)-)?total-goals-(ft|1h|2h)$/,
    rule: ([, side, period]) => overUnder(spaceOf('goals', period), counterOf(side)),
  },
  {
    keys: /^bookings-points-total-(ft|1h)$/,
    rule: ([, period]) => overUnder(spaceOf('bookings', period), (cell) => 10 * (cell.home + cell.away)),
  },
  {
    keys: new RegExp(`^(?:(home|away)-)?(${countedSubjects})-total-(ft|1h|2h)$`),
    rule: ([, side, subject, period]) => overUnder(spaceOf(subject, period), counterOf(side)),
  },
  {
    keys: new RegExp(`^(?:(home|away)-)?(?:(${countedSubjects})-)?odd-even-(ft|1h|2h)$`),
    rule: ([, side, subject, period]): MarketRule => {
      const count = counterOf(side);
      return {
        space: spaceOf(subject, period),
        winners: 1,
        settle: (selection) =>
          selection === 'odd' || selection === 'even'
            ? (cell) => when(count(cell) % 2 === (selection === 'odd' ? 1 : 0))
            : undefined,
      };
    },
  },
  {
    keys: /^(?:(home|away)-)?(exact-goals|goal-range|multigoals|goal-bounds)-(ft|1h|2h)$/,
    rule: ([, side, family, period]) =>
      ranges(spaceOf('goals', period), counterOf(side), family === 'multigoals' || family === 'goal-bounds' ? null : 1),
  },
  {
    keys: /^(?:(home|away)-)?(corners|bookings)-(?:range|exact|number)-(ft|1h|2h)$/,
    rule: ([, side, subject, period]) => ranges(spaceOf(subject, period), counterOf(side), 1),
  },
  {
    keys: /^(?:(home|away)-)?excluded-goals-(ft|1h|2h)$/,
    rule: ([, side, period]): MarketRule => {
      const all = ranges(spaceOf('goals', period), counterOf(side), null);
      return {
        ...all,
        settle: (selection) => {
          const excluded = selection.startsWith('not-') ? all.settle(selection.slice(4), null) : undefined;
          return excluded && ((cell) => when(excluded(cell).win === 0));
        },
      };
    },
  },
];

function overUnder(space: Space, count: (cell: Cell) => number): MarketRule {
  return {
    space,
    winners: 1,
    settle: (selection, line) => {
      if (line === null || (selection !== 'over' && selection !== 'under')) {
        return undefined;
      }
      const sign = selection === 'over' ? 1 : -1;
      return (cell) => settleLead(sign * (4 * count(cell) - line));
    },
  };
}

function ranges(space: Space, count: (cell: Cell) => number, winners: number | null): MarketRule {
  return {
    space,
    winners,
    settle: (selection) => {
      const range = countRange(selection);
      return range && ((cell) => when(count(cell) >= range.low && count(cell) <= range.high));
    },
  };
}
