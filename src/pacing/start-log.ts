const SECOND_MS = 1000;
/** Passed entries are dropped in one go once there are this many of them, so that dropping costs next to nothing. */
const COMPACT_AT = 256;

/**
 * When requests started, for as long as one second. A start at instant s belongs to the seconds (t - 1000 ms, t] with
 * s <= t < s + 1000 ms. Holds one number per start of the last second.
 */
export class StartLog {
  #startsMs: number[] = [];
  #head = 0;

  record(nowMs: number): void {
    this.#forget(nowMs);
    this.#startsMs.push(nowMs);
  }

  inLastSecond(nowMs: number): number {
    this.#forget(nowMs);
    return this.#startsMs.length - this.#head;
  }

  /** How long until fewer than `count` starts lie within the last second; 0 when it is so now. */
  waitForFewerThanMs(count: number, nowMs: number): number {
    const tooMany = this.inLastSecond(nowMs) - count;
    if (tooMany < 0) return 0;
    const lastToPassMs = this.#startsMs[this.#head + tooMany] ?? nowMs;
    return lastToPassMs + SECOND_MS - nowMs;
  }

  #forget(nowMs: number): void {
    while (this.#head < this.#startsMs.length && (this.#startsMs[this.#head] ?? nowMs) <= nowMs - SECOND_MS)
      this.#head++;
    if (this.#head < COMPACT_AT) return;
    this.#startsMs = this.#startsMs.slice(this.#head);
    this.#head = 0;
  }
}
