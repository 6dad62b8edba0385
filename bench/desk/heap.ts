import type { CDPSession } from 'playwright-core';

export interface HeapSample {
  readonly minute: number;
  readonly megabytes: number;
}

/** Megabytes in use after everything that is garbage was collected. */
export const heapMegabytes = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
};

/** Megabytes a minute: the least-squares line through the second half, in which all caches are filled. */
export const slopePerMinute = (samples: readonly HeapSample[]): number => {
  const late = samples.slice(Math.floor(samples.length / 2));
  const mean = (of: (one: HeapSample) => number): number =>
    late.reduce((sum, one) => sum + of(one), 0) / Math.max(1, late.length);
  const [x, y] = [mean(({ minute }) => minute), mean(({ megabytes }) => megabytes)];
  const over = late.reduce((sum, one) => sum + (one.minute - x) * (one.megabytes - y), 0);
  const under = late.reduce((sum, one) => sum + (one.minute - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
};
