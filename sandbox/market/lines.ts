import type { Bookmaker } from '../bookmaker.ts';
import { chanceUnder, pricedChance, type SelectionWeights, selectionWeights } from '../model/fair-chance.ts';
import type { MatchModel } from '../model/match-model.ts';

export type LineKind = 'none' | 'total' | 'points' | 'asian' | 'european' | 'ordinal';

export function lineKind(market: string, hasLine: boolean): LineKind {
  if (!hasLine) {
    return 'none';
  }
  if (/asian-handicap/.test(market)) {
    return 'asian';
  }
  if (/handicap-3way/.test(market)) {
    return 'european';
  }
  if (/^(next-goal|first-goal|corners-first|booking-first)/.test(market)) {
    return 'ordinal';
  }
  return /points/.test(market) ? 'points' : 'total';
}

/** Which fractions of a goal a bookmaker's lines have. */
export type LineGrid = 'half' | 'half-and-whole' | 'whole-and-quarter' | 'any' | 'whole';

const onGrid: Record<LineGrid, (line: number) => boolean> = {
  half: (line) => Math.abs(line % 4) === 2,
  whole: (line) => line % 4 === 0,
  'half-and-whole': (line) => line % 2 === 0,
  'whole-and-quarter': (line) => Math.abs(line % 4) !== 2,
  any: () => true,
};

export function lineGrid(bookmaker: Bookmaker, market: string, id: string): LineGrid {
  if (/handicap-3way/.test(market)) {
    return 'whole';
  }
  if (id === 'S_OUA') {
    return 'whole-and-quarter';
  }
  if (/^asian-handicap/.test(market)) {
    return bookmaker === 'betpawa' ? 'half' : bookmaker === 'bet9ja' ? 'any' : 'half-and-whole';
  }
  return bookmaker === 'sportybet' && /^total-goals-(ft|1h|2h)$/.test(market) ? 'half-and-whole' : 'half';
}

interface Choice {
  market: string;
  kind: Exclude<LineKind, 'none'>;
  grid: LineGrid;
  /** Most lines to offer. */
  most: number;
}

/** The lines of a market that are most balanced for a match, ascending, in quarters. */
export function chooseLines(model: MatchModel, choice: Choice): number[] {
  if (choice.kind === 'ordinal') {
    return [4];
  }
  const ladder = ladderOf(choice);
  const distanceAt = (index: number): number =>
    index in ladder.lines ? Math.abs(ladder.chance(model, index) - 0.5) : Number.POSITIVE_INFINITY;
  const chosen: number[] = [];
  let above = crossing(model, ladder);
  let below = above - 1;
  while (chosen.length < choice.most) {
    const up = distanceAt(above);
    const down = distanceAt(below);
    const line = ladder.lines[up < down ? above : below];
    if (line === undefined || Math.min(up, down) >= ladder.reach) {
      break;
    }
    chosen.push(line);
    if (up < down) {
      above += 1;
    } else {
      below -= 1;
    }
  }
  return chosen.sort((a, b) => a - b);
}

/** All lines that a market could have on a grid. The chances along a ladder rise or fall all the way. */
interface Ladder {
  lines: readonly number[];
  /** How far from even a line may be. */
  reach: number;
  chance(model: MatchModel, index: number): number;
}

const ladders = new Map<string, Ladder>();

function ladderOf({ market, kind, grid }: Choice): Ladder {
  const key = `${market}|${grid}`;
  const known = ladders.get(key) ?? buildLadder(guideOf(market, kind), [...candidateLines(kind)].filter(onGrid[grid]));
  ladders.set(key, known);
  return known;
}

/** Most rungs are never stood on: their weights are worked out when one is. */
function buildLadder({ market, selection, reach }: Guide, lines: readonly number[]): Ladder {
  const weights: (SelectionWeights | undefined)[] = [];
  return {
    lines,
    reach,
    chance: (model, index) => {
      const known = weights[index] ?? selectionWeights(market, selection, lines[index] ?? null);
      weights[index] = known;
      return known ? pricedChance(chanceUnder(model, known)) : 0.5;
    },
  };
}

/** The first rung beyond even. */
function crossing(model: MatchModel, { lines, chance }: Ladder): number {
  const rising = chance(model, lines.length - 1) > chance(model, 0);
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chance(model, middle) > 0.5 === rising) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

interface Guide {
  market: string;
  selection: string;
  reach: number;
}

/** What tells whether a line is balanced, and how far from even it may be. */
function guideOf(market: string, kind: LineKind): Guide {
  if (kind === 'asian' || kind === 'european') {
    return { market, selection: 'home', reach: kind === 'asian' ? 0.4 : 0.45 };
  }
  const combo = /^(?:1x2|double-chance|htft)-total-(ft|1h|2h)$|^(?:total-btts|\w+-or-\w+)-(ft)$/.exec(market);
  return combo
    ? { market: `total-goals-${combo[1] ?? combo[2]}`, selection: 'over', reach: 0.38 }
    : { market, selection: 'over', reach: 0.46 };
}

function* candidateLines(kind: LineKind): Generator<number> {
  switch (kind) {
    case 'asian':
      yield* range(-16, 16, 1);
      break;
    case 'european':
      yield* [-16, -12, -8, -4, 4, 8, 12, 16];
      break;
    case 'points':
      yield* range(22, 342, 40);
      break;
    default:
      yield* range(2, 60, 1);
      yield* range(62, 190, 2);
  }
}

function* range(from: number, to: number, step: number): Generator<number> {
  for (let value = from; value <= to; value += step) {
    yield value;
  }
}
