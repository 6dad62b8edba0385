import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../pipeline/service-process.ts';
import { until } from '../pipeline/until.ts';
import type { Share } from './profile.ts';

const WITHIN_MS = 600_000;
/** Between two questions: as a desk that refreshes often asks. */
const PAUSE_MS = 100;

/** A pass over a moving market. */
export interface ServedPass {
  readonly seconds: number;
  readonly changes: number;
  /** Of the samples at work: everything in gaps, movers and alerts, and what they called. */
  readonly signalsPercent: number;
  /** Of the samples at work: collecting garbage, which no one part can be charged with. */
  readonly garbagePercent: number;
  readonly busyPercent: number;
}

export interface Served {
  readonly events: number;
  readonly loadBefore: number;
  /** Of the market; 1 is as real ones move. */
  readonly speed: number;
  /** Nobody asks. */
  readonly alone: ServedPass;
  /** Somebody asks all the time. */
  readonly asked: ServedPass & { readonly questions: number; readonly p50Ms: number; readonly p99Ms: number };
}

interface Status {
  readonly seq: number;
  readonly run: { readonly runId: string; readonly status: string } | null;
  readonly book: { readonly events: number };
}

const percent = (part: number, whole: number): number => Math.round((1_000 * part) / Math.max(1, whole)) / 10;

const root = join(import.meta.dirname, '..', '..');

/**
 * Samples what a service works at during a second pass over a moving market, and during a third one in which it is asked
 * for its events by gap all the time; a pass that takes longer than so many seconds is measured that long, and ended.
 */
export const measureServed = async (events: number, passSeconds: number, speed: number): Promise<Served> => {
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
        ...{ LOG_LEVEL: 'warn', SANDBOX_EVENTS: String(events), SANDBOX_SPEED: String(speed), SANDBOX_LATENCY: '1' },
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
    const sampledPass = async (meanwhile: () => Promise<void>): Promise<ServedPass> => {
      const before = await get<Status>('/api/status');
      const beganMs = performance.now();
      child.send('start');
      const runId = await startPass();
      await until('a pass ended', WITHIN_MS, PAUSE_MS, async () => {
        await meanwhile();
        const isLong = performance.now() - beganMs > 1_000 * passSeconds;
        return isLong || (await isOver(runId)) ? true : undefined;
      });
      const seconds = Math.round((performance.now() - beganMs) / 1_000);
      child.send('stop');
      const [share] = (await once(child, 'message', { signal: AbortSignal.timeout(WITHIN_MS) })) as [Share];
      const { seq } = await get<Status>('/api/status');
      await fetch(`${url}/api/runs/${runId}/cancel`, { method: 'POST' });
      await until('the pass is over', WITHIN_MS, 100, async () => ((await isOver(runId)) ? true : undefined));
      return {
        seconds,
        changes: seq - before.seq,
        signalsPercent: percent(share.signals, share.busy),
        garbagePercent: percent(share.garbage, share.busy),
        busyPercent: percent(share.busy, share.samples),
      };
    };
    const loadBefore = Math.round(10 * (loadavg()[0] ?? 0)) / 10;
    const alone = await sampledPass(async () => undefined);
    const times: number[] = [];
    const asked = await sampledPass(async () => {
      const beganMs = performance.now();
      await (await fetch(`${url}/api/events?sort=gap`)).arrayBuffer();
      times.push(performance.now() - beganMs);
    });
    times.sort((a, b) => a - b);
    const at = (part: number): number =>
      Math.round(10 * (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0)) / 10;
    const { book } = await get<Status>('/api/status');
    return {
      ...{ events: book.events, loadBefore, speed, alone },
      asked: { ...asked, questions: times.length, p50Ms: at(0.5), p99Ms: at(0.99) },
    };
  } finally {
    child.kill('SIGINT');
    await exit;
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  }
};
