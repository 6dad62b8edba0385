const STRAGGLER = 3;

export interface Summary {
  /**
   * The mean, with stragglers counted as three times the median at most: it says more about a queue than the median
   * does, and a few slow answers do not sway it.
   */
  readonly typical: number;
  /** Standard deviation as a share of the typical value. */
  readonly spread: number;
}

/** What a sample of latencies shows; of nothing, zeros. */
export const summarise = (values: readonly number[]): Summary => {
  const most = STRAGGLER * (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);
  const clipped = values.map((value) => Math.min(value, most));
  const typical = mean(clipped);
  if (typical === 0) return { typical, spread: 0 };
  return { typical, spread: Math.sqrt(mean(clipped.map((value) => (value - typical) ** 2))) / typical };
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
