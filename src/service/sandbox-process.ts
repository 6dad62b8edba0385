import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Config } from './config.ts';

/** Where the sandbox listens: its controls, and one site per bookmaker's slug. */
export interface SandboxAddresses {
  readonly controls: string;
  readonly sites: Readonly<Record<string, string>>;
}

export interface SandboxProcess {
  readonly addresses: SandboxAddresses;
  readonly pid: number;
  stop(): Promise<void>;
}

const Greeting = z.object({ sandbox: z.record(z.string(), z.string()) });

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 3_000;

/**
 * Starts the simulated bookmakers as a process of their own, in a group of their own so that Ctrl-C reaches only us; it
 * ends by itself when we die. `bornMs`: the instant of its first list of matches. Rejects when it does not come up.
 */
export const startSandbox = async (
  config: Config,
  bornMs: number | null,
  onUnexpectedExit: (code: number | null) => void,
): Promise<SandboxProcess> => {
  const { port, events, seed, latency, speed, capacity } = config.sandbox;
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../sandbox/main.js', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    env: {
      PATH: process.env.PATH ?? '',
      SANDBOX_PARENT: '1',
      SANDBOX_PORT: String(port),
      SANDBOX_EVENTS: String(events),
      SANDBOX_SEED: String(seed),
      SANDBOX_LATENCY: String(latency),
      SANDBOX_SPEED: String(speed),
      SANDBOX_CAPACITY: capacity,
      SANDBOX_BORN_MS: bornMs === null ? '' : String(bornMs),
    },
  });
  const addresses = await greeting(child);
  let stopping = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      resolve();
      if (!stopping) onUnexpectedExit(code);
    });
  });
  return {
    addresses,
    pid: child.pid ?? 0,
    stop: async () => {
      stopping = true;
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(last);
    },
  };
};

/** The one line that the sandbox prints when it listens. */
const greeting = (child: ChildProcess): Promise<SandboxAddresses> =>
  new Promise((resolve, reject) => {
    const failed = (message: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(message));
    };
    const timer = setTimeout(() => failed('the sandbox did not start in time'), READY_WITHIN_MS);
    child.once('error', (error) => failed(`the sandbox could not be started: ${error.message}`));
    child.once('exit', (code) => failed(`the sandbox ended at once (exit code ${code})`));
    if (child.stdout === null) return failed('the sandbox has no output');
    const lines = createInterface({ input: child.stdout });
    lines.once('line', (line) => {
      const parsed = Greeting.safeParse(jsonOf(line));
      if (!parsed.success) return failed('the sandbox did not say where it listens');
      clearTimeout(timer);
      child.removeAllListeners('exit');
      const { controls = '', ...sites } = parsed.data.sandbox;
      resolve({ controls, sites });
    });
  });

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
