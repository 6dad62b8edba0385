import { AdaptiveLimit, type LatencySample } from './adaptive-limit.ts';
import type { Random } from './random.ts';
import { RefusalMemory } from './refusal-memory.ts';

/** A refusal or a failure to cope, as far as there is something to learn from it. */
export interface OverloadSign {
  readonly startedAtMs: number;
  readonly nowMs: number;
  readonly inFlight: number;
  /** Starts within the last second, the refused one included. */
  readonly startsInLastSecond: number;
  readonly cause: 'rate' | 'capacity';
}

/** What has been learned of what a source bears: at a time, and per second. */
export class LearnedPace {
  readonly #inFlight: AdaptiveLimit;
  readonly #rate = new RefusalMemory();

  constructor(options: { readonly ceiling: number; readonly nowMs: number; readonly random: Random }) {
    this.#inFlight = new AdaptiveLimit(options);
  }

  setCeiling(ceiling: number): void {
    this.#inFlight.setCeiling(ceiling);
  }

  limit(nowMs: number): number {
    return this.#inFlight.limit(nowMs);
  }

  /** Requests per second that have been borne, once more had been refused; `null` while nothing is known. */
  rate(nowMs: number): number | null {
    return this.#rate.cap(nowMs);
  }

  answered(sample: LatencySample): void {
    this.#inFlight.answered(sample);
  }

  overloaded({ startedAtMs, nowMs, inFlight, startsInLastSecond, cause }: OverloadSign): void {
    const wasServing = this.#inFlight.overloaded(startedAtMs, inFlight, cause === 'capacity', nowMs);
    if (wasServing && cause === 'rate') this.#rate.refused(Math.max(1, startsInLastSecond - 1), nowMs);
  }
}
