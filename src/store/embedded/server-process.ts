import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { Client } from 'pg';
import { codeOf, messageOf, StorageError } from '../storage-error.ts';
import { pause, type StoreClock } from '../store-clock.ts';
import type { Binaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { connectTo } from './guard.ts';
import { signal } from './processes.ts';
import { spawnAs } from './run-as.ts';

export interface ServerProcess {
  /** The first connection, in the server's own database. */
  readonly client: Client;
  /** Resolves when the process has ended, with what it said. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export interface ServerPlan {
  readonly binaries: Binaries;
  readonly cluster: Cluster;
  readonly socketDirectory: string;
  readonly logFile: string;
  /** `false` for tests only: nothing survives a loss of power. */
  readonly durable: boolean;
  readonly clock: StoreClock;
  readonly log: (message: string) => void;
}

const READY_TIMEOUT_MS = 60_000;
const LOG_FILE_LIMIT = 10_000_000;

/** What is set differs from the defaults for a reason that concerns this service; durability stays on. */
const SETTINGS = [
  // Reached by a socket that only this account may open, never by the network.
  ...['listen_addresses=', 'unix_socket_permissions=0700', 'max_connections=30'],
  ...['timezone=UTC', 'log_timezone=UTC'],
  // Memory and log of a service that shares its machine.
  ...['shared_buffers=128MB', 'max_wal_size=512MB', 'wal_compression=on', 'io_method=sync'],
  // Current quotes are rewritten all the time: dead rows have to go soon.
  'autovacuum_naptime=15s',
  // Containers give little shared memory, and two cores gain nothing from parallel plans.
  'max_parallel_workers_per_gather=0',
  'idle_in_transaction_session_timeout=60s',
  // The log is a file without rotation: no line per checkpoint.
  'log_checkpoints=off',
];

/** Starts the server and waits until it answers. */
export const startServerProcess = async (plan: ServerPlan): Promise<ServerProcess> => {
  const { cluster, socketDirectory, logFile, durable } = plan;
  keepLogFileShort(logFile);
  const logStart = sizeOf(logFile);
  const output = openSync(logFile, 'a', 0o600);
  const settings = durable ? SETTINGS : [...SETTINGS, 'fsync=off', 'full_page_writes=off'];
  const child = spawnAs(
    cluster.account,
    plan.binaries.postgres,
    ['-D', cluster.directory, '-k', socketDirectory, ...settings.flatMap((setting) => ['-c', setting])],
    // Its own process group: Ctrl-C at the terminal must not end it before the service has written its last batch.
    { detached: true, stdio: ['ignore', output, output] },
  );
  closeSync(output);
  child.unref();
  let exited: string | undefined;
  const ended = new Promise<string>((resolve) => {
    const finish = (how: string): void => {
      exited = `${how}: ${lastLines(logFile, logStart)}`;
      resolve(exited);
    };
    child.on('error', (error) => finish(error.message));
    child.on('exit', (code, by) => finish(by === null ? `exit code ${code}` : `ended by ${by}`));
  });
  const pid = child.pid ?? 0;
  const client = await waitUntilReady(plan, () => exited).catch(async (error: unknown) => {
    if (exited === undefined) await stopProcess(pid, ended, plan.clock);
    throw error;
  });
  return { client, ended, stop: () => stopProcess(pid, ended, plan.clock) };
};

const waitUntilReady = async (plan: ServerPlan, exited: () => string | undefined): Promise<Client> => {
  let deadline = performance.now() + READY_TIMEOUT_MS;
  let announced = false;
  for (;;) {
    try {
      return await connectTo(plan.socketDirectory);
    } catch (error) {
      const how = exited();
      if (how !== undefined) {
        throw new StorageError('server-unavailable', `The embedded database server did not start (${how}).`);
      }
      if (codeOf(error) === '57P03') {
        if (!announced) plan.log('the database is starting up');
        announced = true;
        deadline = performance.now() + READY_TIMEOUT_MS;
      }
      if (performance.now() > deadline) {
        throw new StorageError(
          'server-unavailable',
          `The embedded database server does not answer after ${READY_TIMEOUT_MS / 1000} s (${messageOf(error)}); see ${plan.logFile}.`,
          { cause: error },
        );
      }
    }
    await pause(plan.clock, 25);
  }
};

/** Fast shutdown; where it does not end, an immediate one, which the next start recovers from. */
const stopProcess = async (pid: number, ended: Promise<string>, clock: StoreClock): Promise<void> => {
  for (const [name, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (pid === 0 || !signal(pid, name)) break;
    const patience = new AbortController();
    const gone = await Promise.race([
      ended.then(() => true),
      pause(clock, patienceMs, patience.signal).then(() => false),
    ]);
    patience.abort();
    if (gone) return;
  }
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const keepLogFileShort = (path: string): void => {
  if (sizeOf(path) > LOG_FILE_LIMIT) renameSync(path, `${path}.old`);
};

const lastLines = (path: string, from: number): string => {
  try {
    return readFileSync(path).subarray(from).toString('utf8').trim().split('\n').slice(-4).join(' | ').slice(0, 1000);
  } catch {
    return `nothing in ${path}`;
  }
};
