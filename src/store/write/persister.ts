import { isRefusal, lacksPartition } from '../database/retryable.ts';
import { dayOf, ensurePartitions } from '../partitions/partitions.ts';
import { messageOf } from '../storage-error.ts';
import { pause, type StoreClock } from '../store-clock.ts';
import type { StoreLog } from '../store-log.ts';
import { type Batch, NO_SIDES } from './batch.ts';
import { UnstorableError } from './number-of.ts';
import { rejectBatch } from './reject-batch.ts';
import { storeBatch } from './store-batch.ts';
import type { Surrogates } from './surrogates.ts';
import type { WriterSession } from './writer-session.ts';

const FIRST_BACK_OFF_MS = 100;
/** A try costs little, and what waits grows with every second. */
const LONGEST_BACK_OFF_MS = 2_000;
const REFUSED_BACK_OFF_MS = 10_000;
/** So many refusals in a row, nothing stored in between: it is not the data. */
const REFUSALS_BELIEVED = 25;
/** Changes further away from now than this are no changes, and get no partition. */
const DAYS_BACK = 400;
const DAYS_FORWARD = 31;

/** Ends the work of a persister that was stopped; what it had in hand is not stored. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/**
 * Gets batches into the database, whatever happens: waits while the database is away, makes missing partitions, and
 * takes a batch that is refused apart until only the commit at fault is left out, which is kept in `rejected_commit`.
 */
export class Persister {
  readonly #session: WriterSession;
  readonly #surrogates: Surrogates;
  readonly #owner: string;
  readonly #clock: StoreClock;
  readonly #log: StoreLog;
  readonly #stopped: AbortSignal;
  #nextNumber: number;
  #refusalsInARow = 0;
  /** Why it is not getting on; empty while it does. */
  problem = '';
  /** Commits that were left out since the start. */
  rejected = 0;

  constructor(options: {
    readonly session: WriterSession;
    readonly surrogates: Surrogates;
    readonly owner: string;
    readonly lastBatch: number;
    readonly clock: StoreClock;
    readonly log: StoreLog;
    readonly stopped: AbortSignal;
  }) {
    this.#session = options.session;
    this.#surrogates = options.surrogates;
    this.#owner = options.owner;
    this.#nextNumber = options.lastBatch + 1;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#stopped = options.stopped;
  }

  /** Returns when everything that can be stored is stored. Throws `StoppedError` only. */
  async persist(batch: Batch): Promise<void> {
    const refusal = await this.#tryToStore(batch);
    if (refusal === undefined) return;
    this.#log.warn({ refusal, commits: batch.commits.length }, 'the database refuses a batch; taking it apart');
    await this.#persistApart(batch);
  }

  /** Side saves first, each kind by itself, then the commits in halves. */
  async #persistApart({ commits, sides }: Batch): Promise<void> {
    const { runs, sourceStates, unmapped, seen } = sides;
    if (runs.size > 0) await this.#storeOrReject({ commits: [], sides: { ...NO_SIDES, runs } });
    if (sourceStates.length > 0) await this.#storeOrReject({ commits: [], sides: { ...NO_SIDES, sourceStates } });
    if (unmapped.length > 0) await this.#storeOrReject({ commits: [], sides: { ...NO_SIDES, unmapped } });
    if (seen.size > 0) await this.#storeOrReject({ commits: [], sides: { ...NO_SIDES, seen } });
    await this.#persistHalves(commits);
  }

  async #persistHalves(commits: Batch['commits']): Promise<void> {
    if (commits.length === 0) return;
    if (commits.length === 1) return this.#storeOrReject({ commits, sides: NO_SIDES });
    if ((await this.#tryToStore({ commits, sides: NO_SIDES })) === undefined) return;
    const middle = commits.length >> 1;
    await this.#persistHalves(commits.slice(0, middle));
    await this.#persistHalves(commits.slice(middle));
  }

  async #storeOrReject(batch: Batch): Promise<void> {
    for (;;) {
      const refusal = await this.#tryToStore(batch);
      if (refusal === undefined) return;
      if (this.#refusalsInARow < REFUSALS_BELIEVED) return this.#reject(batch, refusal);
      this.problem = `everything is refused: ${refusal}`;
      await this.#wait(REFUSED_BACK_OFF_MS);
    }
  }

  async #reject(batch: Batch, refusal: string): Promise<void> {
    this.#refusalsInARow += 1;
    this.rejected += 1;
    this.#log.error({ refusal, seq: batch.commits[0]?.changes[0]?.seq }, 'a commit cannot be stored and is set aside');
    await this.#untilDone((which) =>
      this.#session.run((client) => rejectBatch(client, batch, which, refusal, this.#clock.nowMs())),
    );
  }

  /** Stores the batch, waiting as long as it takes; answers why where the data are refused. */
  async #tryToStore(batch: Batch): Promise<string | undefined> {
    const refusal = await this.#untilDone(
      (which) => this.#session.run((client) => storeBatch(client, batch, which, this.#surrogates)),
      batch,
    );
    if (refusal === undefined) this.#refusalsInARow = 0;
    return refusal;
  }

  async #untilDone(
    work: (which: { owner: string; number: number }) => Promise<void>,
    batch?: Batch,
  ): Promise<string | undefined> {
    for (let backOffMs = FIRST_BACK_OFF_MS; ; backOffMs = Math.min(2 * backOffMs, LONGEST_BACK_OFF_MS)) {
      if (this.#stopped.aborted) throw new StoppedError('stopped');
      try {
        await work({ owner: this.#owner, number: this.#nextNumber });
        this.#nextNumber += 1;
        this.problem = '';
        return undefined;
      } catch (error) {
        if (batch !== undefined && lacksPartition(error)) {
          const impossible = await this.#makePartitions(batch);
          if (impossible === undefined) continue;
          return impossible;
        }
        if (batch !== undefined && (isRefusal(error) || error instanceof UnstorableError)) return messageOf(error);
        this.problem = messageOf(error);
        this.#log.warn({ reason: this.problem, nextTryMs: backOffMs }, 'storing failed; trying again');
      }
      await this.#wait(backOffMs);
    }
  }

  async #wait(durationMs: number): Promise<void> {
    await pause(this.#clock, durationMs, this.#stopped);
    if (this.#stopped.aborted) throw new StoppedError('stopped');
  }

  /** Makes the partitions that the batch needs; answers why where its instants cannot be. */
  async #makePartitions({ commits }: Batch): Promise<string | undefined> {
    const days = new Set<number>();
    for (const { changes, look } of commits) {
      for (const { atMs } of changes) days.add(dayOf(atMs));
      if (look !== null) days.add(dayOf(look.look.receivedAtMs));
    }
    const today = dayOf(this.#clock.nowMs());
    const strange = [...days].find((day) => !(day >= today - DAYS_BACK && day <= today + DAYS_FORWARD));
    if (strange !== undefined) return `an instant lies ${strange - today} days from now`;
    try {
      const made = await this.#session.run((client) => ensurePartitions(client, days));
      this.#log.warn({ made }, 'made partitions that were missing');
    } catch (error) {
      this.problem = messageOf(error);
      await this.#wait(FIRST_BACK_OFF_MS);
    }
    return undefined;
  }
}
