import { setTimeout as delay } from 'node:timers/promises';

/** Time as storage uses it: the instants it compares with, and the waiting between tries. */
export interface StoreClock {
  /** Epoch milliseconds, UTC. */
  nowMs(): number;
  /** Resolves after the time; ends early, one way or the other, when the signal aborts. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
}

export const SYSTEM_CLOCK: StoreClock = {
  nowMs: () => Date.now(),
  sleep: (durationMs, signal) => delay(durationMs, undefined, signal === undefined ? {} : { signal }),
};

/** Waits for the time or for the signal, whichever is first; never rejects. */
export const pause = (clock: StoreClock, durationMs: number, signal?: AbortSignal): Promise<void> =>
  clock.sleep(durationMs, signal).catch(() => undefined);
