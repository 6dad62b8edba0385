import { type Summary, summarise } from './summarise.ts';

/** What a round showed. */
export interface RoundResult extends Summary {
  readonly samples: number;
  /** Whether the limit was what held requests back. */
  readonly limitWasUsed: boolean;
}

/**
 * A round of measurement. Only requests that start after the round was opened count, so that what it shows is the
 * effect of the limit in force, not of the one before.
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
    return { ...summarise(this.#samples), samples: this.#size, limitWasUsed: this.#used * 2 >= this.#size };
  }
}
