import type { Move } from './move.ts';

/** Another bookmaker that offers the price that moved. */
export interface Witness {
  readonly bookmaker: string;
  /** When its own quote was last confirmed, and last different. */
  readonly seenAtMs: number;
  readonly changedAtMs: number;
}

/** A move of another bookmaker's belongs to the same story when it is no older than this. */
export const SAME_STORY_MS = 15 * 60_000;

const overlaps = (a: Move, b: Move): boolean =>
  (a.notBeforeMs ?? Number.NEGATIVE_INFINITY) < b.atMs && (b.notBeforeMs ?? Number.NEGATIVE_INFINITY) < a.atMs;

const sameWay = (a: Move, b: Move): boolean => a.to > a.from === b.to > b.from;

/**
 * Whether a bookmaker moved before all others. `true`: every other one that offers the price was seen unmoved after it.
 * `false`: another one had moved the same way before. `null`: nobody can say, because intervals overlap, or because the
 * others have not been looked at since, or because nobody else offers it. `moves` are those of the same selection.
 */
export const movedFirst = (move: Move, moves: readonly Move[], witnesses: readonly Witness[]): boolean | null => {
  const { notBeforeMs } = move;
  const others = moves.filter(({ bookmaker }) => bookmaker !== move.bookmaker);
  if (notBeforeMs === null || others.some((other) => overlaps(move, other))) return null;
  const isBefore = (other: Move) => other.atMs <= notBeforeMs && other.atMs > notBeforeMs - SAME_STORY_MS;
  if (others.some((other) => isBefore(other) && sameWay(move, other))) return false;
  const rest = witnesses.filter(({ bookmaker }) => bookmaker !== move.bookmaker);
  const followed = new Set(others.filter((other) => other.atMs > move.atMs).map(({ bookmaker }) => bookmaker));
  // A quote that changed in some other way meanwhile (was suspended, say) is no witness.
  const wereSeen = rest.every(
    ({ bookmaker, seenAtMs, changedAtMs }) =>
      followed.has(bookmaker) || (seenAtMs >= move.atMs && changedAtMs <= notBeforeMs),
  );
  return rest.length > 0 && wereSeen ? true : null;
};
