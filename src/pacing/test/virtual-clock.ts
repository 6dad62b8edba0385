import type { Clock } from '../clock.ts';

interface Timer {
  readonly atMs: number;
  readonly order: number;
  readonly callback: () => void;
  cancelled: boolean;
}

/** Time that passes only when told to. Callbacks run in order of their instants, then of their making. */
export class VirtualClock implements Clock {
  #nowMs: number;
  #made = 0;
  readonly #heap: Timer[] = [];

  constructor(startMs = 1_000_000) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  after(ms: number, callback: () => void): () => void {
    const timer: Timer = { atMs: this.#nowMs + Math.max(0, ms), order: this.#made++, callback, cancelled: false };
    this.#push(timer);
    return () => {
      timer.cancelled = true;
    };
  }

  /** Timers that are still to run. */
  get pending(): number {
    return this.#heap.filter((timer) => !timer.cancelled).length;
  }

  /** Lets time pass, running everything that falls due, without giving promises a turn. */
  advance(ms: number): void {
    const untilMs = this.#nowMs + ms;
    while (this.#step(untilMs));
    this.#nowMs = untilMs;
  }

  /** Lets time pass and promises settle after every timer. */
  async run(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await settled();
    while (this.#step(untilMs)) await settled();
    this.#nowMs = untilMs;
  }

  #step(untilMs: number): boolean {
    const next = this.#heap[0];
    if (next === undefined || next.atMs > untilMs) return false;
    this.#pop();
    if (next.cancelled) return true;
    this.#nowMs = Math.max(this.#nowMs, next.atMs);
    next.callback();
    return true;
  }

  #push(timer: Timer): void {
    const heap = this.#heap;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = heap[parentAt];
      if (parent === undefined || isBefore(parent, timer)) break;
      heap[at] = parent;
      at = parentAt;
    }
    heap[at] = timer;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      if (left === undefined) break;
      const child = right !== undefined && isBefore(right, left) ? right : left;
      if (isBefore(last, child)) break;
      heap[at] = child;
      at = 2 * at + (child === left ? 1 : 2);
    }
    heap[at] = last;
  }
}

const isBefore = (a: Timer, b: Timer): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

/** Resolves once every promise that can settle by itself has. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
