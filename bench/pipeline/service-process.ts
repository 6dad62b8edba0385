import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Status } from '../../src/contract/status.ts';
import { childOf } from './processes.ts';
import { until } from './until.ts';

const START_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;

export interface LoopDelay {
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** The built service in a process of its own, with everything new: database, sandbox, port. */
export interface ServiceProcess {
  readonly pid: number;
  readonly url: string;
  readonly sandboxPid: number;
  /** Where the database server works. */
  readonly clusterDirectory: string;
  get<T>(path: string): Promise<T>;
  send(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<unknown>;
  /** The sandbox's controls. */
  control<T>(path: string, body?: unknown): Promise<T>;
  resetLoopDelay(): void;
  loopDelay(): Promise<LoopDelay>;
  /** Ends it with all that it started, and removes its data. */
  stop(): Promise<void>;
}

const running = new Set<() => Promise<void>>();

/** For a measurement that is broken off. */
export const stopAllServices = async (): Promise<void> => {
  await Promise.all([...running].map((stop) => stop()));
};

export const startServiceProcess = async (env: Readonly<Record<string, string>>): Promise<ServiceProcess> => {
  const parent = mkdtempSync(join(tmpdir(), 'overround-bench-'));
  // The database server may run as another user.
  chmodSync(parent, 0o755);
  const dataDir = join(parent, 'data');
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'loop-delay.js'), join(import.meta.dirname, '..', '..', 'src', 'main.js')],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH ?? '',
        PORT: String(port),
        DATA_DIR: dataDir,
        COLLECT: 'off',
        LOG_LEVEL: 'warn',
        SANDBOX_SPEED: '0',
        ...env,
      },
    },
  );
  const stop = async (): Promise<void> => {
    await ended(child);
    running.delete(stop);
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  };
  running.add(stop);
  const url = `http://127.0.0.1:${port}`;
  try {
    await ready(url, child);
    const { sandboxUrl } = await asked<Status>(url, '/api/status');
    return {
      pid: child.pid ?? 0,
      url,
      sandboxPid: childOf(child.pid ?? 0, join('sandbox', 'main.js')) ?? 0,
      clusterDirectory: join(dataDir, 'pg'),
      get: (path) => asked(url, path),
      send: (method, path, body) => asked(url, path, method, body),
      control: (path, body) => asked(sandboxUrl ?? '', path, body === undefined ? 'GET' : 'POST', body),
      resetLoopDelay: () => void child.send('reset'),
      loopDelay: async () => {
        child.send('read');
        const [delay] = await once(child, 'message', { signal: AbortSignal.timeout(START_WITHIN_MS) });
        return delay as LoopDelay;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

export const ready = (url: string, child: ChildProcess): Promise<true> =>
  until('the service is ready', START_WITHIN_MS, 100, async () => {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    return answer?.ok ? true : undefined;
  });

export const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  const last = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await exit;
  clearTimeout(last);
};

export const asked = async <T>(url: string, path: string, method = 'GET', body?: unknown): Promise<T> => {
  const answer = await fetch(url + path, {
    method,
    signal: AbortSignal.timeout(30_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};
