import type { Bookmaker } from '../bookmaker.ts';
import type { Encoding } from '../encodings/encoding.ts';
import { bet9jaEncodings, betpawaEncodings, sportybetEncodings } from '../encodings/encodings.ts';
import { splitSpace } from '../model/cells.ts';
import { marketRule } from '../model/market-rules.ts';
import type { MatchModel } from '../model/match-model.ts';
import { unit } from '../random.ts';
import type { Fixture } from '../world/fixture.ts';
import { chooseLines, type LineKind, lineGrid, lineKind } from './lines.ts';
import { type Product, productOf } from './product.ts';
import { type Scope, scopeOfSubject } from './scope.ts';
import { depthOf, marketLevel, shelfStage } from './shelf.ts';

/** A place on the shelf: one market at one line, as one bookmaker may offer it on one match. */
export interface Slot {
  index: number;
  encoding: Encoding;
  product: Product;
  /** In quarters. */
  line: number | null;
  scope: Scope;
  /** Where its prices begin in an offer. */
  offset: number;
  /** From which stage of the run-up to kick-off it is on offer. */
  stage: 0 | 1 | 2;
}

export interface Layout {
  slots: readonly Slot[];
  /** Number of prices of all slots. */
  size: number;
}

/** What a bookmaker may ever show on a match; a pure function of the match and of the model at its opening. */
export function buildLayout(bookmaker: Bookmaker, fixture: Fixture, opening: MatchModel): Layout {
  switch (bookmaker) {
    case 'betpawa': {
      const unused = unit('long-scores', fixture.salt) < 0.2 ? '28000869' : '4429';
      return build(bookmaker, betpawaEncodings, fixture, opening, {
        use: (encoding) => encoding.id !== unused,
        hasLine: (encoding) => encoding.handicapType !== '',
      });
    }
    case 'sportybet':
      return build(bookmaker, sportybetEncodings, fixture, opening, {
        use: () => true,
        hasLine: (encoding) => encoding.specifier.includes('{'),
      });
    case 'bet9ja':
      return build(bookmaker, bet9jaEncodings, fixture, opening, {
        use: () => true,
        hasLine: ({ line }) => line.form === 'parameter' || line.form === 'implied',
        linesOf: ({ line }) =>
          line.form === 'implied'
            ? [line.value * 4]
            : line.form === 'parameter' && line.only.length > 0
              ? line.only.map((value) => value * 4)
              : undefined,
      });
  }
}

interface Habits<E> {
  use(encoding: E): boolean;
  hasLine(encoding: E): boolean;
  /** Lines that the encoding itself dictates, in quarters. */
  linesOf?(encoding: E): number[] | undefined;
}

function build<E extends Encoding>(
  bookmaker: Bookmaker,
  encodings: readonly E[],
  fixture: Fixture,
  opening: MatchModel,
  habits: Habits<E>,
): Layout {
  const depth = depthOf(bookmaker, fixture.competition.tier, fixture.salt);
  const slots: Slot[] = [];
  let size = 0;
  for (const encoding of encodings) {
    if (!habits.use(encoding) || !stocked(bookmaker, encoding.market, depth, fixture.salt)) {
      continue;
    }
    const kind = lineKind(encoding.market, habits.hasLine(encoding));
    const lines = habits.linesOf?.(encoding) ?? linesFor(bookmaker, encoding, kind, opening, depth);
    for (const line of lines) {
      slots.push({
        index: slots.length,
        encoding,
        product: productOf(encoding, line),
        line,
        scope: scopeOf(encoding.market),
        offset: size,
        stage: shelfStage(bookmaker, encoding.market, fixture.salt),
      });
      size += encoding.selections.length;
    }
  }
  return { slots, size };
}

function stocked(bookmaker: Bookmaker, market: string, depth: number, salt: number): boolean {
  const level = marketLevel(market);
  return level <= depth && (level === 1 || unit('stocked', bookmaker, market, salt) < 0.93);
}

function linesFor(
  bookmaker: Bookmaker,
  { market, id }: Encoding,
  kind: LineKind,
  model: MatchModel,
  depth: number,
): (number | null)[] {
  if (kind === 'none') {
    return [null];
  }
  const grid = lineGrid(bookmaker, market, id);
  const most = mostLines(market, kind, depth) * (grid === 'any' || grid === 'whole-and-quarter' ? 2 : 1);
  return chooseLines(model, { market, kind, grid, most });
}

function mostLines(market: string, kind: LineKind, depth: number): number {
  if (/^(total-goals|asian-handicap)-ft$/.test(market)) {
    return [2, 3, 4, 5, 6, 7][depth] ?? 5;
  }
  if (/total-(ft|1h|2h)$|or-(over|under)/.test(market) && /^(1x2|double|htft|total|\w+-or)/.test(market)) {
    return depth > 3 ? 3 : 2;
  }
  return kind === 'european' || kind === 'points' ? Math.min(4, depth + 1) : depth < 2 ? 2 : depth < 4 ? 3 : 4;
}

function scopeOf(market: string): Scope {
  const space = marketRule(market)?.space ?? 'goals-ft';
  if (space === 'goals-both') {
    return 'goals';
  }
  return space === 'corners-halves' ? 'corners' : scopeOfSubject(splitSpace(space).subject);
}
