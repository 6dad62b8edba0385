import type { Change } from '../../model/change.ts';
import type { TopicFilter } from './topic-filter.ts';

/** The changes of a stretch of numbers, ready to be asked by many filters: most of them name a few events. */
export class ChangesSince {
  readonly #changes: readonly Change[];
  #byEvent: ReadonlyMap<string, readonly Change[]> | null = null;

  constructor(changes: readonly Change[]) {
    this.#changes = changes;
  }

  /** What a filter takes, in order. */
  matching(filter: TopicFilter): Change[] {
    return this.#candidates(filter.eventIds).filter((change) => filter.wantsChange(change));
  }

  #candidates(eventIds: ReadonlySet<string> | null): readonly Change[] {
    if (eventIds === null) return this.#changes;
    this.#byEvent ??= byEvent(this.#changes);
    if (eventIds.size > this.#byEvent.size) return this.#changes;
    const found: Change[] = [];
    for (const eventId of eventIds) for (const change of this.#byEvent.get(eventId) ?? []) found.push(change);
    return found.sort((a, b) => a.seq - b.seq);
  }
}

const byEvent = (changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.eventId);
    if (group === undefined) groups.set(change.eventId, [change]);
    else group.push(change);
  }
  return groups;
};
