import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import type { CollectorStart, StoredBook } from '../model/storage.ts';
import { connectionConfig } from './database/connection.ts';
import type { StorageMode } from './database/mode-stamp.ts';
import { openTarget } from './open-target.ts';
import { prepareDatabase } from './prepare-database.ts';
import { loadBook } from './read/load-book.ts';
import { loadFlag, saveFlag } from './settings/flag-store.ts';
import { loadSettings, type SettingChange, type StoredSettings, saveSettings } from './settings/setting-store.ts';
import { endCollector } from './start-collector.ts';
import { type StoreClock, SYSTEM_CLOCK } from './store-clock.ts';
import type { StoreLog } from './store-log.ts';
import { StorageWriter, WRITER_LIMITS, type WriterLimits } from './write/storage-writer.ts';
import { Surrogates } from './write/surrogates.ts';
import { WriterSession } from './write/writer-session.ts';

export type { StorageMode } from './database/mode-stamp.ts';
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
  /** `false` for tests only: the embedded server does not wait for its disk. */
  readonly durable?: boolean;
}

/** Storage of one collector, which alone may write to the database as long as this is open. */
export interface Storage {
  /** How the collector before ended, and what continues. */
  readonly start: CollectorStart;
  readonly storage: StorageWriter;
  /** What a start of the book needs: events whose kick-off is after the instant. */
  loadBook(sinceMs: number): Promise<StoredBook>;
  loadSettings(): Promise<StoredSettings>;
  /** All or nothing, with a line of history each; resolves when durable. */
  saveSettings(changes: readonly SettingChange[], who: string): Promise<void>;
  loadFlag(name: string): Promise<unknown>;
  saveFlag(name: string, value: unknown): Promise<void>;
  /** Whether the database answers now. */
  isUp(): Promise<boolean>;
  /**
   * Stores what waits, then ends everything. `clean` says that the collector has ended in order; the epoch continues
   * only then, and only where all was stored within `drainMs`. Answers whether it did.
   */
  close(how: { readonly clean: boolean; readonly drainMs?: number }): Promise<boolean>;
}

const READERS = 8;
const READ_TIMEOUT_MS = 30_000;
const DRAIN_MS = 20_000;

/** Opens storage for the one collector of a database. Throws `StorageError`, whose message says what to do. */
export const openStorage = async (options: StorageOptions): Promise<Storage> => {
  const { mode, log, clock = SYSTEM_CLOCK, durable = true } = options;
  const { target, close: closeTarget } = await openTarget({ ...options, clock, durable });
  const owner = randomBytes(8).toString('hex');
  const session = new WriterSession(target, owner);
  const surrogates = new Surrogates();
  try {
    const { lastBatch, ...start } = await prepareDatabase({ session, surrogates, owner, mode, clock, log });
    const pool = new Pool({ ...connectionConfig(target, 'overround-reader', READ_TIMEOUT_MS), max: READERS });
    pool.on('error', (error) => log.warn({ reason: error.message }, 'a reading connection was lost'));
    const storage = new StorageWriter({
      ...{ session, surrogates, owner, clock, log },
      lastBatch,
      durableSeq: start.lastSeq,
      limits: { ...WRITER_LIMITS, ...options.limits },
    });
    return {
      start,
      storage,
      loadBook: (sinceMs) => loadBook(pool, sinceMs),
      loadSettings: () => loadSettings(pool),
      saveSettings: (changes, who) => saveSettings(pool, changes, who, clock.nowMs()),
      loadFlag: (name) => loadFlag(pool, name),
      saveFlag: (name, value) => saveFlag(pool, name, value, clock.nowMs()),
      isUp: () =>
        pool.query('SELECT 1').then(
          () => true,
          () => false,
        ),
      close: async ({ clean, drainMs = DRAIN_MS }) => {
        const drained = await storage.drain(drainMs);
        await storage.stop();
        const ended = clean && drained && (await markClean(session, owner));
        await pool.end();
        await session.close();
        await closeTarget();
        return ended;
      },
    };
  } catch (error) {
    await session.close();
    await closeTarget();
    throw error;
  }
};

const markClean = (session: WriterSession, owner: string): Promise<boolean> =>
  session
    .run((client) => endCollector(client, owner))
    .then(
      () => true,
      () => false,
    );
