import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { asked, ended, ready } from '../pipeline/service-process.ts';
import type { Batch } from './feed.ts';

const FED_WITHIN_MS = 120_000;

/** The fed service in a process of its own, which may be ended and started again over the same data. */
export interface FedProcess {
  readonly pid: number;
  readonly url: string;
  get<T>(path: string): Promise<T>;
  setRate(changesPerSecond: number): void;
  /** As Ctrl-C does. */
  stop(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** For a measurement that is broken off. */
export const endFedProcesses = async (): Promise<void> => {
  await Promise.all([...running].map(ended));
};

export const startFed = async (
  { port, dataDir, events }: { readonly port: number; readonly dataDir: string; readonly events: number },
  onBatches: (batches: readonly Batch[]) => void,
): Promise<FedProcess> => {
  const child = fork(join(import.meta.dirname, 'fed-service.js'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...{ PATH: process.env.PATH ?? '', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' },
      BENCH_EVENTS: String(events),
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = `http://127.0.0.1:${port}`;
  const fed = new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    AbortSignal.timeout(FED_WITHIN_MS).addEventListener('abort', () => reject(new Error('the service was not fed')));
    child.on('message', (message) => {
      if (message === 'fed') resolve();
      else if (Array.isArray(message)) onBatches(message as Batch[]);
    });
  });
  await Promise.all([fed, ready(url, child)]);
  return {
    pid: child.pid ?? 0,
    url,
    get: (path) => asked(url, path),
    setRate: (rate) => void child.send(`rate ${rate}`),
    stop: () => ended(child),
    kill: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
};
