import type { Run } from '../../model/run.ts';
import type { Commit, UnmappedCount } from '../../model/storage.ts';
import type { Batch, SavedRun, SavedSourceState, SavedUnmapped } from './batch.ts';

/** Most different unmapped ids that wait; a site that invents ids must not fill the memory. */
const UNMAPPED_LIMIT = 5_000;
const SOURCE_STATES_LIMIT = 10_000;
/** Commits without changes cost a transaction little, but not nothing. */
const COMMITS_PER_BATCH = 5_000;

/** What waits to be stored, in order. */
export class Backlog {
  #commits: Commit[] = [];
  #head = 0;
  #changes = 0;
  #runs = new Map<string, SavedRun>();
  #sourceStates: SavedSourceState[] = [];
  #unmapped = new Map<string, SavedUnmapped>();
  #seen = new Map<number, number>();

  append(commit: Commit): void {
    if (isMereConfirmation(commit)) {
      const { listingId, seenAtMs } = commit.seen;
      this.#seen.set(listingId, Math.max(seenAtMs, this.#seen.get(listingId) ?? 0));
      return;
    }
    this.#commits.push(commit);
    this.#changes += commit.changes.length;
  }

  saveRun(run: Run): void {
    this.#runs.set(run.runId, { runId: run.runId, startedAtMs: run.startedAtMs, record: JSON.stringify(run) });
  }

  saveSourceState(entry: SavedSourceState): void {
    this.#sourceStates.push(entry);
    if (this.#sourceStates.length > SOURCE_STATES_LIMIT) this.#sourceStates.shift();
  }

  saveUnmapped(counts: readonly UnmappedCount[]): void {
    for (const count of counts) {
      const key = `${count.bookmaker} ${count.id}`;
      const waiting = this.#unmapped.get(key);
      if (waiting === undefined && this.#unmapped.size >= UNMAPPED_LIMIT) continue;
      const firstSeenAtMs = Math.min(count.seenAtMs, waiting?.firstSeenAtMs ?? count.seenAtMs);
      this.#unmapped.set(key, { ...count, firstSeenAtMs, count: count.count + (waiting?.count ?? 0) });
    }
  }

  /** Changes that wait. */
  get changes(): number {
    return this.#changes;
  }

  /** Commits that wait, mere confirmations left out. */
  get commits(): number {
    return this.#commits.length - this.#head;
  }

  get isEmpty(): boolean {
    return (
      this.commits === 0 &&
      this.#runs.size === 0 &&
      this.#sourceStates.length === 0 &&
      this.#unmapped.size === 0 &&
      this.#seen.size === 0
    );
  }

  /** When the oldest waiting commit was made; `undefined` where none waits. */
  get oldestMs(): number | undefined {
    return this.#commits[this.#head]?.committedAtMs;
  }

  /** Takes commits up to about `maxChanges` changes out of the queue, a larger commit alone, and all side saves. */
  take(maxChanges: number): Batch {
    const commits: Commit[] = [];
    let changes = 0;
    for (let next = this.#commits[this.#head]; next !== undefined; next = this.#commits[this.#head]) {
      const isFull = commits.length >= COMMITS_PER_BATCH || changes + next.changes.length > maxChanges;
      if (commits.length > 0 && isFull) break;
      commits.push(next);
      changes += next.changes.length;
      this.#head += 1;
    }
    this.#changes -= changes;
    if (this.#head > 1_000 && this.#head * 2 > this.#commits.length) {
      this.#commits = this.#commits.slice(this.#head);
      this.#head = 0;
    }
    return { commits, sides: this.#takeSides() };
  }

  #takeSides(): Batch['sides'] {
    const sides = {
      runs: this.#runs,
      sourceStates: this.#sourceStates,
      unmapped: [...this.#unmapped.values()],
      seen: this.#seen,
    };
    this.#runs = new Map();
    this.#sourceStates = [];
    this.#unmapped = new Map();
    this.#seen = new Map();
    return sides;
  }
}

/** Nothing but "seen again": only the newest instant per listing matters, so these do not queue. */
const isMereConfirmation = (commit: Commit): commit is Commit & { seen: NonNullable<Commit['seen']> } =>
  commit.seen !== null &&
  (commit.look === null || commit.look.look.outcome === 'ok') &&
  commit.changes.length === 0 &&
  commit.missed.length === 0 &&
  commit.unseen.length === 0 &&
  commit.listings.length === 0 &&
  commit.events.length === 0 &&
  commit.competitions.length === 0;
