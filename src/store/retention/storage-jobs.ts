import type { Pool } from 'pg';
import { messageOf } from '../storage-error.ts';
import { pause, type StoreClock } from '../store-clock.ts';
import type { StoreLog } from '../store-log.ts';
import type { CleanUp } from './clean-up.ts';
import type { RetentionDays } from './cutoffs.ts';
import { watchStorage } from './storage-watch.ts';

/** The settings that the jobs follow; read each time. */
export interface JobSettings extends RetentionDays {
  readonly cleanupFrequencyHours: number;
  readonly storageLimitGb: number;
}

export interface StorageJobs {
  /** The settings changed: what is due by them is done now. */
  reschedule(): void;
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const BYTES_PER_GB = 1e9;

/**
 * Looks after the database every hour: partitions ahead, sizes and alerts, and the clean-up when it is due. A scheduled
 * clean-up waits while `isBusy` says that a run is under way, and is tried again soon.
 */
export const startStorageJobs = (parts: {
  readonly pool: Pool;
  readonly cleanUp: CleanUp;
  readonly settings: () => JobSettings;
  readonly isBusy: () => boolean;
  readonly clock: StoreClock;
  readonly log: StoreLog;
}): StorageJobs => {
  const { pool, cleanUp, settings, isBusy, clock, log } = parts;
  const stopping = new AbortController();
  let wake = new AbortController();

  const once = async (): Promise<number> => {
    const nowMs = clock.nowMs();
    await watchStorage(pool, settings().storageLimitGb * BYTES_PER_GB, nowMs);
    const dueAtMs = (await lastScheduled(pool)) + settings().cleanupFrequencyHours * HOUR_MS;
    if (dueAtMs > nowMs) return Math.min(HOUR_MS, dueAtMs - nowMs);
    if (isBusy()) return 60_000;
    const started = await cleanUp.start('scheduled', settings());
    if (started.kind === 'started') await started.ended;
    return HOUR_MS;
  };

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      wake = new AbortController();
      const waitMs = await once().catch((error: unknown) => {
        log.warn({ reason: messageOf(error) }, 'looking after the database failed; trying again');
        return 60_000;
      });
      if (!stopping.signal.aborted) await pause(clock, waitMs, wake.signal);
    }
  };
  const running = loop();
  return {
    reschedule: () => wake.abort(),
    stop: async () => {
      stopping.abort();
      wake.abort();
      await running;
    },
  };
};

/** The first clean-up of a new database is due at once, and finds nothing. */
const lastScheduled = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ at: number | null }>(
    "SELECT max(started_at) AS at FROM cleanup_run WHERE trigger = 'scheduled'",
  );
  return rows[0]?.at ?? 0;
};
