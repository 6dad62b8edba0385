import type { SourceState } from '../../model/source-state.ts';
import type { Commit, UnmappedCount } from '../../model/storage.ts';

export interface SavedRun {
  readonly runId: string;
  readonly startedAtMs: number;
  /** The record as JSON. */
  readonly record: string;
}

export interface SavedSourceState {
  readonly bookmaker: string;
  readonly state: SourceState;
  readonly reason: string;
  readonly sinceMs: number;
}

/** Counts of one unmapped thing added up; `seenAtMs` is the last time. */
export interface SavedUnmapped extends UnmappedCount {
  readonly firstSeenAtMs: number;
}

/** What is stored beside commits, in the same transaction. */
export interface SideSaves {
  readonly runs: ReadonlyMap<string, SavedRun>;
  readonly sourceStates: readonly SavedSourceState[];
  /** By bookmaker and id, counts added up. */
  readonly unmapped: readonly SavedUnmapped[];
  /** Listings that were confirmed without anything else to store, with the instant. */
  readonly seen: ReadonlyMap<number, number>;
}

/** What one transaction stores. */
export interface Batch {
  readonly commits: readonly Commit[];
  readonly sides: SideSaves;
}

export const NO_SIDES: SideSaves = { runs: new Map(), sourceStates: [], unmapped: [], seen: new Map() };

/** The last sequence number in the batch; 0 where it has no changes. */
export const lastSeqOf = (commits: readonly Commit[]): number => {
  let last = 0;
  for (const { changes } of commits) last = Math.max(last, changes.at(-1)?.seq ?? 0);
  return last;
};
