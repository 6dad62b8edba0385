import type { EventReading, ProblemCode } from '../../bookmakers/bookmaker.ts';
import type { QuoteDifferences } from './quote-differences.ts';

/** What to believe of a body that was read. */
export interface LookJudgement {
  readonly outcome: 'ok' | 'partial' | 'malformed';
  /** In words; empty for `ok`. */
  readonly detail: string;
  /** The body shows much less than before; a second one that agrees is believed. */
  readonly shrunk: boolean;
  /** What the body holds that could not be understood; `null` where all of it was. */
  readonly unreadable: UnreadablePieces | null;
}

/** How many pieces of each kind at each of the bookmaker's markets could not be understood. */
export type UnreadablePieces = ReadonlyMap<string, number>;

/** Codes that mean that a piece of the body could not be understood, rather than that it is not offered. */
const UNREADABLE: ReadonlySet<ProblemCode> = new Set(['bad-specifier', 'bad-line', 'bad-odds', 'bad-key', 'no-line']);

/** Codes behind which a quote may hide that was readable before. */
const HIDING: ReadonlySet<ProblemCode> = new Set([...UNREADABLE, 'unknown-outcome', 'too-many']);

/** Share of a body's markets that may be unreadable before its silence about others is not believed. */
const UNREADABLE_SHARE = 0.1;

/** What of the listing's past decides what to believe of the next look. */
export interface LookedBefore {
  /** Quotes offered, removed ones not counted. */
  readonly heldOffered: number;
  readonly shrunk: boolean;
  /** In the last look that was believed in full. */
  readonly unreadable: UnreadablePieces | null;
}

/**
 * Judges a readable body against what the listing offered before. An absence is only believed from a body that does not
 * show suddenly less than half, and in which everything is understood, but for pieces that were there already while the
 * absent quote was seen: what is absent may be what could not be read.
 */
export const judgeLook = (
  reading: EventReading,
  differences: QuoteDifferences,
  { heldOffered, shrunk: shrunkBefore, unreadable: unreadableBefore }: LookedBefore,
): LookJudgement => {
  const unreadable = unreadablePieces(reading);
  const judged = (outcome: LookJudgement['outcome'], detail = '', shrunk = false): LookJudgement => ({
    ...{ outcome, detail, shrunk, unreadable },
  });
  if (reading.quotes.length === 0 && reading.marketsSeen > 0 && heldOffered > 0) {
    return judged('malformed', `none of ${reading.marketsSeen} markets could be read`);
  }
  const missing = differences.missing.length;
  if (missing === 0) return judged('ok');
  const count = reading.problems.filter(({ code }) => UNREADABLE.has(code)).length;
  if (count > reading.marketsSeen * UNREADABLE_SHARE || hasMore(unreadable, unreadableBefore)) {
    return judged('partial', `${total(unreadable)} unreadable pieces, ${missing} quotes not shown`);
  }
  if (reading.quotes.length * 2 < heldOffered && !shrunkBefore) {
    return judged('partial', `${reading.quotes.length} quotes where ${heldOffered} were`, true);
  }
  return judged('ok');
};

const unreadablePieces = ({ problems }: EventReading): UnreadablePieces | null => {
  const pieces = new Map<string, number>();
  for (const { code, marketId } of problems) {
    if (!HIDING.has(code)) continue;
    const key = `${code} ${marketId}`;
    pieces.set(key, (pieces.get(key) ?? 0) + 1);
  }
  return pieces.size === 0 ? null : pieces;
};

const hasMore = (now: UnreadablePieces | null, before: UnreadablePieces | null): boolean =>
  now !== null && [...now].some(([key, count]) => count > (before?.get(key) ?? 0));

const total = (pieces: UnreadablePieces | null): number =>
  pieces === null ? 0 : [...pieces.values()].reduce((sum, count) => sum + count, 0);
