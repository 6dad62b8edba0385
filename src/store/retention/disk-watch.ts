import type { Pool } from 'pg';
import { messageOf } from '../storage-error.ts';
import { pause, type StoreClock } from '../store-clock.ts';
import type { StoreLog } from '../store-log.ts';
import type { StorageWriter } from '../write/storage-writer.ts';
import { raiseAlert } from './raise-alert.ts';

/** With less room than this the database server could soon not even recover: its log alone may take half of it. */
export const LEAST_FREE_BYTES = 1e9;
const EVERY_MS = 5_000;
/** So much more than the bound has to be free before collection goes on: no turning on and off at the edge. */
const RELEASE_SHARE = 1.1;

/**
 * Watches the room where the embedded server keeps its files. Below the bound collection is held up (what is collected
 * already is still stored), readiness says why, and an alert is raised; all by itself it goes on once there is room.
 */
export const watchDisk = (parts: {
  /** `null` where it is not known. */
  readonly freeBytes: () => Promise<number | null>;
  readonly leastBytes: number;
  readonly writer: StorageWriter;
  readonly pool: Pool;
  readonly clock: StoreClock;
  readonly log: StoreLog;
}): { stop(): Promise<void> } => {
  const { freeBytes, leastBytes, writer, pool, clock, log } = parts;
  const stopping = new AbortController();
  let isLow = false;

  const look = async (): Promise<void> => {
    const free = await freeBytes().catch(() => null);
    if (free === null) return;
    const isLowNow = free < (isLow ? RELEASE_SHARE : 1) * leastBytes;
    if (isLowNow === isLow) return;
    isLow = isLowNow;
    if (!isLow) {
      log.info({ freeBytes: free }, 'there is room on the disk again; collecting goes on');
      return writer.holdUp('');
    }
    const problem = `only ${inGb(free)} GB are free in DATA_DIR, less than ${inGb(leastBytes)} GB: collecting waits`;
    log.error({ freeBytes: free }, problem);
    writer.holdUp(problem);
    await raiseAlert(pool, 'disk', `Once ${problem}.`, clock.nowMs()).catch((error: unknown) =>
      log.warn({ reason: messageOf(error) }, 'the alert of a full disk could not be kept'),
    );
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look();
      await pause(clock, EVERY_MS, stopping.signal);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};

const inGb = (bytes: number): string => (bytes / 1e9).toFixed(2);
