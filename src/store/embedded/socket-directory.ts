import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, StorageError } from '../storage-error.ts';
import type { Account } from './run-as.ts';

/** Bytes that a socket's path may have, its end included. */
const PATH_LIMIT = 107;
const SOCKET_NAME = '/.s.PGSQL.5432';

/**
 * A directory for the server's socket that only its account (and root) may enter: that is the whole access control, so
 * an existing one is not trusted before it is checked. It lies below the system's temporary directory because the path
 * of a socket is short by law and a data directory's may not be.
 */
export const makeSocketDirectory = (clusterDirectory: string, account: Account): string => {
  const hash = createHash('sha256').update(`${account.uid} ${clusterDirectory}`).digest('hex').slice(0, 12);
  const base = [tmpdir(), '/tmp'].find((directory) => fits(join(directory, `overround-${hash}`))) ?? '/tmp';
  const path = join(base, `overround-${hash}`);
  try {
    mkdirSync(path, { mode: 0o700 });
    if (account.kind === 'drop') chownSync(path, account.uid, account.gid);
  } catch (error) {
    const existing = lstatSync(path, { throwIfNoEntry: false });
    if (existing === undefined) {
      throw new StorageError('server-unavailable', `No directory for the socket: ${messageOf(error)}.`, {
        cause: error,
      });
    }
    if (!existing.isDirectory() || existing.uid !== account.uid || (existing.mode & 0o777) !== 0o700) {
      throw new StorageError(
        'server-unavailable',
        `${path} is not a directory of ${account.name} that only they can enter: remove it and start again.`,
      );
    }
  }
  return path;
};

const fits = (path: string): boolean => Buffer.byteLength(path + SOCKET_NAME) <= PATH_LIMIT;
