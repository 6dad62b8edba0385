import type { Run } from '../../src/model/run.ts';
import type { CollectorStorage, NumberBlock, NumberSeries, WriterStatus } from '../../src/model/storage.ts';

/** Storage that is always idle and keeps nothing but the numbers given out. */
export class NoStorage implements CollectorStorage {
  readonly #onRunEnded: (run: Run) => void;
  readonly #next: Record<NumberSeries, number> = { seq: 1, look: 1, run: 1 };

  constructor(onRunEnded: (run: Run) => void = () => undefined) {
    this.#onRunEnded = onRunEnded;
  }

  append(): void {}
  saveSourceState(): void {}
  saveUnmapped(): void {}

  saveRun(run: Run): void {
    if (run.endedAtMs !== null) this.#onRunEnded(run);
  }

  async roomForMore(): Promise<void> {}

  writerStatus(): WriterStatus {
    return { backlogChanges: 0, oldestAgeMs: 0, state: 'idle', durableSeq: this.#next.seq - 1, problem: '' };
  }

  onDurable(): () => void {
    return () => undefined;
  }

  async reserve(series: NumberSeries, count: number): Promise<NumberBlock> {
    const first = this.#next[series];
    this.#next[series] += count;
    return { first, count };
  }
}
