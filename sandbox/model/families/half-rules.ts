import type { Cell } from '../cells.ts';
import type { FamilyRule, MarketRule } from '../market-rule.ts';
import { settleLead, when } from '../settlement.ts';
import { isResult, resultOf } from './counting.ts';
import { yesNo } from './scoring-rules.ts';

/** How the two halves relate. */
export const halfRules: readonly FamilyRule[] = [
  {
    keys: /^htft$/,
    rule: (): MarketRule => ({ space: 'goals-both', winners: 1, settle: (selection) => halfAndFull(selection) }),
  },
  {
    keys: /^htft-total-(ft|1h)$/,
    rule: ([, period]): MarketRule => ({
      space: 'goals-both',
      winners: 1,
      settle: (selection, line) => {
        const cut = selection.lastIndexOf('-');
        const results = halfAndFull(selection.slice(0, cut));
        const side = selection.slice(cut + 1);
        if (!results || line === null || (side !== 'over' && side !== 'under')) {
          return undefined;
        }
        const sign = side === 'over' ? 1 : -1;
        return (cell) => {
          const goals = period === '1h' ? cell.home1 + cell.away1 : cell.home + cell.away;
          return when(results(cell).win === 1 && settleLead(sign * (4 * goals - line)).win === 1);
        };
      },
    }),
  },
  {
    keys: /^(?:(home|away)-)?highest-scoring-half$/,
    rule: ([, side]): MarketRule => ({
      space: 'goals-both',
      winners: 1,
      settle: (selection) => higherHalf(selection, (cell) => halves(cell, side)),
    }),
  },
  {
    keys: /^corners-highest-half$/,
    rule: (): MarketRule => ({
      space: 'corners-halves',
      winners: 1,
      settle: (selection) => higherHalf(selection, (cell) => [cell.home, cell.away]),
    }),
  },
  {
    keys: /^(home|away)-win-(both|either)-hal(?:ves|f)$/,
    rule: ([, side, which]) =>
      yesNo('goals-both', (cell) => {
        const wins = [resultOf(cell.home1, cell.away1) === side, resultOf(cell.home2, cell.away2) === side];
        return which === 'both' ? wins.every(Boolean) : wins.some(Boolean);
      }),
  },
  {
    keys: /^(home|away)-score-both-halves$/,
    rule: ([, side]) => yesNo('goals-both', (cell) => halves(cell, side).every((goals) => goals > 0)),
  },
  {
    keys: /^both-halves-(over|under)-1-5$/,
    rule: ([, side]) =>
      yesNo('goals-both', (cell) => halves(cell, undefined).every((goals) => goals > 1 === (side === 'over'))),
  },
  {
    keys: /^btts-both-halves$/,
    rule: () => yesNo('goals-both', (cell) => bothIn(cell.home1, cell.away1) && bothIn(cell.home2, cell.away2)),
  },
  {
    keys: /^btts-1h-and-btts-2h$/,
    rule: (): MarketRule => ({
      space: 'goals-both',
      winners: 1,
      settle: (selection) =>
        /^(yes|no)-(yes|no)$/.test(selection)
          ? (cell) =>
              when(`${yes(bothIn(cell.home1, cell.away1))}-${yes(bothIn(cell.home2, cell.away2))}` === selection)
          : undefined,
    }),
  },
  {
    keys: /^1h-result-or-match-result$/,
    rule: (): MarketRule => ({
      space: 'goals-both',
      winners: null,
      settle: (selection) =>
        isResult(selection)
          ? (cell) =>
              when(resultOf(cell.home1, cell.away1) === selection || resultOf(cell.home, cell.away) === selection)
          : undefined,
    }),
  },
];

function halfAndFull(selection: string) {
  const [half, full] = selection.split('-');
  return isResult(half) && isResult(full)
    ? (cell: Cell) => when(resultOf(cell.home1, cell.away1) === half && resultOf(cell.home, cell.away) === full)
    : undefined;
}

function higherHalf(selection: string, counts: (cell: Cell) => readonly [number, number]) {
  if (!['1st', '2nd', 'equal'].includes(selection)) {
    return undefined;
  }
  return (cell: Cell) => {
    const [first, second] = counts(cell);
    return when((first > second ? '1st' : first < second ? '2nd' : 'equal') === selection);
  };
}

function halves(cell: Cell, side: string | undefined): readonly [number, number] {
  switch (side) {
    case 'home':
      return [cell.home1, cell.home2];
    case 'away':
      return [cell.away1, cell.away2];
    default:
      return [cell.home1 + cell.away1, cell.home2 + cell.away2];
  }
}

function bothIn(home: number, away: number): boolean {
  return home > 0 && away > 0;
}

function yes(condition: boolean): 'yes' | 'no' {
  return condition ? 'yes' : 'no';
}
