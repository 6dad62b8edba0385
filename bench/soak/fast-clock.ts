import type { Clock } from '../../src/collector/clock.ts';

/** Where two processes agree that the clock stands: at `startMs` when the machine's stood at `realStartMs`. */
export interface ClockSetting {
  readonly startMs: number;
  readonly realStartMs: number;
  /** So many times as fast as the machine's. */
  readonly factor: number;
}

/** A clock that runs faster than the machine's, so that waits of minutes end in seconds over a real network. */
export const fastClock = ({ startMs, realStartMs, factor }: ClockSetting): Clock => {
  const after = (ms: number, callback: () => void): (() => void) => {
    const timer = setTimeout(callback, ms / factor);
    return () => clearTimeout(timer);
  };
  return {
    nowMs: () => startMs + (Date.now() - realStartMs) * factor,
    after,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const onAbort = (): void => {
          cancel();
          reject(signal?.reason);
        };
        const cancel = after(ms, () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        });
        signal?.addEventListener('abort', onAbort, { once: true });
      }),
  };
};
