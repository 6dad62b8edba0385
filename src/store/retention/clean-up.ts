import type { Pool } from 'pg';
import type { StoredCleanup } from '../../model/storage-reads.ts';
import { withClient } from '../database/with-client.ts';
import { instant } from '../read/columns.ts';
import { messageOf } from '../storage-error.ts';
import type { StoreClock } from '../store-clock.ts';
import type { StoreLog } from '../store-log.ts';
import { cutoffsOf, type RetentionDays } from './cutoffs.ts';
import { dropPartition, oldPartitions } from './drop-partitions.ts';
import { removeEvents } from './remove-events.ts';
import { removeRecords } from './remove-records.ts';

export type CleanupStart =
  | { readonly kind: 'started'; readonly cleanupId: string; readonly ended: Promise<StoredCleanup> }
  | { readonly kind: 'active' };

const COLUMNS = `cleanup_run_id::text AS "cleanupId", trigger, status, started_at AS "startedAtMs",
  ended_at AS "endedAtMs", partitions, changes, events, detail`;

/** Removes what is too old; one at a time, in the background. */
export class CleanUp {
  readonly #pool: Pool;
  readonly #clock: StoreClock;
  readonly #log: StoreLog;
  #active = false;

  /** Statements of `pool` may take as long as they need. */
  constructor(pool: Pool, clock: StoreClock, log: StoreLog) {
    this.#pool = pool;
    this.#clock = clock;
    this.#log = log;
  }

  async start(trigger: StoredCleanup['trigger'], days: RetentionDays): Promise<CleanupStart> {
    if (this.#active) return { kind: 'active' };
    this.#active = true;
    try {
      const { rows } = await this.#pool.query<{ id: number }>(
        `INSERT INTO cleanup_run (trigger, status, started_at) VALUES ($1, 'running', ${instant('$2')})
         RETURNING cleanup_run_id AS id`,
        [trigger, this.#clock.nowMs()],
      );
      const id = rows[0]?.id ?? 0;
      const ended = this.#run(id, days).finally(() => {
        this.#active = false;
      });
      // Whoever does not wait for the end must not be ended by it.
      ended.catch((error: unknown) =>
        this.#log.error({ reason: messageOf(error) }, 'the end of a clean-up is not kept'),
      );
      return { kind: 'started', cleanupId: String(id), ended };
    } catch (error) {
      this.#active = false;
      throw error;
    }
  }

  /** Newest first. */
  async list(beforeId: string | null, limit: number): Promise<readonly StoredCleanup[]> {
    const { rows } = await this.#pool.query<StoredCleanup>(
      `SELECT ${COLUMNS} FROM cleanup_run WHERE $1::bigint IS NULL OR cleanup_run_id < $1
       ORDER BY cleanup_run_id DESC LIMIT $2`,
      [beforeId === null ? null : /^\d{1,9}$/.test(beforeId) ? Number(beforeId) : 0, limit],
    );
    return rows;
  }

  /** Clean-ups that a dead service left behind have failed. */
  async closeAbandoned(): Promise<void> {
    await this.#pool.query(
      `UPDATE cleanup_run SET status = 'failed', ended_at = ${instant('$1')}, detail = 'the service ended'
       WHERE status = 'running'`,
      [this.#clock.nowMs()],
    );
  }

  async #run(id: number, days: RetentionDays): Promise<StoredCleanup> {
    const done = { partitions: 0, changes: 0, events: 0 };
    const { changesBeforeDay, changesBeforeMs, eventsBeforeMs } = cutoffsOf(days, this.#clock.nowMs());
    const detail = await withClient(this.#pool, async (client) => {
      for (const partition of await oldPartitions(client, changesBeforeDay)) {
        const { rows } = await client.query<{ count: number }>(`SELECT count(*) AS count FROM ${partition.name}`);
        await dropPartition(client, partition, this.#clock);
        done.partitions += 1;
        if (partition.table === 'quote_change') done.changes += rows[0]?.count ?? 0;
      }
      done.events = await removeEvents(client, eventsBeforeMs);
      await removeRecords(client, changesBeforeMs);
      return '';
    }).catch(messageOf);
    if (detail === '') this.#log.info({ ...done }, 'cleaned up');
    else this.#log.error({ ...done, reason: detail }, 'a clean-up failed');
    const { rows } = await this.#pool.query<StoredCleanup>(
      `UPDATE cleanup_run SET status = $2, ended_at = ${instant('$3')}, partitions = $4, changes = $5, events = $6,
              detail = $7
       WHERE cleanup_run_id = $1 RETURNING ${COLUMNS}`,
      [
        id,
        detail === '' ? 'completed' : 'failed',
        this.#clock.nowMs(),
        done.partitions,
        done.changes,
        done.events,
        detail,
      ],
    );
    const ended = rows[0];
    if (ended === undefined) throw new Error('the clean-up is not in its journal');
    return ended;
  }
}
