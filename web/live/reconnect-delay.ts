const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to wait before the n-th attempt (from 0): doubling from 1 s to 30 s, half of it by chance (0 <= random < 1). */
export const reconnectDelayMs = (attempt: number, random: number): number => {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.max(FIRST_MS, full / 2 + (full / 2) * random);
};
