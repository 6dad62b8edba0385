import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../pipeline/service-process.ts';
import { until } from '../pipeline/until.ts';
import type { Share } from './profile.ts';

const WITHIN_MS = 600_000;
/** Between two questions: as a desk that refreshes often asks. */
const PAUSE_MS = 100;
const SPEED = '10';

export interface Served {
  readonly events: number;
  readonly changes: number;
  readonly questions: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the samples at work. */
  readonly signalsPercent: number;
  readonly busyPercent: number;
}

interface Status {
  readonly seq: number;
  readonly run: { readonly runId: string; readonly status: string } | null;
  readonly book: { readonly events: number };
}

const root = join(import.meta.dirname, '..', '..');

/** Asks a service for its events by gap during a second pass over a moving market, and samples what it works at. */
export const measureServed = async (events: number): Promise<Served> => {
  const parent = mkdtempSync(join(tmpdir(), 'overround-bench-'));
  // The database server may run as another user.
  chmodSync(parent, 0o755);
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'profile.js'), join(root, 'src', 'main.js')],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...{ PATH: process.env.PATH ?? '', PORT: String(port), DATA_DIR: join(parent, 'data'), COLLECT: 'off' },
        ...{ LOG_LEVEL: 'warn', SANDBOX_EVENTS: String(events), SANDBOX_SPEED: SPEED, SANDBOX_LATENCY: '1' },
      },
    },
  );
  const exit = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const get = async <T>(path: string): Promise<T> => (await (await fetch(url + path)).json()) as T;
  const isOver = async (runId: string): Promise<boolean> => {
    const { run } = await get<Status>('/api/status');
    return run?.runId !== runId || run.status !== 'running';
  };
  const startPass = async (): Promise<string> => {
    const answer = await fetch(`${url}/api/runs`, { method: 'POST' });
    return ((await answer.json()) as { runId: string }).runId;
  };
  try {
    await until('the service is ready', WITHIN_MS, 100, async () => {
      if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
      return (await fetch(`${url}/readyz`).catch(() => undefined))?.ok ? true : undefined;
    });
    const first = await startPass();
    await until('the first pass ended', WITHIN_MS, 200, async () => ((await isOver(first)) ? true : undefined));
    const before = await get<Status>('/api/status');
    child.send('start');
    const second = await startPass();
    const times: number[] = [];
    await until('the second pass ended', WITHIN_MS, PAUSE_MS, async () => {
      const beganMs = performance.now();
      await (await fetch(`${url}/api/events?sort=gap`)).arrayBuffer();
      times.push(performance.now() - beganMs);
      return times.length % 10 === 0 && (await isOver(second)) ? true : undefined;
    });
    child.send('stop');
    const [share] = (await once(child, 'message', { signal: AbortSignal.timeout(WITHIN_MS) })) as [Share];
    const after = await get<Status>('/api/status');
    times.sort((a, b) => a - b);
    const at = (part: number): number =>
      Math.round(10 * (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0)) / 10;
    const percent = (part: number, whole: number): number => Math.round((1_000 * part) / Math.max(1, whole)) / 10;
    return {
      ...{ events: after.book.events, changes: after.seq - before.seq, questions: times.length },
      ...{ p50Ms: at(0.5), p99Ms: at(0.99) },
      signalsPercent: percent(share.signals, share.busy),
      busyPercent: percent(share.busy, share.samples),
    };
  } finally {
    child.kill('SIGINT');
    await exit;
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  }
};
