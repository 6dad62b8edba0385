import { setTimeout as delay } from 'node:timers/promises';

/** Time as storage uses it: the instants it compares with, and the waiting between tries. */
export interface StoreClock {
  /** Epoch milliseconds, UTC. */
  nowMs(): number;
  /** Resolves after the time, or at once when the signal aborts; never rejects. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
}

export const SYSTEM_CLOCK: StoreClock = {
  nowMs: () => Date.now(),
  sleep: async (durationMs, signal) => {
    await delay(durationMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
};
