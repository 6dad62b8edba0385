/**
 * How a move still shows: its glow is 1 for 30 s, 2 until 60 s, 3 until 90 s; then its arrow alone is left, 4, until ten
 * minutes are over: 0.
 */
export const glowStep = (ageMs: number): 0 | 1 | 2 | 3 | 4 => {
  if (ageMs < 30_000) return 1;
  if (ageMs < 60_000) return 2;
  if (ageMs < 90_000) return 3;
  return ageMs < 600_000 ? 4 : 0;
};
