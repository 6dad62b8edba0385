import type { EventReading, ProblemCode } from '../bookmakers/bookmaker.ts';
import type { QuoteDifferences } from './quote-differences.ts';

/** What to believe of a body that was read. */
export interface LookJudgement {
  readonly outcome: 'ok' | 'partial' | 'malformed';
  /** In words; empty for `ok`. */
  readonly detail: string;
  /** The body shows much less than before; a second one that agrees is believed. */
  readonly shrunk: boolean;
}

/** Codes that mean that a piece of the body could not be understood, rather than that it is not offered. */
const UNREADABLE: ReadonlySet<ProblemCode> = new Set(['bad-specifier', 'bad-line', 'bad-odds', 'bad-key', 'no-line']);

/** Share of a body's markets that may be unreadable before its silence about others is not believed. */
const UNREADABLE_SHARE = 0.1;

/**
 * Judges a readable body against what the listing offered before (`heldOffered` quotes, removed ones not counted).
 * An absence is only believed from a body that is understood and that does not show suddenly less than half.
 */
export const judgeLook = (
  reading: EventReading,
  differences: QuoteDifferences,
  heldOffered: number,
  shrunkBefore: boolean,
): LookJudgement => {
  if (reading.quotes.length === 0 && reading.marketsSeen > 0 && heldOffered > 0) {
    return { outcome: 'malformed', detail: `none of ${reading.marketsSeen} markets could be read`, shrunk: false };
  }
  const missing = differences.missing.length;
  if (missing === 0) return { outcome: 'ok', detail: '', shrunk: false };
  const unreadable = reading.problems.filter(({ code }) => UNREADABLE.has(code)).length;
  if (unreadable > reading.marketsSeen * UNREADABLE_SHARE) {
    return {
      outcome: 'partial',
      detail: `${unreadable} unreadable pieces, ${missing} quotes not shown`,
      shrunk: false,
    };
  }
  if (reading.quotes.length * 2 < heldOffered && !shrunkBefore) {
    return { outcome: 'partial', detail: `${reading.quotes.length} quotes where ${heldOffered} were`, shrunk: true };
  }
  return { outcome: 'ok', detail: '', shrunk: false };
};
