import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { codeOf, messageOf, StorageError } from '../storage-error.ts';
import { pause, type StoreClock } from '../store-clock.ts';
import { connectTo, takeDataDirectory } from './guard.ts';
import { processesIn, signal } from './processes.ts';

const STOP_TIMEOUT_MS = 30_000;

/**
 * Clears what an earlier server left in the cluster's directory. A live server whose service is gone is stopped; a live
 * server with a service is an error; processes that outlived their server are asked to end and waited for. The pid file
 * is removed only when nobody works in the directory: two servers on one directory would destroy it.
 */
export const clearOldServer = async (
  directory: string,
  clock: StoreClock,
  log: (message: string) => void,
): Promise<void> => {
  const pidFile = join(directory, 'postmaster.pid');
  const lines = readLines(pidFile);
  const pid = Number(lines[0]);
  const inside = processesIn(directory);
  if (inside.includes(pid)) {
    await stopOrphan(directory, pid, lines[4] ?? '', clock, log);
  } else if (inside.length > 0) {
    log(`waiting for ${inside.length} processes of a killed database server`);
    for (const left of inside) signal(left, 'SIGTERM');
    await waitUntilEmpty(directory, clock);
  }
  if (processesIn(directory).length === 0) rmSync(pidFile, { force: true });
};

const readLines = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw new StorageError('foreign-data-directory', `${path} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
};

/** Settings are given on the command line, so a server that was left behind is replaced, not adopted. */
const stopOrphan = async (
  directory: string,
  pid: number,
  socketDirectory: string,
  clock: StoreClock,
  log: (message: string) => void,
): Promise<void> => {
  const client = await connectPatiently(directory, pid, socketDirectory, clock);
  try {
    await takeDataDirectory(client, directory);
  } catch (error) {
    await client.end();
    throw error;
  }
  log(`stopping the database server that an earlier service left behind (pid ${pid})`);
  signal(pid, 'SIGINT');
  await waitUntilEmpty(directory, clock);
  await client.end().catch(() => {});
};

/** A server that does not answer may be starting for another service, so it is never ended unasked. */
const connectPatiently = async (
  directory: string,
  pid: number,
  socketDirectory: string,
  clock: StoreClock,
): Promise<Client> => {
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  for (;;) {
    try {
      return await connectTo(socketDirectory);
    } catch (error) {
      if (performance.now() > deadline) {
        throw new StorageError(
          'already-running',
          `A database server (pid ${pid}) works in ${directory} and does not answer (${messageOf(error)}): ` +
            'end it and start again.',
          { cause: error },
        );
      }
    }
    await pause(clock, 100);
  }
};

const waitUntilEmpty = async (directory: string, clock: StoreClock): Promise<void> => {
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (processesIn(directory).length > 0) {
    if (performance.now() > deadline) {
      throw new StorageError(
        'already-running',
        `Processes of an earlier database server still work in ${directory} (pids ${processesIn(directory).join(', ')}): ` +
          'end them and start again.',
      );
    }
    await pause(clock, 50);
  }
};
