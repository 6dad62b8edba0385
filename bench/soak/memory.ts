import { round } from '../storage/figures.ts';

/** Bytes on the heap that are really in use. Needs `--expose-gc`. */
export const heapInUse = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

/** Slope of the straight line that fits best, in kB per value. */
export const slopeKb = (bytes: readonly number[]): number => {
  const n = bytes.length;
  const meanX = (n - 1) / 2;
  const meanY = bytes.reduce((sum, value) => sum + value, 0) / n;
  let above = 0;
  let below = 0;
  for (const [x, y] of bytes.entries()) {
    above += (x - meanX) * (y - meanY);
    below += (x - meanX) ** 2;
  }
  return round(below === 0 ? 0 : above / below / 1024, 2);
};

/** What keeps the process alive, counted by kind: sockets, timers, … */
export const activeResources = (): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** Resources of which there are more than before. */
export const leftOver = (before: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(activeResources()).flatMap(([kind, count]) => {
      const more = count - (before[kind] ?? 0);
      return more > 0 ? [[kind, more]] : [];
    }),
  );
