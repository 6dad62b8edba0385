import type { Change } from '../../model/change.ts';
import type { StorageReads } from '../../model/storage-reads.ts';
import type { Journal } from './journal.ts';
import { RESUME_MS } from './resume-window.ts';
import { storedChanges } from './stored-changes.ts';
import type { TopicFilter } from './topic-filter.ts';

export type Missed =
  | { readonly kind: 'changes'; readonly changes: readonly Change[]; readonly toSeq: number }
  | { readonly kind: 'snapshot'; readonly reason: 'epoch_changed' | 'too_old' | 'too_many' };

/** Where missed changes come from. */
export interface MissedSources {
  readonly journal: Journal<Change>;
  readonly storage: Pick<StorageReads, 'changesAfter'>;
  readonly epoch: string;
  /** Most matching changes that are served. */
  readonly changesMax: number;
  lastSeq(): number;
  durableSeq(): number;
  nowMs(): number;
}

const snapshot = (reason: 'epoch_changed' | 'too_old' | 'too_many'): Missed => ({ kind: 'snapshot', reason });

/** When the first change after a number happened; `undefined` where there is none. */
const firstAfterMs = async ({ journal, storage }: MissedSources, seq: number): Promise<number | undefined> => {
  const [stored] = seq < journal.floor ? await storage.changesAfter({ afterSeq: seq, limit: 1 }) : [];
  const first = stored ?? journal.after(seq).next().value;
  return first === undefined ? undefined : first.atMs;
};

/**
 * Everything that matches after a sequence number, in order: first from the durable log, then from memory, which has the
 * tail that is not stored yet. It ends at the last number of the moment in which it resolves.
 */
export const missedSince = async (
  sources: MissedSources,
  epoch: string,
  seq: number,
  filter: TopicFilter,
): Promise<Missed> => {
  const { journal, storage, changesMax } = sources;
  if (epoch !== sources.epoch || seq > sources.lastSeq()) return snapshot('epoch_changed');
  const oldestMs = sources.nowMs() - RESUME_MS;
  if (((await firstAfterMs(sources, seq)) ?? oldestMs) < oldestMs) return snapshot('too_old');
  let found: Change[] = [];
  let afterSeq = seq;
  while (afterSeq < journal.floor) {
    const durableSeq = sources.durableSeq();
    const stored = await storedChanges(storage, { afterSeq, durableSeq, filter, changesMax });
    // Memory has to take over where storage ends; it moves on while storage is read.
    if (stored.kind === 'too-many' || stored.toSeq <= afterSeq) return snapshot('too_many');
    found = found.concat(stored.changes);
    afterSeq = stored.toSeq;
    if (found.length > changesMax) return snapshot('too_many');
  }
  for (const change of journal.after(afterSeq)) if (filter.wantsChange(change)) found.push(change);
  return found.length > changesMax
    ? snapshot('too_many')
    : { kind: 'changes', changes: found, toSeq: sources.lastSeq() };
};
