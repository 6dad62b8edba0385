import type { Random } from './random.ts';

const SOON_MS = 5_000;
const SHORTEST_MS = 30_000;
const LONGEST_MS = 300_000;

/** When the baseline is measured anew: soon after it moved, ever more rarely while measurements confirm it. */
export class ProbeSchedule {
  readonly #random: Random;
  #intervalMs = SHORTEST_MS;
  #dueAtMs: number;

  constructor(random: Random, nowMs: number) {
    this.#random = random;
    this.#dueAtMs = nowMs + SHORTEST_MS;
  }

  isDue(nowMs: number): boolean {
    return nowMs >= this.#dueAtMs;
  }

  soon(nowMs: number): void {
    this.#dueAtMs = Math.min(this.#dueAtMs, nowMs + SOON_MS);
  }

  moved(nowMs: number): void {
    this.#schedule(SHORTEST_MS, nowMs);
  }

  confirmed(nowMs: number): void {
    this.#schedule(Math.min(LONGEST_MS, this.#intervalMs * 2), nowMs);
  }

  /** With jitter, so that the gates of one process do not probe in step. */
  #schedule(intervalMs: number, nowMs: number): void {
    this.#intervalMs = intervalMs;
    this.#dueAtMs = nowMs + intervalMs * (0.5 + 0.5 * this.#random());
  }
}
