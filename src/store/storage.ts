import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import type { AlertStorage } from '../model/alert-storage.ts';
import type { CollectorStart, StoredBook } from '../model/storage.ts';
import type { StoredCleanup } from '../model/storage-reads.ts';
import { alertStore } from './alerts/alert-store.ts';
import type { StorageMode } from './database/mode-stamp.ts';
import { openPools, type Pools } from './database/pools.ts';
import { withClient } from './database/with-client.ts';
import { openTarget } from './open-target.ts';
import { prepareDatabase } from './prepare-database.ts';
import { loadBook } from './read/load-book.ts';
import { type StorageReaders, storageReaders } from './read/storage-reads.ts';
import { CleanUp, type CleanupStart } from './retention/clean-up.ts';
import type { RetentionDays } from './retention/cutoffs.ts';
import { LEAST_FREE_BYTES, watchDisk } from './retention/disk-watch.ts';
import { type JobSettings, type StorageJobs, startStorageJobs } from './retention/storage-jobs.ts';
import { loadFlag, saveFlag } from './settings/flag-store.ts';
import { loadSettings, type SettingChange, type StoredSettings, saveSettings } from './settings/setting-store.ts';
import { endCollector } from './start-collector.ts';
import { type StoreClock, SYSTEM_CLOCK } from './store-clock.ts';
import type { StoreLog } from './store-log.ts';
import { analyseOnce } from './write/analyse-once.ts';
import { StorageWriter, WRITER_LIMITS, type WriterLimits } from './write/storage-writer.ts';
import { Surrogates } from './write/surrogates.ts';
import { WriterSession } from './write/writer-session.ts';

export type { StorageMode } from './database/mode-stamp.ts';
export type { StorageReaders } from './read/storage-reads.ts';
export type { CleanupStart } from './retention/clean-up.ts';
export type { RetentionDays } from './retention/cutoffs.ts';
export type { JobSettings, StorageJobs } from './retention/storage-jobs.ts';
export type { SettingChange, StoredSettings } from './settings/setting-store.ts';
export { StorageError, type StorageErrorCode } from './storage-error.ts';
export type { StoreClock } from './store-clock.ts';
export type { StoreLog } from './store-log.ts';
export type { StorageWriter } from './write/storage-writer.ts';

export interface StorageOptions {
  readonly mode: StorageMode;
  /** Where the embedded server keeps its files; unused with `databaseUrl`. */
  readonly dataDir: string;
  /** A PostgreSQL 15 or later of the operator's; `undefined`: the embedded server. */
  readonly databaseUrl: string | undefined;
  readonly log: StoreLog;
  readonly clock?: StoreClock;
  readonly limits?: Partial<WriterLimits>;
  /** Free room where the embedded server keeps its files; asked of the system unless given. */
  readonly freeBytes?: () => Promise<number | null>;
  /** With less free room than this, collecting waits. */
  readonly leastFreeBytes?: number;
  /** `false` for tests only: the embedded server does not wait for its disk. */
  readonly durable?: boolean;
}

/** Storage of one collector, which alone may write to the database as long as this is open. */
export interface Storage {
  /** How the collector before ended, and what continues. */
  readonly start: CollectorStart;
  readonly storage: StorageWriter;
  readonly readers: StorageReaders;
  readonly alerts: AlertStorage;
  /** What a start of the book needs: events whose kick-off is after the instant. */
  loadBook(sinceMs: number): Promise<StoredBook>;
  loadSettings(): Promise<StoredSettings>;
  /** All or nothing, with a line of history each; resolves when durable, rejects when it could not be kept. */
  saveSettings(changes: readonly SettingChange[], who: string, atMs: number): Promise<void>;
  /** Single facts that survive a restart, as JSON; `undefined` where never saved. */
  loadFlag(name: string): Promise<unknown>;
  saveFlag(name: string, value: unknown): Promise<void>;
  /** Removes what is too old, in the background; one at a time. */
  cleanUp(trigger: StoredCleanup['trigger'], days: RetentionDays): Promise<CleanupStart>;
  /** Begins the hourly upkeep: partitions ahead, sizes, alerts, clean-ups that are due. `close` ends it. */
  startJobs(settings: () => JobSettings, isBusy: () => boolean): StorageJobs;
  /** Free room where the embedded server keeps its files, in bytes; `null` with a server of the operator's. */
  freeBytes(): Promise<number | null>;
  /** Whether the database answers now. */
  isUp(): Promise<boolean>;
  /**
   * Stores what waits, then ends everything. `clean` says that the collector has ended in order; the epoch continues
   * only then, and only where all was stored within `drainMs`. Answers whether it does.
   */
  close(how: { readonly clean: boolean; readonly drainMs?: number }): Promise<boolean>;
}

