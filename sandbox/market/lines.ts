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
  const { rungs, reach } = ladderOf(choice);
  const distanceAt = (index: number): number => {
    const rung = rungs[index];
    return rung ? Math.abs(pricedChance(chanceUnder(model, rung.weights)) - 0.5) : Number.POSITIVE_INFINITY;
  };
  const chosen: number[] = [];
  let above = crossing(model, rungs);
  let below = above - 1;
  while (chosen.length < choice.most) {
    const up = distanceAt(above);
    const down = distanceAt(below);
    const rung = rungs[up < down ? above : below];
    if (!rung || Math.min(up, down) >= reach) {
      break;
    }
    chosen.push(rung.line);
    if (up < down) {
      above += 1;
    } else {
      below -= 1;
    }
  }
  return chosen.sort((a, b) => a - b);
}

interface Rung {
  line: number;
  weights: SelectionWeights;
}

interface Ladder {
  rungs: readonly Rung[];
  /** How far from even a line may be. */
  reach: number;
}

const ladders = new Map<string, Ladder>();

/** All lines that a market could have on a grid, with what tells whether they are balanced. */
function ladderOf({ market, kind, grid }: Choice): Ladder {
  const key = `${market}|${grid}`;
  const known = ladders.get(key);
  if (known) {
    return known;
  }
  const guide = guideOf(market, kind);
  const rungs: Rung[] = [];
  for (const line of candidateLines(kind)) {
    const weights = onGrid[grid](line) ? selectionWeights(guide.market, guide.selection, line) : undefined;
    if (weights) {
      rungs.push({ line, weights });
    }
  }
  const ladder = { rungs, reach: guide.reach };
  ladders.set(key, ladder);
  return ladder;
}

/** The first rung beyond even; the chances along a ladder rise or fall all the way. */
function crossing(model: MatchModel, rungs: readonly Rung[]): number {
  const chanceAt = (index: number): number => {
    const rung = rungs[index];
    return rung ? pricedChance(chanceUnder(model, rung.weights)) : 0.5;
  };
  const rising = chanceAt(rungs.length - 1) > chanceAt(0);
  let low = 0;
  let high = rungs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chanceAt(middle) > 0.5 === rising) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** What tells whether a line is balanced, and how far from even it may be. */
function guideOf(market: string, kind: LineKind): { market: string; selection: string; reach: number } {
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
