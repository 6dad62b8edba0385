/** Share of what was refused that is taken to be bearable. */
const BEARABLE_SHARE = 0.9;
const FIRST_HOLD_MS = 120_000;
const LONGEST_HOLD_MS = 1_800_000;
const STEP_MS = 10_000;
const STEP_SHARE = 0.02;
/** Steps of that size; afterwards, far above the last refusal, the cap rises by a tenth of itself each time. */
const CAREFUL_STEPS = 25;
const BOLD_STEP = 1.1;
/** Then there is nothing left to remember. */
const FORGOTTEN_AFTER_STEPS = 50;

/**
 * Remembers at what height a source refused, so that the same wall is not run into every few seconds. The cap stays a
 * tenth below the refusal for a while, then rises in steps of 10 s until it is refused again or forgotten. Each time that
 * it is refused on the way up, the while is doubled: a wall that stands is touched ever more rarely.
 */
export class RefusalMemory {
  #capAtHold: number | null = null;
  #holdMs = FIRST_HOLD_MS;
  #holdEndsMs = 0;

  /** What not to exceed now; `null` when nothing is remembered. */
  cap(nowMs: number): number | null {
    if (this.#capAtHold === null) return null;
    const steps = Math.max(0, Math.ceil((nowMs - this.#holdEndsMs) / STEP_MS));
    if (steps <= FORGOTTEN_AFTER_STEPS) {
      const bold = Math.max(0, steps - CAREFUL_STEPS);
      return this.#capAtHold * (1 + STEP_SHARE * (steps - bold)) * BOLD_STEP ** bold;
    }
    this.#capAtHold = null;
    this.#holdMs = FIRST_HOLD_MS;
    return null;
  }

  refused(height: number, nowMs: number): void {
    const cap = this.cap(nowMs);
    if (cap !== null && nowMs > this.#holdEndsMs) this.#holdMs = Math.min(LONGEST_HOLD_MS, this.#holdMs * 2);
    this.#capAtHold = Math.min(height, cap ?? Number.POSITIVE_INFINITY) * BEARABLE_SHARE;
    this.#holdEndsMs = nowMs + this.#holdMs;
  }
}
