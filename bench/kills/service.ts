import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Status } from '../../src/contract/status.ts';
import { freePort } from '../pipeline/service-process.ts';
import { until } from '../pipeline/until.ts';

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;

/** The built service as its user runs it, on a data directory that outlives it. */
export interface Service {
  readonly url: string;
  readonly readyAfterMs: number;
  get<T>(path: string): Promise<T>;
  /** `undefined` where there is no such thing. */
  find<T>(path: string): Promise<T | undefined>;
  status(): Promise<Status>;
  /** Begins a pass over everything unless one is under way. */
  collect(): Promise<void>;
  /** `kill -9`: nothing is told to it, and nothing waited for but its end. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const running = new Set<() => Promise<void>>();

/** For a check that is broken off. */
export const stopAllServices = async (): Promise<void> => {
  await Promise.all([...running].map((stop) => stop()));
};

export const startService = async (env: Readonly<Record<string, string>>): Promise<Service> => {
  const startMs = performance.now();
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'src', 'main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH ?? '', PORT: String(port), COLLECT: 'off', LOG_LEVEL: 'fatal', ...env },
  });
  const exit = once(child, 'exit');
  const stop = async (): Promise<void> => {
    running.delete(stop);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGINT');
    const last = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await exit;
    clearTimeout(last);
  };
  running.add(stop);
  const url = `http://127.0.0.1:${port}`;
  const asked = async (path: string, method = 'GET'): Promise<Response> =>
    fetch(url + path, {
      method,
      signal: AbortSignal.timeout(60_000),
      ...(method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }),
    });
  const find = async <T>(path: string): Promise<T | undefined> => {
    const answer = await asked(path);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const get = async <T>(path: string): Promise<T> => {
    const found = await find<T>(path);
    if (found === undefined) throw new Error(`${path}: 404`);
    return found;
  };
  await until('the service is ready', READY_WITHIN_MS, 25, async () => {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
    const answer = await asked('/readyz').catch(() => undefined);
    return answer?.ok ? true : undefined;
  });
  return {
    url,
    readyAfterMs: performance.now() - startMs,
    get,
    find,
    status: () => get<Status>('/api/status'),
    collect: async () => {
      const answer = await asked('/api/runs', 'POST');
      if (!answer.ok && answer.status !== 409) throw new Error(`no run: ${answer.status} ${await answer.text()}`);
    },
    kill: async () => {
      running.delete(stop);
      child.kill('SIGKILL');
      await exit;
    },
    stop,
  };
};
