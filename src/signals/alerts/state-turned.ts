import type { AlertKind, AlertRule, AlertSeverity } from '../../model/alert.ts';
import type { Change } from '../../model/change.ts';
import type { AlertChange } from './alert-input.ts';
import { alertOf, type Candidate, evidenceOfTurn, intervalMs, lookOf, placeOf, quoteOf } from './candidate.ts';

export type TurnKind = Extract<AlertKind, 'suspended' | 'returned' | 'removed' | 'new_market'>;

/** Which turn a change is; `undefined` for a mere change of prices. */
export const turnOf = ({ state, previous }: Change): TurnKind | undefined => {
  if (previous === null) return state === 'open' ? 'new_market' : undefined;
  if (previous.state === state) return undefined;
  if (state === 'open') return 'returned';
  if (state === 'removed') return 'removed';
  return previous.state === 'open' ? 'suspended' : undefined;
};

/** The state that a turn leaves behind. */
const LEFT_STATE: Readonly<Record<TurnKind, Change['state']>> = {
  suspended: 'suspended',
  returned: 'open',
  removed: 'removed',
  new_market: 'open',
};

/** What the quote and its listing looked like before a turn, in times; `null` where that is not known any more. */
export interface TurnTimes {
  /** Of a quote that returned: how long it was closed for certain. */
  readonly closedForMs: number | null;
  /** Of a quote that is new: when its listing was last seen in full without it. */
  readonly absentAtMs: number | null;
}

export const stateTurned = (
  rule: AlertRule,
  severity: AlertSeverity,
  turn: TurnKind,
  { change, event }: AlertChange,
  { closedForMs, absentAtMs }: TurnTimes,
): Candidate => {
  const { confirmSeconds } = rule.noise;
  // A confirmed absence has been confirmed already, and nobody looks at a listing that is gone.
  const isCertain = confirmSeconds === 0 || change.lookId === null;
  return {
    alert: alertOf(rule, event, change, {
      severity,
      subject: quoteOf(change),
      cause: `${quoteOf(change)} ${change.seq}`,
      bookmaker: change.bookmaker,
      selection: null,
      numbers: {
        intervalMs: intervalMs({ ...change, notBeforeMs: change.notBeforeMs ?? absentAtMs }),
        ...(turn === 'returned' ? { closedForMs } : {}),
      },
      evidence: [evidenceOfTurn(change)],
    }),
    place: placeOf(change),
    waiting: isCertain ? null : { kind: 'look', fromMs: change.atMs + 1_000 * confirmSeconds },
    holds: { kind: 'state', state: LEFT_STATE[turn] },
    together: { how: 'many', key: lookOf(change), weight: 0 },
  };
};
