import type { Sent } from './fake-net.ts';

/** The match of a look's path: `/event/alpha-7` is `7`. */
export const matchOf = ({ path }: Sent): string => path.split('-')[1] ?? '';

/** Most different keys among the requests in flight at one instant; ends count before starts of the same instant. */
export const mostAtOnce = (sent: readonly Sent[], keyOf: (one: Sent) => string, fromMs = 0): number => {
  const turns = sent.flatMap((one) => [
    { atMs: one.startedAtMs, by: 1, key: keyOf(one) },
    { atMs: one.endedAtMs ?? Number.POSITIVE_INFINITY, by: -1, key: keyOf(one) },
  ]);
  const counts = new Map<string, number>();
  let most = 0;
  for (const { atMs, by, key } of turns.sort((a, b) => a.atMs - b.atMs || a.by - b.by)) {
    const count = (counts.get(key) ?? 0) + by;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
    if (by > 0 && atMs >= fromMs) most = Math.max(most, counts.size);
  }
  return most;
};
