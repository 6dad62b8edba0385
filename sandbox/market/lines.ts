import type { Bookmaker } from '../bookmaker.ts';
import { fairChance, pricedChance } from '../model/fair-chance.ts';
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

/** The lines of a market that make sense for a match, in quarters, the most balanced first in choice, ascending in order. */
export function chooseLines(model: MatchModel, { market, kind, grid, most }: Choice): number[] {
  if (kind === 'ordinal') {
    return [4];
  }
  const guide = guideOf(market, kind);
  const candidates: { line: number; distance: number }[] = [];
  for (const line of candidateLines(kind)) {
    if (onGrid[grid](line)) {
      const chance = fairChance(model, guide.market, guide.selection, line);
      const distance = chance ? Math.abs(pricedChance(chance) - 0.5) : 1;
      if (distance < guide.reach) {
        candidates.push({ line, distance });
      }
    }
  }
  return candidates
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ line }) => line)
    .sort((a, b) => a - b);
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
