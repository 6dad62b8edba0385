/** How strongly a move still glows: 1 for 30 s, 2 until 60 s, 3 until 90 s, 0 afterwards. */
export const glowStep = (ageMs: number): 0 | 1 | 2 | 3 => {
  if (ageMs < 30_000) return 1;
  if (ageMs < 60_000) return 2;
  return ageMs < 90_000 ? 3 : 0;
};
