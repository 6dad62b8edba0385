import { KICKOFF_BUCKETS } from './kickoff-bucket.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** A quote as it was seen, and when it is asked after. */
export interface SeenQuote {
  readonly seenAtMs: number;
  readonly nowMs: number;
  readonly kickoffMs: number;
}

/**
 * The chance that nothing of a quote has changed since it was seen: e to the power of minus the changes to expect, each
 * stretch of time to kick-off counting at its own rate. `null` from kick-off on, and where a rate is not known.
 */
export const chanceCurrent = (
  { seenAtMs, nowMs, kickoffMs }: SeenQuote,
  ratePerHourAt: (bucket: number) => number | null,
): number | null => {
  if (nowMs >= kickoffMs) return null;
  let expected = 0;
  const fromMs = Math.min(seenAtMs, nowMs);
  for (const [bucket, { fromMinutes, toMinutes }] of KICKOFF_BUCKETS.entries()) {
    const beginsMs = toMinutes === null ? Number.NEGATIVE_INFINITY : kickoffMs - toMinutes * MINUTE_MS;
    const endsMs = kickoffMs - fromMinutes * MINUTE_MS;
    // Seen and asked after in the same instant counts too: its rate must be known all the same.
    if (beginsMs >= nowMs || fromMs > endsMs) continue;
    const ratePerHour = ratePerHourAt(bucket);
    if (ratePerHour === null) return null;
    const spentMs = Math.min(nowMs, endsMs) - Math.max(fromMs, beginsMs);
    expected += (ratePerHour * spentMs) / HOUR_MS;
  }
  return Math.exp(-expected);
};
