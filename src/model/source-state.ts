/** Whether a bookmaker's site answers us. `disabled` is a choice of ours. */
export type SourceState = 'up' | 'degraded' | 'down' | 'disabled';

export interface SourceStatus {
  readonly bookmaker: string;
  readonly state: SourceState;
  /** Why, in words; empty when up. */
  readonly reason: string;
  readonly sinceMs: number;
  readonly lastOkAtMs: number | null;
}
