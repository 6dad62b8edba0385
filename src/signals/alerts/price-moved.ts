import type { AlertRule, RaisedAlert } from '../../model/alert.ts';
import type { Move } from '../movers/move.ts';
import type { AlertChange } from './alert-input.ts';
import {
  alertOf,
  type Candidate,
  evidenceOfMove,
  intervalMs,
  marketOfEvent,
  percentOf,
  placeOf,
  quoteOf,
  selectionKey,
  worstLine,
} from './candidate.ts';
import type { SamePrice } from './moves-compared.ts';
import { sizeOf } from './price-moved-size.ts';
import { ruleTakes } from './rule-scope.ts';
import { isSameMove } from './same-move.ts';
import { gradeOf } from './severity.ts';

type PriceMoved = Extract<AlertRule['condition'], { kind: 'price_moved' }>;

/** The end of a spike is measured from before it: a price that merely came back has not moved. */
const fromBefore = (move: Move, spike: RaisedAlert | undefined): Move => {
  if (spike === undefined || spike.selection !== selectionKey(move, move.selection)) return move;
  return { ...move, from: spike.numbers.from ?? move.from, points: null };
};

/** The selection of a quote that moved most. Where others may confirm it, one who did so already lets it be told at once. */
export const priceMoved = (
  rule: AlertRule,
  condition: PriceMoved,
  { change, event }: AlertChange,
  moves: readonly Move[],
  samePrice: SamePrice,
  spike: RaisedAlert | undefined,
): Candidate | undefined => {
  let most: Move | undefined;
  for (const move of moves.map((one) => fromBefore(one, spike))) {
    if (!ruleTakes(rule, move.market, move.selection)) continue;
    if (most === undefined || sizeOf(move, condition.unit) > sizeOf(most, condition.unit)) most = move;
  }
  const severity = most === undefined ? null : gradeOf(sizeOf(most, condition.unit), condition);
  if (most === undefined || severity === null) return undefined;
  const { from, selection } = most;
  const evidence = evidenceOfMove(most, null);
  const { confirmSeconds, confirmedBy } = rule.noise;
  const isShared =
    confirmedBy === 'look_or_others' && samePrice(most).some((other) => isSameMove(rule, evidence, other));
  return {
    alert: alertOf(rule, event, change, {
      severity,
      subject: `${marketOfEvent(change)} ${change.bookmaker}`,
      cause: `${quoteOf(change)} ${change.seq}`,
      bookmaker: change.bookmaker,
      selection: selectionKey(change, selection),
      numbers: {
        ...{ from, to: most.to, percent: percentOf(from, most.to), points: most.points },
        ...{ intervalMs: intervalMs(change), selectionsMoved: moves.length },
      },
      evidence: [evidence],
    }),
    place: placeOf(change),
    waiting: confirmSeconds === 0 || isShared ? null : { kind: 'look', fromMs: change.atMs + 1_000 * confirmSeconds },
    holds: { kind: 'price', selection, from, percent: condition.unit === 'percent' ? condition.warning : null },
    together: worstLine(change, sizeOf(most, condition.unit)),
  };
};
