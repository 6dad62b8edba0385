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

const PAGE = 5_000;
/** Changes that are read at most, matching or not. */
const READ_MAX = 500_000;
/** Up to so many events are asked for one by one, which storage answers without reading the whole log. */
const EVENTS_ONE_BY_ONE_MAX = 200;

/** All changes, or those of one event, that match. `read` counts what was read. */
const readPages = async (log: Log, question: LogQuestion, eventId?: string): Promise<StoredChanges> => {
  const changes: Change[] = [];
  let { afterSeq } = question;
  for (let read = 0; ; ) {
    const page = await log.changesAfter({ afterSeq, eventId, limit: PAGE });
    for (const change of page) if (question.filter.wantsChange(change)) changes.push(change);
    read += page.length;
    if (changes.length > question.changesMax || read > READ_MAX) return { kind: 'too-many' };
    afterSeq = page.at(-1)?.seq ?? afterSeq;
    if (page.length < PAGE) return { kind: 'changes', changes, toSeq: Math.max(afterSeq, question.durableSeq) };
  }
};

/** The changes of some events. What was stored while they were read is left out: it may be there for some only. */
const readEvents = async (log: Log, question: LogQuestion, eventIds: Iterable<string>): Promise<StoredChanges> => {
  const changes: Change[] = [];
  for (const eventId of eventIds) {
    const found = await readPages(log, question, eventId);
    if (found.kind === 'too-many') return found;
    for (const change of found.changes) if (change.seq <= question.durableSeq) changes.push(change);
    if (changes.length > question.changesMax) return { kind: 'too-many' };
  }
  changes.sort((a, b) => a.seq - b.seq);
  return { kind: 'changes', changes, toSeq: Math.max(question.afterSeq, question.durableSeq) };
};

/** Reads what the log has after a number; complete at least up to what was durable when it was asked. */
export const storedChanges = (log: Log, question: LogQuestion): Promise<StoredChanges> => {
  const { eventIds } = question.filter;
  return eventIds !== null && eventIds.size <= EVENTS_ONE_BY_ONE_MAX
    ? readEvents(log, question, eventIds)
    : readPages(log, question);
};
