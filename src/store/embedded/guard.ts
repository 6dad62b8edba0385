import { Client } from 'pg';
import { StorageError } from '../storage-error.ts';
import { pause, type StoreClock } from '../store-clock.ts';
import { SERVER_USER } from './cluster.ts';

/** Key of the lock that one service holds on a data directory, in the server's database `postgres`. */
const DATA_DIRECTORY_LOCK = 0x0dd5_0001;
const APPLICATION = 'overround-data-directory';

/** Connects to the server's own database with a client that never throws by itself. */
export const connectTo = async (socketDirectory: string): Promise<Client> => {
  const client = new Client({
    host: socketDirectory,
    user: SERVER_USER,
    database: 'postgres',
    application_name: `${APPLICATION} ${process.pid}`,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
};

/** Takes the data directory for this service, for as long as the connection lives. */
export const takeDataDirectory = async (client: Client, directory: string): Promise<void> => {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    DATA_DIRECTORY_LOCK,
  ]);
  if (rows[0]?.taken === true) return;
  const holder = await client.query<{ name: string }>(
    'SELECT application_name AS name FROM pg_stat_activity WHERE application_name LIKE $1 AND pid <> pg_backend_pid()',
    [`${APPLICATION} %`],
  );
  const pid = holder.rows[0]?.name.slice(APPLICATION.length + 1) ?? 'unknown';
  throw new StorageError(
    'already-running',
    `Already running on ${directory} (pid ${pid}): stop that service, or choose another DATA_DIR.`,
  );
};

/**
 * Keeps the directory taken by a connection that has it. A server that restarts after the crash of one of its processes
 * ends all connections and forgets all locks, so the lock is taken again.
 */
export const keepDataDirectory = (
  first: Client,
  socketDirectory: string,
  directory: string,
  clock: StoreClock,
): { release(): Promise<void> } => {
  const released = new AbortController();
  let client = first;
  const watch = (): void => {
    client.once('end', () => {
      if (!released.signal.aborted) void retake();
    });
  };
  const retake = async (): Promise<void> => {
    while (!released.signal.aborted) {
      await pause(clock, 250, released.signal);
      const next = await connectTo(socketDirectory).catch(() => undefined);
      if (next === undefined) continue;
      const taken = await takeDataDirectory(next, directory).then(
        () => !released.signal.aborted,
        () => false,
      );
      if (!taken) {
        await next.end().catch(() => {});
        continue;
      }
      client = next;
      watch();
      return;
    }
  };
  watch();
  return {
    release: async () => {
      released.abort();
      await client.end().catch(() => {});
    },
  };
};
