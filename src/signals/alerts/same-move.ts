import type { AlertEvidence, AlertRule } from '../../model/alert.ts';
import type { Move } from '../movers/move.ts';
import { type Candidate, selectionKey } from './candidate.ts';
import { sizeOf } from './price-moved-size.ts';

/** What one bookmaker did, as its alert has it. */
type Done = Pick<AlertEvidence, 'bookmaker' | 'odds' | 'previousOdds' | 'atMs' | 'notBeforeMs'>;

/** How far apart two intervals are; below 0 where they overlap. */
const apartMs = (a: Pick<Move, 'atMs' | 'notBeforeMs'>, b: Pick<Move, 'atMs' | 'notBeforeMs'>): number =>
  Math.max(a.notBeforeMs ?? a.atMs, b.notBeforeMs ?? b.atMs) - Math.min(a.atMs, b.atMs);

/**
 * Whether another bookmaker made the same move of a price: the same way, by as much as the rule asks of a move, and no
 * longer before or after than what has to be confirmed waits.
 */
export const isSameMove = ({ condition, noise }: AlertRule, done: Done, other: Move): boolean => {
  if (condition.kind !== 'price_moved' || other.bookmaker === done.bookmaker || other.points === null) {
    return false;
  }
  const isSameWay = Math.sign(other.to - other.from) === Math.sign((done.odds ?? 0) - (done.previousOdds ?? 0));
  const isLarge = sizeOf(other, condition.unit) >= condition.warning;
  return isSameWay && isLarge && apartMs(done, other) <= 1_000 * noise.confirmSeconds;
};

/** Whether one of these moves, of another bookmaker on the same line, confirms what waits under a rule. */
export const isConfirmedBy = (
  rule: AlertRule | undefined,
  { alert, waiting }: Candidate,
  moves: readonly Move[],
): boolean => {
  if (rule?.noise.confirmedBy !== 'look_or_others' || waiting?.kind !== 'look') return false;
  const [done] = alert.evidence;
  return moves.some(
    (move) =>
      done !== undefined && selectionKey(move, move.selection) === alert.selection && isSameMove(rule, done, move),
  );
};
