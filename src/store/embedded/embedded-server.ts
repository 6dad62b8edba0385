import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf } from '../storage-error.ts';
import { pause, type StoreClock, SYSTEM_CLOCK } from '../store-clock.ts';
import type { StoreLog } from '../store-log.ts';
import { findBinaries } from './binaries.ts';
import { prepareCluster, SERVER_USER } from './cluster.ts';
import { keepDataDirectory, takeDataDirectory } from './guard.ts';
import { clearOldServer } from './old-server.ts';
import { type ServerPlan, startServerProcess } from './server-process.ts';
import { makeSocketDirectory } from './socket-directory.ts';

export interface EmbeddedServerOptions {
  /** Made where it does not exist; the cluster lies in `pg` below it. */
  readonly dataDir: string;
  readonly log: StoreLog;
  readonly clock?: StoreClock;
  /** `false` for tests only: faster, and nothing survives a loss of power. */
  readonly durable?: boolean;
}

export interface EmbeddedServer {
  /** How to reach it; the database is the caller's choice. */
  readonly connection: { readonly host: string; readonly user: string };
  /** Called whenever the server ended by itself; it is being started again meanwhile. */
  onDown(listener: (reason: string) => void): void;
  /** Ends it in order; connections should be closed before. */
  stop(): Promise<void>;
}

const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 30_000;

/**
 * Brings up the project's own PostgreSQL in `dataDir`: makes the cluster at the first start, clears what a killed
 * service left behind, and starts the server again when it ends by itself. Throws `StorageError`.
 */
export const startEmbeddedServer = async (options: EmbeddedServerOptions): Promise<EmbeddedServer> => {
  const { log, clock = SYSTEM_CLOCK, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  const say = (message: string): void => log.info({ dataDir }, message);
  const binaries = findBinaries(say);
  const cluster = await prepareCluster(dataDir, binaries, durable, say);
  await clearOldServer(cluster.directory, clock, say);
  const socketDirectory = makeSocketDirectory(cluster.directory, cluster.account);
  const logFile = join(dataDir, 'postgres.log');
  const plan: ServerPlan = { binaries, cluster, socketDirectory, logFile, durable, clock, log: say };

  const listeners: ((reason: string) => void)[] = [];
  const watch = await watchServer(plan, log, (reason) => {
    for (const listener of listeners) listener(reason);
  });
  return {
    connection: { host: socketDirectory, user: SERVER_USER },
    onDown: (listener) => listeners.push(listener),
    stop: async () => {
      await watch.stop();
      rmSync(socketDirectory, { recursive: true, force: true });
    },
  };
};

/** Starts the server and keeps it up until stopped. */
const watchServer = async (
  plan: ServerPlan,
  log: StoreLog,
  down: (reason: string) => void,
): Promise<{ stop(): Promise<void> }> => {
  const stopping = new AbortController();
  let server = await startGuarded(plan);
  const loop = async (): Promise<void> => {
    for (;;) {
      const reason = await server.ended;
      await server.release();
      if (stopping.signal.aborted) return;
      log.error({ reason }, 'the database server ended by itself');
      down(reason);
      const again = await startAgain(plan, log, stopping.signal);
      if (again === undefined) return;
      server = again;
      if (stopping.signal.aborted) await server.stop();
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await server.release();
      await server.stop();
      await running;
    },
  };
};

interface GuardedServer {
  readonly ended: Promise<string>;
  release(): Promise<void>;
  stop(): Promise<void>;
}

const startAgain = async (
  plan: ServerPlan,
  log: StoreLog,
  stopped: AbortSignal,
): Promise<GuardedServer | undefined> => {
  for (let wait = FIRST_BACK_OFF_MS; !stopped.aborted; wait = Math.min(2 * wait, LONGEST_BACK_OFF_MS)) {
    await pause(plan.clock, wait, stopped);
    if (stopped.aborted) break;
    try {
      await clearOldServer(plan.cluster.directory, plan.clock, plan.log);
      makeSocketDirectory(plan.cluster.directory, plan.cluster.account);
      const server = await startGuarded(plan);
      log.info({}, 'the database server is up again');
      return server;
    } catch (error) {
      log.error({ reason: messageOf(error), nextTryMs: 2 * wait }, 'the database server cannot be started again');
    }
  }
  return undefined;
};

/** The lock tells another service that this server has its service, which a pid file cannot. */
const startGuarded = async (plan: ServerPlan): Promise<GuardedServer> => {
  const server = await startServerProcess(plan);
  try {
    await takeDataDirectory(server.client, plan.cluster.directory);
  } catch (error) {
    await server.client.end().catch(() => {});
    await server.stop();
    throw error;
  }
  const { release } = keepDataDirectory(server.client, plan.socketDirectory, plan.cluster.directory, plan.clock);
  return { ended: server.ended, release, stop: server.stop };
};
