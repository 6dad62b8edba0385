const MINUTE_MS = 60_000;

/** A stretch of time to kick-off: at least `fromMinutes`, and less than `toMinutes`. */
export interface KickoffBucket {
  readonly fromMinutes: number;
  /** `null`: however much longer. */
  readonly toMinutes: number | null;
}

/**
 * Stretches within which prices change about equally often: few enough that each gathers evidence soon, and finer towards
 * kick-off, where the pace rises most. Looks change their own pace at 30 minutes and at two hours, and so must these:
 * else the oldest quotes of a stretch would be those that change least, and be taken for worse than they are.
 */
export const KICKOFF_BUCKETS: readonly KickoffBucket[] = [
  { fromMinutes: 0, toMinutes: 30 },
  { fromMinutes: 30, toMinutes: 120 },
  { fromMinutes: 120, toMinutes: 360 },
  { fromMinutes: 360, toMinutes: 1440 },
  { fromMinutes: 1440, toMinutes: 4320 },
  { fromMinutes: 4320, toMinutes: null },
];

/** The place among `KICKOFF_BUCKETS`; -1 from kick-off on. */
export const kickoffBucketAt = (kickoffMs: number, atMs: number): number => {
  const leftMs = kickoffMs - atMs;
  if (leftMs <= 0) return -1;
  return KICKOFF_BUCKETS.findIndex(({ toMinutes }) => toMinutes === null || leftMs < toMinutes * MINUTE_MS);
};
