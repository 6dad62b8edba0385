/** Time that a measurement may take: its parts end early rather than never. */
export class Deadline {
  readonly #endMs: number;

  constructor(durationMs: number) {
    this.#endMs = performance.now() + durationMs;
  }

  get leftMs(): number {
    return Math.max(0, this.#endMs - performance.now());
  }

  get isOver(): boolean {
    return this.leftMs === 0;
  }

  /** A share of what is left from now on. */
  share(share: number): Deadline {
    return new Deadline(this.leftMs * share);
  }
}
