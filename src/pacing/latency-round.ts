import { median } from './median.ts';

/** What a round showed: the typical latency relative to what is usual, and whether the limit was what held requests back. */
export interface RoundResult {
  readonly typical: number;
  readonly limitWasUsed: boolean;
}

/**
 * A round of measurement. Only requests that start after the round was opened count, so that what it shows is the
 * effect of the limit in force, not of the one before. The typical latency is the median: a few stragglers say nothing.
 */
export class LatencyRound {
  readonly #openedAtMs: number;
  readonly #size: number;
  readonly #samples: number[] = [];
  #used = 0;

  constructor(openedAtMs: number, size: number) {
    this.#openedAtMs = openedAtMs;
    this.#size = size;
  }

  /** Takes a sample; the result once the round is full. */
  add(startedAtMs: number, relative: number, limitWasUsed: boolean): RoundResult | null {
    if (startedAtMs < this.#openedAtMs) return null;
    this.#samples.push(relative);
    if (limitWasUsed) this.#used++;
    if (this.#samples.length < this.#size) return null;
    return { typical: median(this.#samples), limitWasUsed: this.#used * 2 >= this.#size };
  }
}
