import type { Cell } from '../cells.ts';
import type { FamilyRule, MarketRule } from '../market-rule.ts';
import { returned, when } from '../settlement.ts';
import { isResult, resultOf, spaceOf } from './counting.ts';

/** Scores that BetPawa's long list names beyond four goals a side. */
const longList = new Set('0-5 0-6 1-5 2-5 3-5 5-0 5-1 5-2 5-3 5-4 6-0 6-1 6-2 6-3 7-0 7-1 7-2 8-0'.split(' '));

/** Final and half-time scores, groups of scores, and the margin of the win. */
export const scoreRules: readonly FamilyRule[] = [
  {
    keys: /^correct-score-(ft|1h|2h)$/,
    rule: ([, period]): MarketRule => {
      const largest = period === 'ft' ? 4 : 2;
      const listed = (cell: Cell): boolean => cell.home <= largest && cell.away <= largest;
      return {
        space: spaceOf('goals', period),
        winners: 1,
        settle: (selection) => {
          if (selection === 'other') {
            return (cell) => when(!listed(cell));
          }
          if (selection === 'other-long-list') {
            return (cell) => when(!listed(cell) && !longList.has(scoreOf(cell.home, cell.away)));
          }
          return score(selection);
        },
      };
    },
  },
  {
    keys: /^correct-score-from-ft$/,
    rule: (): MarketRule => ({
      space: 'goals-ft',
      winners: 1,
      settle: (selection) => {
        const settled = score(selection);
        return settled && ((cell) => (cell.home + cell.away > 6 ? returned : settled(cell)));
      },
    }),
  },
  {
    keys: /^htft-correct-score$/,
    rule: (): MarketRule => ({ space: 'goals-both', winners: 1, settle: halfTimeAndFinalScore }),
  },
  { keys: /^multiscores-ft$/, rule: (): MarketRule => ({ space: 'goals-ft', winners: 1, settle: groupOfScores }) },
  { keys: /^winning-margin-ft$/, rule: (): MarketRule => ({ space: 'goals-ft', winners: 1, settle: marginOfWin }) },
];

function scoreOf(home: number, away: number): string {
  return `${home}-${away}`;
}

function score(selection: string) {
  return /^\d-\d$/.test(selection) ? (cell: Cell) => when(scoreOf(cell.home, cell.away) === selection) : undefined;
}

function halfTimeAndFinalScore(selection: string) {
  const [half, final] = selection.split('/');
  if (half === undefined || final === undefined) {
    return undefined;
  }
  return (cell: Cell) => {
    const goals = cell.home + cell.away;
    const reached = goals >= 4 ? '4+' : scoreOf(cell.home, cell.away);
    const before = cell.home1 + cell.away1 >= 4 ? '4+' : scoreOf(cell.home1, cell.away1);
    return when(before === half && reached === final);
  };
}

const scoreGroups = ['home-1-0-2-0-3-0', 'home-4-0-5-0-6-0', 'home-2-1-3-1-4-1', 'home-3-2-4-2-4-3-5-1'].flatMap(
  (name) => [
    name,
    `away-${pairs(name)
      .map(([home, away]) => `${away}-${home}`)
      .join('-')}`,
  ],
);

function pairs(name: string): (readonly [number, number])[] {
  const numbers = name.split('-').slice(1).map(Number);
  return numbers.flatMap((home, index) => (index % 2 === 0 ? [[home, numbers[index + 1] ?? 0] as const] : []));
}

function groupOfScores(selection: string) {
  const inGroup = (name: string, cell: Cell): boolean =>
    pairs(name).some(([home, away]) => cell.home === home && cell.away === away);
  if (selection === 'draw') {
    return (cell: Cell) => when(cell.home === cell.away);
  }
  if (selection === 'other-home' || selection === 'other-away') {
    const side = selection.slice('other-'.length);
    return (cell: Cell) =>
      when(resultOf(cell.home, cell.away) === side && !scoreGroups.some((name) => inGroup(name, cell)));
  }
  return scoreGroups.includes(selection) ? (cell: Cell) => when(inGroup(selection, cell)) : undefined;
}

function marginOfWin(selection: string) {
  if (selection === 'draw') {
    return (cell: Cell) => when(cell.home === cell.away);
  }
  const match = /^(home|away)-(\d)(\+)?$/.exec(selection);
  if (!match || !isResult(match[1])) {
    return undefined;
  }
  const size = Number(match[2]);
  return (cell: Cell) => {
    const margin = match[1] === 'home' ? cell.home - cell.away : cell.away - cell.home;
    return when(match[3] ? margin >= size : margin === size);
  };
}