const DRAIN_MS = 20_000;

/** Opens storage for the one collector of a database. Throws `StorageError`, whose message says what to do. */
export const openStorage = async (options: StorageOptions): Promise<Storage> => {
  const { mode, log, clock = SYSTEM_CLOCK, durable = true } = options;
  const opened = await openTarget({ ...options, clock, durable });
  const owner = randomBytes(8).toString('hex');
  const session = new WriterSession(opened.target, owner);
  const surrogates = new Surrogates();
  const pools = openPools(opened.target, log);
  const closeAll = async (): Promise<void> => {
    await pools.close();
    await session.close();
    await opened.close();
  };
  try {
    const { lastBatch, ...start } = await prepareDatabase({
      ...{ session, surrogates, owner, mode, clock, log },
      beside: (work) => withClient(pools.upkeep, work),
    });
    const cleanUp = new CleanUp(pools.upkeep, clock, log);
    await cleanUp.closeAbandoned();
    const limits = { ...WRITER_LIMITS, ...options.limits };
    const durableSeq = start.lastSeq;
    const storage = new StorageWriter({ session, surrogates, owner, clock, log, lastBatch, durableSeq, limits });
    analyseOnce(storage, pools.upkeep, log);
    const { freeBytes = () => freeBytesOf(options), leastFreeBytes: leastBytes = LEAST_FREE_BYTES } = options;
    const diskWatch = watchDisk({ freeBytes, leastBytes, writer: storage, pool: pools.upkeep, clock, log });
    const markClean = (): Promise<boolean> =>
      session
        .run((client) => endCollector(client, owner))
        .then(
          () => true,
          () => false,
        );
    return {
      start,
      storage,
      readers: storageReaders(pools.readers, surrogates, cleanUp, clock),
      alerts: alertStore(pools),
      ...smallServices(pools, clock),
      freeBytes,
      ...upkeepServices(pools, cleanUp, storage, { clock, log, diskWatch, markClean, closeAll }),
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
};

const freeBytesOf = async ({ dataDir, databaseUrl }: StorageOptions): Promise<number | null> => {
  if (databaseUrl !== undefined) return null;
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize;
};

const smallServices = (
  { readers, upkeep }: Pools,
  clock: StoreClock,
): Pick<Storage, 'loadBook' | 'loadSettings' | 'saveSettings' | 'loadFlag' | 'saveFlag' | 'isUp'> => ({
  loadBook: (sinceMs) => loadBook(upkeep, sinceMs),
  loadSettings: () => loadSettings(upkeep),
  saveSettings: (changes, who, atMs) => saveSettings(upkeep, changes, who, atMs),
  loadFlag: (name) => loadFlag(upkeep, name),
  saveFlag: (name, value) => saveFlag(upkeep, name, value, clock.nowMs()),
  isUp: () =>
    readers.query('SELECT 1').then(
      () => true,
      () => false,
    ),
});

const upkeepServices = (
  { upkeep }: Pools,
  cleanUp: CleanUp,
  storage: StorageWriter,
  parts: {
    readonly clock: StoreClock;
    readonly log: StoreLog;
    readonly diskWatch: { stop(): Promise<void> };
    readonly markClean: () => Promise<boolean>;
    readonly closeAll: () => Promise<void>;
  },
): Pick<Storage, 'cleanUp' | 'startJobs' | 'close'> => {
  const jobs: StorageJobs[] = [];
  return {
    cleanUp: (trigger, days) => cleanUp.start(trigger, days),
    startJobs: (settings, isBusy) => {
      const started = startStorageJobs({ ...parts, pool: upkeep, cleanUp, settings, isBusy });
      jobs.push(started);
      return started;
    },
    close: async ({ clean, drainMs = DRAIN_MS }) => {
      await Promise.all([parts.diskWatch, ...jobs].map((job) => job.stop()));
      const drained = await storage.drain(drainMs);
      await storage.stop();
      const ended = clean && drained && (await parts.markClean());
      await parts.closeAll();
      return ended;
    },
  };
};
