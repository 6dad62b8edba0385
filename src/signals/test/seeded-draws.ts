/** Draws that are the same for the same seed: Marsaglia's xorshift of 32 bits. */
export class SeededDraws {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed, 2_654_435_761) ^ 0x9e37_79b9) | 1;
    for (let round = 0; round < 8; round++) this.next();
  }

  /** In (0, 1). */
  next(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return ((this.#state >>> 0) + 0.5) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.next();
  }

  /** A waiting time whose mean is this. */
  exponential(mean: number): number {
    return -mean * Math.log(this.next());
  }
}
