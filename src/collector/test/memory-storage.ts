import type { Change } from '../../model/change.ts';
import type { Run } from '../../model/run.ts';
import type { SourceState } from '../../model/source-state.ts';
import type {
  CollectorStorage,
  Commit,
  NumberBlock,
  NumberSeries,
  UnmappedCount,
  WriterStatus,
} from '../../model/storage.ts';

/** Storage that keeps everything it is given, in order, and stops the collector when told to. */
export class MemoryStorage implements CollectorStorage {
  readonly commits: Commit[] = [];
  readonly runs: Run[] = [];
  readonly sourceStates: { bookmaker: string; state: SourceState; reason: string; sinceMs: number }[] = [];
  readonly unmapped: UnmappedCount[] = [];
  readonly reserved: { readonly series: NumberSeries; readonly block: NumberBlock }[] = [];
  /** Awaited before numbers are handed out. */
  beforeReserve: () => Promise<void> = async () => {};
  readonly #next: Record<NumberSeries, number> = { seq: 1, look: 1, run: 1 };
  #waiting: (() => void)[] = [];
  #isFull = false;

  get changes(): readonly Change[] {
    return this.commits.flatMap(({ changes }) => changes);
  }

  /** The newest record of a run. */
  run(runId: string): Run | undefined {
    return this.runs.findLast((run) => run.runId === runId);
  }

  append(commit: Commit): void {
    this.commits.push(commit);
  }

  /** The backlog reaches its bound, or is worked off. */
  setFull(isFull: boolean): void {
    this.#isFull = isFull;
    if (isFull) return;
    for (const wake of this.#waiting) wake();
    this.#waiting = [];
  }

  roomForMore(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (!this.#isFull) return resolve();
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      this.#waiting.push(resolve);
    });
  }

  writerStatus(): WriterStatus {
    const durableSeq = this.changes.at(-1)?.seq ?? 0;
    return { backlogChanges: 0, oldestAgeMs: 0, state: this.#isFull ? 'blocked' : 'idle', durableSeq, problem: '' };
  }

  onDurable(): () => void {
    return () => {};
  }

  async reserve(series: NumberSeries, count: number): Promise<NumberBlock> {
    await this.beforeReserve();
    const block = { first: this.#next[series], count };
    this.#next[series] += count;
    this.reserved.push({ series, block });
    return block;
  }

  saveRun(run: Run): void {
    this.runs.push(run);
  }

  saveSourceState(bookmaker: string, state: SourceState, reason: string, sinceMs: number): void {
    this.sourceStates.push({ bookmaker, state, reason, sinceMs });
  }

  saveUnmapped(counts: readonly UnmappedCount[]): void {
    this.unmapped.push(...counts);
  }
}
