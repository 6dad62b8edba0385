import type { AlertRule } from '../../model/alert.ts';
import type { Move } from '../movers/move.ts';
import type { AlertChange } from './alert-input.ts';
import {
  alertOf,
  type Candidate,
  evidenceOfMove,
  lineOf,
  marketOfEvent,
  placeOf,
  selectionKey,
  worstLine,
} from './candidate.ts';
import { ruleTakes, ruleWatches } from './rule-scope.ts';

type Condition<Kind> = Extract<AlertRule['condition'], { kind: Kind }>;

/** All moves of a price that are known, of all bookmakers. */
export type SamePrice = (move: Move) => readonly Move[];

const isUp = (move: Move): boolean => (move.points ?? 0) > 0;

const sizeOf = (move: Move): number => Math.abs(move.points ?? 0);

/** The last move of each bookmaker that was seen within so many seconds before, this one included. */
const lastOfEach = (move: Move, samePrice: SamePrice, withinSeconds: number): readonly Move[] => {
  const last = new Map<string, Move>();
  for (const other of samePrice(move)) {
    if (other.seq <= move.seq && other.atMs >= move.atMs - 1_000 * withinSeconds) last.set(other.bookmaker, other);
  }
  last.set(move.bookmaker, move);
  return [...last.values()];
};

/**
 * How far apart in time the moves are: as they were seen, and at most, which is from the earliest beginning to the
 * latest end of their intervals.
 */
const apart = (moves: readonly Move[]) => {
  const seen = moves.map(({ atMs }) => atMs);
  const begun = moves.map(({ atMs, notBeforeMs }) => notBeforeMs ?? atMs);
  return { withinMs: Math.max(...seen) - Math.min(...seen), atMostMs: Math.max(...seen) - Math.min(...begun) };
};

const candidateOf = (
  rule: AlertRule,
  severity: Condition<'moved_together'>['severity'],
  { change, event }: AlertChange,
  { selection }: Move,
  involved: readonly Move[],
  numbers: Readonly<Record<string, number | null>>,
  weight: number,
): Candidate => ({
  alert: alertOf(rule, event, change, {
    severity,
    subject: marketOfEvent(change),
    cause: `${lineOf(change)} ${change.seq}`,
    bookmaker: change.bookmaker,
    selection: selectionKey(change, selection),
    numbers: { ...numbers, ...apart(involved) },
    evidence: involved.map((move) => evidenceOfMove(move, null)),
  }),
  place: placeOf(change),
  waiting: null,
  holds: { kind: 'always' },
  together: worstLine(change, weight),
});

/** Several bookmakers moved the same way: the selection on which most did, then the one they moved most. */
export const movedTogether = (
  rule: AlertRule,
  condition: Condition<'moved_together'>,
  about: AlertChange,
  moves: readonly Move[],
  samePrice: SamePrice,
  ours: string,
): Candidate | undefined => {
  let best: { readonly move: Move; readonly involved: readonly Move[]; readonly mean: number } | undefined;
  for (const move of moves) {
    if (sizeOf(move) < condition.points || !ruleTakes(rule, move.market, move.selection)) continue;
    const involved = lastOfEach(move, samePrice, condition.withinSeconds).filter(
      (other) =>
        sizeOf(other) >= condition.points && isUp(other) === isUp(move) && ruleWatches(rule, other.bookmaker, ours),
    );
    if (involved.length < condition.bookmakers) continue;
    const mean = involved.reduce((sum, { points }) => sum + (points ?? 0), 0) / involved.length;
    const isBetter =
      best === undefined ||
      involved.length > best.involved.length ||
      (involved.length === best.involved.length && Math.abs(mean) > Math.abs(best.mean));
    if (isBetter) best = { move, involved, mean };
  }
  if (best === undefined) return undefined;
  const numbers = { bookmakers: best.involved.length, points: best.mean };
  return candidateOf(rule, condition.severity, about, best.move, best.involved, numbers, Math.abs(best.mean));
};

/** We moved one way and another the other: the selection on which the two are furthest apart. */
export const directionDisagreement = (
  rule: AlertRule,
  condition: Condition<'direction_disagreement'>,
  about: AlertChange,
  moves: readonly Move[],
  samePrice: SamePrice,
  ours: string,
): Candidate | undefined => {
  const us = rule.reference ?? ours;
  const watched = rule.filters.bookmakers;
  let best: { readonly move: Move; readonly other: Move } | undefined;
  for (const move of moves) {
    if (sizeOf(move) < condition.points || !ruleTakes(rule, move.market, move.selection)) continue;
    for (const other of lastOfEach(move, samePrice, condition.withinSeconds)) {
      const isPair = (move.bookmaker === us) !== (other.bookmaker === us);
      const isWanted = [move, other].every(
        ({ bookmaker }) => bookmaker === us || watched?.includes(bookmaker) !== false,
      );
      if (!isPair || !isWanted || sizeOf(other) < condition.points || isUp(other) === isUp(move)) continue;
      const isWider = best === undefined || sizeOf(move) + sizeOf(other) > sizeOf(best.move) + sizeOf(best.other);
      if (isWider) best = { move, other };
    }
  }
  if (best === undefined) return undefined;
  const [mine, theirs] = best.move.bookmaker === us ? [best.move, best.other] : [best.other, best.move];
  const numbers = { ourPoints: mine.points, theirPoints: theirs.points, ourOdds: mine.to, theirOdds: theirs.to };
  const weight = sizeOf(mine) + sizeOf(theirs);
  return candidateOf(rule, condition.severity, about, best.move, [mine, theirs], numbers, weight);
};
