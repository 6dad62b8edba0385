/** The second of the two clocks: the least time between two starts. */
export class SpacingClock {
  #spacingMs: number;
  #lastStartMs = Number.NEGATIVE_INFINITY;

  constructor(spacingMs: number) {
    this.#spacingMs = spacingMs;
  }

  /** In force at once, counted from the last start. */
  setSpacing(spacingMs: number): void {
    this.#spacingMs = spacingMs;
  }

  /** How long until a request may start; 0 when one may now. */
  waitMs(nowMs: number): number {
    return Math.max(0, this.#lastStartMs + this.#spacingMs - nowMs);
  }

  started(nowMs: number): void {
    this.#lastStartMs = nowMs;
  }
}
