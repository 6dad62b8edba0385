import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The simulated bookmakers in a process of their own, which lives through every kill of the service. */
export interface Sandbox {
  /** The addresses of the sites as the service's environment names them. */
  readonly siteEnv: Readonly<Record<string, string>>;
  get<T>(path: string): Promise<T>;
  post(path: string, body: unknown): Promise<void>;
  stop(): Promise<void>;
}

export const startSandbox = async (env: Readonly<Record<string, string>>): Promise<Sandbox> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'sandbox', 'main.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '', SANDBOX_PARENT: '1', SANDBOX_PORT: '0', ...env },
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(60_000) })) as [string];
  const { controls = '', ...sites } = (JSON.parse(line) as { sandbox: Record<string, string> }).sandbox;
  const asked = async (path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(controls + path, {
      signal: AbortSignal.timeout(60_000),
      ...(body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!answer.ok) throw new Error(`sandbox ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    siteEnv: Object.fromEntries(Object.entries(sites).map(([slug, url]) => [`${slug.toUpperCase()}_URL`, url])),
    get: async <T>(path: string) => (await (await asked(path)).json()) as T,
    post: async (path, body) => void (await asked(path, body)),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
