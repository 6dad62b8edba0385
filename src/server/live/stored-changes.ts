import type { Change } from '../../model/change.ts';
import type { StorageReads } from '../../model/storage-reads.ts';
import type { TopicFilter } from './topic-filter.ts';

/** Matching changes of the log, in order, complete up to `toSeq`. */
export type StoredChanges =
  | { readonly kind: 'changes'; readonly changes: readonly Change[]; readonly toSeq: number }
  | { readonly kind: 'too-many' };

export interface LogQuestion {
  readonly afterSeq: number;
  /** Everything up to here is known to be stored. */
  readonly durableSeq: number;
  readonly filter: TopicFilter;
  /** Most matching changes. */
  readonly changesMax: number;
}

type Log = Pick<StorageReads, 'changesAfter'>;

/** The changes of one page know those before them of the same quotes; only for the first of a quote the log is searched. */
const PAGE = 10_000;
/** Changes that are read at most: several entries of a filter together may let more through than each of them. */
const READ_MAX = 500_000;

/**
 * Reads what the log has after a number; complete at least up to what was durable when it was asked. Storage leaves out
 * what no entry of the filter takes, and so reads a narrow filter quickly however long the log is.
 */
export const storedChanges = async (
  log: Log,
  { filter, durableSeq, changesMax, ...question }: LogQuestion,
): Promise<StoredChanges> => {
  const narrowed = {
    eventIds: filter.eventIds === null ? undefined : [...filter.eventIds],
    quotes: filter.quotes ?? undefined,
    bookmakers: filter.bookmakers ?? undefined,
  };
  const changes: Change[] = [];
  let { afterSeq } = question;
  for (let read = 0; ; ) {
    const page = await log.changesAfter({ ...narrowed, afterSeq, limit: PAGE });
    for (const change of page) if (filter.wantsChange(change)) changes.push(change);
    read += page.length;
    if (changes.length > changesMax || read > READ_MAX) return { kind: 'too-many' };
    afterSeq = page.at(-1)?.seq ?? afterSeq;
    if (page.length < PAGE) return { kind: 'changes', changes, toSeq: Math.max(afterSeq, durableSeq) };
  }
};
