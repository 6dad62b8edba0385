import type { ClientBase } from 'pg';
import { StorageError } from '../storage-error.ts';

/** Key of the lock that makes one collector per database. It lives and dies with the connection that writes. */
const COLLECTOR_LOCK = 0x0dd5_0002;
const APPLICATION = 'overround-collector';

/** The name under which the writing connection of this process is known; `token` tells processes apart. */
export const collectorApplication = (token: string): string => `${APPLICATION} ${process.pid} ${token}`;

/**
 * Takes the lock on this connection. A session of this very process that the server has not yet given up (its
 * connection broke) is ended first. Throws `StorageError` `already-running` where another process has it.
 */
export const takeCollectorLock = async (client: ClientBase, token: string): Promise<void> => {
  for (let attempt = 0; attempt < 2; attempt++) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      COLLECTOR_LOCK,
    ]);
    if (rows[0]?.taken === true) return;
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()`,
      [collectorApplication(token)],
    );
    if (rowCount === 0) break;
  }
  const holder = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity a JOIN pg_locks l USING (pid)
     WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted AND a.datname = current_database()`,
    [COLLECTOR_LOCK],
  );
  const pid = holder.rows[0]?.name.split(' ')[1] ?? 'unknown';
  throw new StorageError(
    'already-running',
    `Another collector already writes to this database (pid ${pid}): stop it, or use another database.`,
  );
};
