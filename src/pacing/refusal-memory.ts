/** Share of what was refused that is taken to be bearable. */
const BEARABLE_SHARE = 0.9;
const FIRST_HOLD_MS = 120_000;
const LONGEST_HOLD_MS = 1_800_000;
const STEP_MS = 10_000;
const STEP_SHARE = 0.02;
/** Once it has grown this far above the last refusal without another one, there is nothing to remember. */
const FORGOTTEN_AT = 1.5;

/**
 * Remembers at what height a source refused, so that the same wall is not run into every few seconds. The cap stays a
 * tenth below the refusal for a while, then rises by a fiftieth every 10 s until it is refused again or forgotten. Each
 * time that it is refused on the way up, the while is doubled: a wall that stands is touched ever more rarely.
 */
export class RefusalMemory {
  #capAtHold: number | null = null;
  #refusedAt = 0;
  #holdMs = FIRST_HOLD_MS;
  #holdEndsMs = 0;

  /** What not to exceed now; `null` when nothing is remembered. */
  cap(nowMs: number): number | null {
    if (this.#capAtHold === null) return null;
    const steps = Math.max(0, Math.ceil((nowMs - this.#holdEndsMs) / STEP_MS));
    const cap = this.#capAtHold * (1 + STEP_SHARE * steps);
    if (cap < this.#refusedAt * FORGOTTEN_AT) return cap;
    this.#capAtHold = null;
    this.#holdMs = FIRST_HOLD_MS;
    return null;
  }

  refused(height: number, nowMs: number): void {
    const cap = this.cap(nowMs);
    if (cap !== null && nowMs > this.#holdEndsMs) this.#holdMs = Math.min(LONGEST_HOLD_MS, this.#holdMs * 2);
    this.#refusedAt = Math.min(height, cap ?? Number.POSITIVE_INFINITY);
    this.#capAtHold = this.#refusedAt * BEARABLE_SHARE;
    this.#holdEndsMs = nowMs + this.#holdMs;
  }
}
