export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Stretches cut to a range, those that touch joined, in order. */
export const joinStretches = (stretches: readonly Stretch[], fromMs: number, toMs: number): readonly Stretch[] => {
  const inside = stretches
    .map((stretch) => ({ fromMs: Math.max(stretch.fromMs, fromMs), toMs: Math.min(stretch.toMs, toMs) }))
    .filter((stretch) => stretch.fromMs < stretch.toMs)
    .sort((a, b) => a.fromMs - b.fromMs);
  const joined: { fromMs: number; toMs: number }[] = [];
  for (const stretch of inside) {
    const last = joined.at(-1);
    if (last !== undefined && stretch.fromMs <= last.toMs) last.toMs = Math.max(last.toMs, stretch.toMs);
    else joined.push({ ...stretch });
  }
  return joined;
};
