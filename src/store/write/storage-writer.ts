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
import { messageOf } from '../storage-error.ts';
import { pause, type StoreClock } from '../store-clock.ts';
import type { StoreLog } from '../store-log.ts';
import { Backlog } from './backlog.ts';
import { type Batch, lastSeqOf } from './batch.ts';
import { Persister, StoppedError } from './persister.ts';
import { reserveNumbers } from './reserve-numbers.ts';
import type { Surrogates } from './surrogates.ts';
import type { WriterSession } from './writer-session.ts';

export interface WriterLimits {
  /** A batch is written when it has so many changes ... */
  readonly batchChanges: number;
  /** ... or when the oldest has waited so long. */
  readonly batchWaitMs: number;
  /** Changes and commits that may wait before the collector is held up. */
  readonly backlogBound: number;
}

export const WRITER_LIMITS: WriterLimits = { batchChanges: 12_000, batchWaitMs: 250, backlogBound: 250_000 };

export interface WriterOptions {
  readonly session: WriterSession;
  readonly surrogates: Surrogates;
  readonly owner: string;
  readonly lastBatch: number;
  readonly durableSeq: number;
  readonly clock: StoreClock;
  readonly log: StoreLog;
  readonly limits: WriterLimits;
}

const RETRY_MS = 250;
const STOP_PATIENCE_MS = 3_000;

/** Stores commits behind the book: in order, in bounded batches, each once, and for ever until it succeeds. */
export class StorageWriter implements CollectorStorage {
  readonly #session: WriterSession;
  readonly #clock: StoreClock;
  readonly #log: StoreLog;
  readonly #limits: WriterLimits;
  readonly #persister: Persister;
  readonly #stopping = new AbortController();
  readonly #backlog = new Backlog();
  readonly #listeners = new Set<(durableSeq: number) => void>();
  readonly #waiting = new Set<() => void>();
  #inHand: Batch | undefined;
  #inHandChanges = 0;
  #durableSeq: number;
  /** Ends the present wait for work or for company. */
  #wake = new AbortController();
  #hurried = false;
  readonly #running: Promise<void>;
  #heldUp = '';

  constructor(options: WriterOptions) {
    this.#session = options.session;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#limits = options.limits;
    this.#durableSeq = options.durableSeq;
    this.#persister = new Persister({ ...options, stopped: this.#stopping.signal });
    this.#running = this.#run();
  }

  append(commit: Commit): void {
    this.#backlog.append(commit);
    this.#notice();
  }

  saveRun(run: Run): void {
    this.#backlog.saveRun(run);
    this.#notice();
  }

  saveSourceState(bookmaker: string, state: SourceState, reason: string, sinceMs: number): void {
    this.#backlog.saveSourceState({ bookmaker, state, reason, sinceMs });
    this.#notice();
  }

  saveUnmapped(counts: readonly UnmappedCount[]): void {
    this.#backlog.saveUnmapped(counts);
    this.#notice();
  }

