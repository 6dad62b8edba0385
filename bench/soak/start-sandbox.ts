import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SandboxOptions } from '../../sandbox/config.ts';
import type { SandboxAddresses } from '../../sandbox/sandbox.ts';
import type { ClockSetting } from './fast-clock.ts';

export interface SandboxProcess {
  readonly addresses: SandboxAddresses;
  /** Asks one of the controls; `null` when it refuses. */
  control<T>(path: string, body?: unknown): Promise<T | null>;
  stop(): Promise<void>;
}

export const startSandbox = async (clock: ClockSetting, options: Partial<SandboxOptions>): Promise<SandboxProcess> => {
  const child = fork(join(import.meta.dirname, 'sandbox-process.js'), [JSON.stringify({ clock, options })]);
  const [message] = await once(child, 'message', { signal: AbortSignal.timeout(60_000) });
  const addresses = message as SandboxAddresses;
  return {
    addresses,
    control: async <T>(path: string, body?: unknown): Promise<T | null> => {
      const answer = await fetch(addresses.controls + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', connection: 'close' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return answer.ok ? (JSON.parse(text) as T) : null;
    },
    stop: async () => {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
};
