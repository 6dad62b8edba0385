const BIN_MS = 1_000;

/** Weighted ages, kept by the second: as many as there are cost no more memory than there are seconds. */
export class AgeHistogram {
  readonly #weights = new Map<number, number>();
  #total = 0;

  add(ageMs: number, weight: number): void {
    const bin = Math.floor(ageMs / BIN_MS);
    this.#weights.set(bin, (this.#weights.get(bin) ?? 0) + weight);
    this.#total += weight;
  }

  /** The age in seconds that a share of the weight does not exceed; `null` without any. */
  percentileSeconds(share: number): number | null {
    let sum = 0;
    for (const [bin, weight] of [...this.#weights].sort(([a], [b]) => a - b)) {
      sum += weight;
      if (sum >= share * this.#total) return ((bin + 1) * BIN_MS) / 1000;
    }
    return null;
  }
}
