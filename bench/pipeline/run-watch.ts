import type { Status } from '../../src/contract/status.ts';

/** A run as it is seen from outside, by asking for the status again and again. Instants are epoch milliseconds. */
export class RunWatch {
  readonly #batchSize: number | null;
  /** When batches began: the first with the plan, each other one when so many events had ended. */
  readonly #batchesMs: number[] = [];
  readonly #inFlightMs = new Map<string, number>();
  #seenAtMs: number;

  constructor(batchSize: number | null, nowMs: number) {
    this.#batchSize = batchSize;
    this.#seenAtMs = nowMs;
  }

  see({ run, sources }: Status, nowMs: number): void {
    for (const { bookmaker, inFlight } of sources) {
      const before = this.#inFlightMs.get(bookmaker) ?? 0;
      this.#inFlightMs.set(bookmaker, before + inFlight * (nowMs - this.#seenAtMs));
    }
    this.#seenAtMs = nowMs;
    if (run === null || this.#batchSize === null || run.events.total === 0) return;
    const ended = Math.floor((run.events.completed + run.events.failed) / this.#batchSize);
    while (this.#batchesMs.length <= ended) this.#batchesMs.push(nowMs);
  }

  /** Mean time that so many requests were in flight, reading their bodies included. */
  meanInFlightMs(bookmaker: string, requests: number): number | null {
    const inFlightMs = this.#inFlightMs.get(bookmaker);
    return inFlightMs === undefined || requests === 0 ? null : inFlightMs / requests;
  }

  /** How long each batch took, to the time between two looks. */
  batchSeconds(endedAtMs: number): readonly number[] {
    const ends = [...this.#batchesMs.slice(1), endedAtMs];
    return this.#batchesMs.map((startMs, index) => ((ends[index] ?? endedAtMs) - startMs) / 1000);
  }
}