  writerStatus(): WriterStatus {
    const { problem } = this.#persister;
    const oldestMs = this.#inHand?.commits[0]?.committedAtMs ?? this.#backlog.oldestMs;
    return {
      backlogChanges: this.#backlog.changes + this.#inHandChanges,
      oldestAgeMs: oldestMs === undefined ? 0 : Math.max(0, this.#clock.nowMs() - oldestMs),
      state: this.#holdsCollector() ? 'blocked' : problem !== '' ? 'retrying' : this.#isIdle() ? 'idle' : 'writing',
      durableSeq: this.#durableSeq,
      problem,
      rejectedCommits: this.#persister.rejected,
      heldUp: this.#heldUp,
    };
  }

  /** Holds the collector up whatever the backlog, for a reason; an empty one lets it go on. */
  holdUp(reason: string): void {
    this.#heldUp = reason;
    this.#tellWaiting();
  }

  onDurable(listener: (durableSeq: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async roomForMore(signal?: AbortSignal): Promise<void> {
    while (this.#holdsCollector()) {
      signal?.throwIfAborted();
      await this.#nextStep(signal);
    }
  }

  /** Waits until everything is stored; `false` where the time was not enough. */
  async drain(deadlineMs: number): Promise<boolean> {
    this.#hurried = true;
    this.#wakeUp();
    const patience = new AbortController();
    void pause(this.#clock, deadlineMs, patience.signal).then(() => patience.abort());
    while (!this.#isIdle() && !patience.signal.aborted) await this.#nextStep(patience.signal).catch(() => undefined);
    patience.abort();
    this.#hurried = false;
    return this.#isIdle();
  }

  async reserve(series: NumberSeries, count: number): Promise<NumberBlock> {
    for (;;) {
      this.#stopping.signal.throwIfAborted();
      try {
        return { first: await this.#session.run((client) => reserveNumbers(client, series, count)), count };
      } catch (error) {
        this.#log.warn({ series, reason: messageOf(error) }, 'numbers cannot be reserved; trying again');
        await pause(this.#clock, RETRY_MS, this.#stopping.signal);
      }
    }
  }

  /** Ends the work; what is not stored by now is not stored any more. A statement without an answer is given up soon. */
  async stop(): Promise<void> {
    this.#stopping.abort(new StoppedError('the storage writer was stopped'));
    this.#wakeUp();
    const patience = new AbortController();
    await Promise.race([this.#running, pause(this.#clock, STOP_PATIENCE_MS, patience.signal)]);
    patience.abort();
    this.#session.abandon();
    await this.#running;
  }

  /** An abort costs as much as storing a dozen changes, so there is one per rest at most. */
  #wakeUp(): void {
    if (!this.#wake.signal.aborted) this.#wake.abort();
  }

  #isFull(): boolean {
    return this.#backlog.changes + this.#backlog.commits + this.#inHandChanges >= this.#limits.backlogBound;
  }

  #holdsCollector(): boolean {
    return this.#heldUp !== '' || this.#isFull();
  }

  #isIdle(): boolean {
    return this.#inHand === undefined && this.#backlog.isEmpty;
  }

  #notice(): void {
    const isEnough = !this.#collecting || this.#backlog.changes >= this.#limits.batchChanges;
    if (this.#inHand === undefined && isEnough) this.#wakeUp();
  }

  #collecting = false;

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      if (this.#backlog.isEmpty) await this.#rest(2 ** 30);
      this.#collecting = true;
      if (!this.#hurried && this.#backlog.changes < this.#limits.batchChanges)
        await this.#rest(this.#limits.batchWaitMs);
      this.#collecting = false;
      if (this.#stopping.signal.aborted || this.#backlog.isEmpty) continue;
      await this.#write(this.#backlog.take(this.#limits.batchChanges));
    }
  }

  async #rest(durationMs: number): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#wake = new AbortController();
    await pause(this.#clock, durationMs, this.#wake.signal);
  }

  async #write(batch: Batch): Promise<void> {
    this.#inHand = batch;
    this.#inHandChanges = batch.commits.reduce((sum, { changes }) => sum + changes.length, 0);
    try {
      await this.#persister.persist(batch);
    } catch (error) {
      if (error instanceof StoppedError) return;
      throw error;
    }
    this.#inHand = undefined;
    this.#inHandChanges = 0;
    const lastSeq = lastSeqOf(batch.commits);
    if (lastSeq > this.#durableSeq) {
      this.#durableSeq = lastSeq;
      for (const listener of this.#listeners) listener(lastSeq);
    }
    this.#tellWaiting();
  }

  #tellWaiting(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** Resolves after the next batch, or when the reason to hold up turns; rejects when the signal aborts. */
  #nextStep(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#waiting.delete(done);
        reject(signal?.reason);
      };
      const done = (): void => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.add(done);
    });
  }
}
