import { setTimeout as sleep } from 'node:timers/promises';

/** Asks every so often until there is a value; rejects after `withinMs`. */
export const until = async <T>(
  what: string,
  withinMs: number,
  everyMs: number,
  attempt: () => Promise<T | undefined>,
): Promise<T> => {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const value = await attempt();
    if (value !== undefined) return value;
    if (performance.now() > endMs) throw new Error(`${what}: not within ${withinMs} ms`);
    await sleep(everyMs);
  }
};
