import type { AlertRule, RaisedAlert } from '../../model/alert.ts';
import type { Move } from '../movers/move.ts';
import type { AlertChange, AlertSurroundings } from './alert-input.ts';
import type { Candidate } from './candidate.ts';
import { directionDisagreement, movedTogether, type SamePrice } from './moves-compared.ts';
import { outOfLine } from './out-of-line.ts';
import { priceMoved } from './price-moved.ts';
import { priceTarget } from './price-target.ts';
import type { QuoteMemory } from './quote-memory.ts';
import { ruleWatches } from './rule-scope.ts';
import { stateTurned, turnOf } from './state-turned.ts';

/** A change with what is known around it. */
export interface Considered {
  readonly about: AlertChange;
  /** The moves that it makes. */
  readonly moves: readonly Move[];
  readonly samePrice: SamePrice;
  readonly quotes: QuoteMemory;
  /** When the listing was last seen in full before. */
  readonly absentAtMs: number | null;
  readonly around: AlertSurroundings;
}

/** What a change makes under a rule. `before`: what the rule had thought of the quote until this change. */
export const candidatesOf = (
  rule: AlertRule,
  considered: Considered,
  before: readonly RaisedAlert[],
): readonly Candidate[] => {
  const { condition, noise } = rule;
  const { about, moves, quotes, around } = considered;
  const settledAtMs = quotes.settledAtMs(about.change, noise.settleSeconds);
  if (condition.kind === 'price_target') {
    const isWatched = ruleWatches(rule, about.change.bookmaker, around.reference);
    return isWatched ? priceTarget(rule, condition, about, before, settledAtMs) : [];
  }
  const settled = about.change.atMs < settledAtMs ? [] : moves;
  const one = candidateOf(rule, condition, { ...considered, moves: settled }, before[0]);
  return one === undefined ? [] : [one];
};

const candidateOf = (
  rule: AlertRule,
  condition: Exclude<AlertRule['condition'], { kind: 'price_target' }>,
  { about, moves, samePrice, quotes, absentAtMs, around }: Considered,
  spike: RaisedAlert | undefined,
): Candidate | undefined => {
  const { change } = about;
  const ours = around.reference;
  const isWatched = ruleWatches(rule, change.bookmaker, ours);
  switch (condition.kind) {
    case 'price_moved':
      return isWatched ? priceMoved(rule, condition, about, moves, samePrice, spike) : undefined;
    case 'moved_together':
      return isWatched ? movedTogether(rule, condition, about, moves, samePrice, ours) : undefined;
    case 'direction_disagreement':
      return directionDisagreement(rule, condition, about, moves, samePrice, ours);
    case 'out_of_line':
      return outOfLine(rule, condition, about, around);
    default: {
      const turn = turnOf(change);
      if (!isWatched || turn !== condition.kind) return undefined;
      const closedForMs = turn === 'returned' ? quotes.closedForMs(change) : null;
      if (closedForMs !== null && closedForMs < 1_000 * rule.noise.confirmSeconds) return undefined;
      return stateTurned(rule, condition.severity, turn, about, { closedForMs, absentAtMs });
    }
  }
};
