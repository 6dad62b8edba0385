/**
 * Makes a wall clock that may be set back into one that never runs backwards: without it, a clock that is corrected by
 * a minute would hold every request back for a minute. A step forward is taken as it comes.
 */
export class SteadyTime {
  #lastMs = Number.NEGATIVE_INFINITY;
  #aheadMs = 0;

  /** The steady instant of a reading of the wall clock. */
  at(wallMs: number): number {
    const steadyMs = wallMs + this.#aheadMs;
    if (steadyMs < this.#lastMs) this.#aheadMs += this.#lastMs - steadyMs;
    this.#lastMs = Math.max(this.#lastMs, steadyMs);
    return this.#lastMs;
  }

  /** The instant on the wall clock, as it now stands, of a steady one. */
  toWall(steadyMs: number): number {
    return steadyMs - this.#aheadMs;
  }
}
