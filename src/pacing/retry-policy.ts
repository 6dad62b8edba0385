import type { Random } from './random.ts';

/** How often a request is tried and how long is waited in between. Durations in milliseconds. */
export interface RetryPolicy {
  /** Tries altogether, the first included; at least 1. */
  readonly maxTries: number;
  /** Upper bound of the wait before the second try; it doubles with every further one. */
  readonly baseMs: number;
  /** Upper bound of every wait of our own choosing. A longer `Retry-After` is honoured all the same. */
  readonly capMs: number;
}

/**
 * How long to wait before try number `tryNumber` (the first is 1 and waits for nothing), or `null` when there is to be
 * no such try. The wait is drawn between 0 and its bound ("full jitter"), so that requests which failed together do not
 * come back together; it is never shorter than what the server asked for.
 */
export const delayBeforeTryMs = (
  policy: RetryPolicy,
  tryNumber: number,
  random: Random,
  retryAfterMs: number | null = null,
): number | null => {
  if (tryNumber > policy.maxTries) return null;
  if (tryNumber <= 1) return 0;
  const boundMs = Math.min(policy.capMs, policy.baseMs * 2 ** (tryNumber - 2));
  return Math.max(random() * boundMs, retryAfterMs ?? 0);
};
