import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { until } from '../pipeline/until.ts';

const START_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;

/** One life of the built service over data that outlives it. */
export interface ServiceLife {
  /** Resolves when it answers; rejects when it ends before. */
  ready(): Promise<void>;
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T>;
  /** `kill -9`, and the end of it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export const beginLife = (port: number, env: Readonly<Record<string, string>>): ServiceLife => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'src', 'main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH ?? '', PORT: String(port), COLLECT: 'off', LOG_LEVEL: 'error', ...env },
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    ready: async () => {
      await until('the service is ready', START_WITHIN_MS, 50, async () => {
        if (hasEnded(child)) throw new Error(`the service ended with ${child.exitCode ?? child.signalCode}`);
        return (await fetch(`${url}/readyz`).catch(() => undefined))?.ok ? true : undefined;
      });
    },
    get: (path) => asked(url, path, 'GET'),
    send: (method, path, body) => asked(url, path, method, body),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGINT'),
  };
};

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  const last = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await exit;
  clearTimeout(last);
};

const asked = async <T>(url: string, path: string, method: string, body?: unknown): Promise<T> => {
  const answer = await fetch(url + path, {
    method,
    signal: AbortSignal.timeout(30_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
};
