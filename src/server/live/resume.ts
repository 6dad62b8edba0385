import type { Change } from '../../model/change.ts';
import type { StorageReads } from '../storage-reads.ts';
import type { Journal } from './journal.ts';
import { RESUME_MS } from './resume-window.ts';
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

const PAGE = 5_000;
/** Changes of the log that are read for one resume at most, matching or not. */
const READ_MAX = 500_000;

const snapshot = (reason: 'epoch_changed' | 'too_old' | 'too_many'): Missed => ({ kind: 'snapshot', reason });

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
  const { journal } = sources;
  if (epoch !== sources.epoch || seq > sources.lastSeq()) return snapshot('epoch_changed');
  const oldestMs = sources.nowMs() - RESUME_MS;
  const found: Change[] = [];
  let afterSeq = seq;
  for (let read = 0; afterSeq < journal.floor; ) {
    const durableSeq = sources.durableSeq();
    const page = await sources.storage.changesAfter({ afterSeq, limit: PAGE });
    const [first] = page;
    if (first !== undefined && read === 0 && first.atMs < oldestMs) return snapshot('too_old');
    for (const change of page) if (filter.wantsChange(change)) found.push(change);
    read += page.length;
    if (found.length > sources.changesMax || read > READ_MAX) return snapshot('too_many');
    afterSeq = page.at(-1)?.seq ?? afterSeq;
    if (page.length === PAGE) continue;
    // A page that is not full ends what is stored: memory has to take over from here.
    afterSeq = Math.max(afterSeq, durableSeq);
    if (afterSeq < journal.floor) return snapshot('too_many');
  }
  for (const change of journal.after(afterSeq)) {
    if (afterSeq === seq && found.length === 0 && change.atMs < oldestMs) return snapshot('too_old');
    if (filter.wantsChange(change)) found.push(change);
  }
  if (found.length > sources.changesMax) return snapshot('too_many');
  return { kind: 'changes', changes: found, toSeq: sources.lastSeq() };
};
