import type { Batch } from './feed.ts';

/** How long changes took from their commit to the last socket that follows them. */
export class Delays {
  readonly #batches: Batch[] = [];
  readonly #lastArrivalMs = new Map<number, number>();
  #fromSeq = Number.POSITIVE_INFINITY;
  #toSeq = Number.POSITIVE_INFINITY;

  /** Only changes in this stretch are measured. */
  begin(seq: number): void {
    this.#fromSeq = seq + 1;
  }

  end(seq: number): void {
    this.#toSeq = seq;
  }

  committed(batches: readonly Batch[]): void {
    this.#batches.push(...batches);
  }

  /** A frame came whose first change is this one: it waited the longest of the frame. */
  arrived(seq: number, atMs: number): void {
    if (seq >= this.#fromSeq && (this.#lastArrivalMs.get(seq) ?? 0) < atMs) this.#lastArrivalMs.set(seq, atMs);
  }

  /** What the commits of the stretch took in the service itself. */
  get commitSeconds(): number {
    const within = this.#batches.filter(([fromSeq, toSeq]) => fromSeq >= this.#fromSeq && toSeq <= this.#toSeq);
    return within.reduce((sum, [, , , tookMs]) => sum + tookMs, 0) / 1_000;
  }

  /** One delay per commit whose changes were the oldest of some frame. */
  get ms(): readonly number[] {
    const arrivals = [...this.#lastArrivalMs].sort(([a], [b]) => a - b);
    const delays: number[] = [];
    let at = 0;
    for (const [fromSeq, toSeq, committedAtMs] of this.#batches) {
      let last = 0;
      while (at < arrivals.length && (arrivals[at]?.[0] ?? 0) < fromSeq) at++;
      for (; at < arrivals.length && (arrivals[at]?.[0] ?? 0) <= toSeq; at++)
        last = Math.max(last, arrivals[at]?.[1] ?? 0);
      if (last > 0 && toSeq <= this.#toSeq) delays.push(last - committedAtMs);
    }
    return delays;
  }
}
