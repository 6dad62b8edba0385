import type { Clock } from '../clock.ts';

export interface ManualClock extends Clock {
  /** Moves time on, and runs what falls due on the way in its order. */
  advance(byMs: number): Promise<void>;
}

/** A clock that stands still until it is moved. Tuesday morning, UTC. */
export function createManualClock(startMs = Date.UTC(2026, 10, 24, 6)): ManualClock {
  let now = startMs;
  let timers: { atMs: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (delayMs, run) => {
      const timer = { atMs: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: async (byMs) => {
      const until = now + byMs;
      for (;;) {
        await settle();
        const next = timers.filter(({ atMs }) => atMs <= until).sort((a, b) => a.atMs - b.atMs)[0];
        if (!next) {
          break;
        }
        timers = timers.filter((other) => other !== next);
        now = next.atMs;
        next.run();
      }
      now = until;
      await settle();
    },
  };
}

/** Lets everything that is ready to run do so. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
  }
}
