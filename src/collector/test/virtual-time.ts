import { VirtualClock } from '../../pacing/test/virtual-clock.ts';
import type { Clock } from '../clock.ts';

/** A morning far from any change of day, so that instants in tests read well. */
export const START_MS = Date.UTC(2031, 4, 10, 9, 0, 0);

/** The collector's clock, passing only when told to. */
export class VirtualTime extends VirtualClock implements Clock {
  constructor(startMs: number = START_MS) {
    super(startMs);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = (): void => {
        cancel();
        reject(signal?.reason);
      };
      const cancel = this.after(ms, () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      });
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** Lets time pass until the promise has settled, in steps; throws when it does not within the given time. */
  async until<T>(promise: Promise<T>, withinMs = 3_600_000, stepMs = 50): Promise<T> {
    let isSettled = false;
    const note = (): void => {
      isSettled = true;
    };
    promise.then(note, note);
    for (let passedMs = 0; passedMs <= withinMs; passedMs += stepMs) {
      await this.run(0);
      if (isSettled) return promise;
      await this.run(stepMs);
    }
    throw new Error(`not settled within ${withinMs} ms`);
  }
}
