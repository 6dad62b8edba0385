/** How a look ended. `partial` misses markets that were there before; `superseded` lost against a newer look. */
export type LookOutcome = 'ok' | 'partial' | 'gone' | 'throttled' | 'blocked' | 'malformed' | 'failed' | 'superseded';

export const LOOK_OUTCOMES = [
  'ok',
  'partial',
  'gone',
  'throttled',
  'blocked',
  'malformed',
  'failed',
  'superseded',
] as const satisfies readonly LookOutcome[];

/** One fetch of one listing, whether or not anything changed. Instants are epoch milliseconds, UTC. */
export interface Look {
  readonly lookId: string;
  readonly bookmaker: string;
  readonly bookmakerEventId: string;
  readonly outcome: LookOutcome;
  readonly requestedAtMs: number;
  /** When the body was complete, or when the failure was known. */
  readonly receivedAtMs: number;
  /** HTTP status; `null` where there was no answer. */
  readonly status: number | null;
  /** Bytes of the decoded body. */
  readonly bytes: number;
  /** Hash of the body; `null` without a body. */
  readonly bodyHash: string | null;
  /** Why it ended as it did, in words; empty for `ok`. */
  readonly detail: string;
  readonly runId: string | null;
}
