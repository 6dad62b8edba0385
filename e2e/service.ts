import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The service as a user runs it: its own process, its own data directory, a small simulated market. */
export interface Service {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything that it printed. */
  readonly output: () => string;
  get<T>(path: string): Promise<T>;
  send<T>(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly body: T }>;
  /** Asks it to stop, as Ctrl-C does; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'overround-e2e-'));
export const removeDataDir = (dataDir: string): void =>
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });

/** Resolves with what `attempt` gives as soon as that is not `undefined`; rejects after `withinMs`. */
export const until = async <T>(
  what: string,
  attempt: () => Promise<T | undefined> | T | undefined,
  withinMs = 60_000,
): Promise<T> => {
  const endMs = Date.now() + withinMs;
  for (;;) {
    const value = await attempt();
    if (value !== undefined) return value;
    if (Date.now() > endMs) throw new Error(`${what}: not within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** A small market without latencies, nothing collected by itself, unless the environment says otherwise. */
export const startService = async (
  env: Readonly<Record<string, string>> = {},
  dataDir = newDataDir(),
): Promise<Service> => {
  const port = env.PORT ?? (await freePort());
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      DATA_DIR: dataDir,
      SANDBOX_EVENTS: '40',
      SANDBOX_LATENCY: '0',
      SANDBOX_SPEED: '0',
      COLLECT: 'off',
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child, () => output);
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    output: () => output,
    get: async <T>(path: string): Promise<T> => {
      const answer = await fetch(url + path);
      if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    send: async <T>(method: string, path: string, body?: unknown) => {
      const answer = await fetch(url + path, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(env.ADMIN_TOKEN === undefined ? {} : { authorization: `Bearer ${env.ADMIN_TOKEN}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json().catch(() => null)) as T };
    },
    stop: async () => {
      child.kill('SIGINT');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const ready = (url: string, child: ChildProcess, output: () => string): Promise<true> =>
  until('the service is ready', async () => {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    return answer?.ok ? true : undefined;
  });
