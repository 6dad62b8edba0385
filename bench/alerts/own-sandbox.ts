import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const READY_WITHIN_MS = 60_000;

/** The simulated bookmakers in a process of their own, so that they outlive the service that is killed. */
export interface OwnSandbox {
  /** What the service needs to find them. */
  readonly env: Readonly<Record<string, string>>;
  control(path: string, body: unknown): Promise<void>;
  stop(): void;
}

export const startOwnSandbox = async (env: Readonly<Record<string, string>>): Promise<OwnSandbox> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'sandbox', 'main.js')], {
    // Ends by itself when this process does.
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '', SANDBOX_PARENT: '1', SANDBOX_LATENCY: '0', SANDBOX_SPEED: '0', ...env },
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(READY_WITHIN_MS) })) as [string];
  const { sandbox } = JSON.parse(line) as { readonly sandbox: Readonly<Record<string, string>> };
  const { controls, ...sites } = sandbox;
  return {
    env: Object.fromEntries(Object.entries(sites).map(([slug, url]) => [`${slug.toUpperCase()}_URL`, url])),
    control: async (path, body) => {
      const answer = await fetch(`${controls}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
      if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
    },
    stop: () => void child.kill('SIGTERM'),
  };
};
