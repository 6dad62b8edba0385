import type { ClientBase } from 'pg';
import { checkMode, type StorageMode, stampMode } from './database/mode-stamp.ts';
import { isPassing } from './database/retryable.ts';
import { checkServerVersion } from './database/server-version.ts';
import { migrate } from './migrations/migrate.ts';
import { daysAround, ensurePartitions } from './partitions/partitions.ts';
import { type OpenedCollector, startCollector } from './start-collector.ts';
import { messageOf, StorageError } from './storage-error.ts';
import { pause, type StoreClock } from './store-clock.ts';
import type { StoreLog } from './store-log.ts';
import type { Surrogates } from './write/surrogates.ts';
import type { WriterSession } from './write/writer-session.ts';

const PATIENCE_MS = 30_000;
const RETRY_MS = 500;

/** Brings the database into the state that this release works on, and takes it over for this opening. */
export const prepareDatabase = async (options: {
  readonly session: WriterSession;
  readonly surrogates: Surrogates;
  readonly owner: string;
  readonly mode: StorageMode;
  readonly clock: StoreClock;
  readonly log: StoreLog;
  /** Asks on another connection than the session's. */
  readonly beside: (work: (client: ClientBase) => Promise<void>) => Promise<void>;
}): Promise<OpenedCollector> => {
  const { session, mode, clock, log, owner, surrogates } = options;
  await untilReachable(session, clock, log).catch(async (error: unknown) => {
    // Whoever came to the wrong database must hear that, not that it is in use.
    if (error instanceof StorageError && error.code === 'already-running') await options.beside(checkModeOf(mode));
    throw error;
  });
  return session.run(async (client) => {
    await checkServerVersion(client);
    await stampMode(client, mode);
    for (const { version, name } of await migrate(client)) log.info({ version, name }, 'migrated the database');
    await surrogates.load(client);
    await ensurePartitions(client, daysAround(clock.nowMs()));
    return startCollector(client, owner, clock.nowMs());
  });
};

const checkModeOf =
  (mode: StorageMode) =>
  (client: ClientBase): Promise<void> =>
    checkMode(client, mode);

/** A server that starts together with this service gets half a minute. */
const untilReachable = async (session: WriterSession, clock: StoreClock, log: StoreLog): Promise<void> => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await session.run((client) => client.query('SELECT 1'));
      return;
    } catch (error) {
      if (error instanceof StorageError) throw error;
      if (!isPassing(error) || performance.now() > deadline) {
        throw new StorageError('server-unavailable', `The database cannot be reached: ${messageOf(error)}.`, {
          cause: error,
        });
      }
      log.warn({ reason: messageOf(error) }, 'the database is not reachable yet');
    }
    await pause(clock, RETRY_MS);
  }
};
