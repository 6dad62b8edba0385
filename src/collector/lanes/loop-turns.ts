/**
 * Hands out turns at the event loop: one per round, so that pieces of work that become ready together are done with
 * everything else in between. First come, first served.
 */
export class LoopTurns {
  readonly #waiting: (() => void)[] = [];
  #isArmed = false;

  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#arm();
    });
  }

  #arm(): void {
    if (this.#isArmed) return;
    this.#isArmed = true;
    // What is set up from inside of a turn waits for the next round.
    setImmediate(() => {
      this.#isArmed = false;
      const turn = this.#waiting.shift();
      if (this.#waiting.length > 0) this.#arm();
      turn?.();
    });
  }
}
