import type { PumpSource } from '../lanes/pump.ts';
import { byUrgency } from './priority.ts';
import type { PlannedLook } from './run-ledger.ts';

/** A lane's looks that wait, most urgent first. Each listing is in it once a run. */
export class LookQueue implements PumpSource<PlannedLook> {
  readonly #order: (a: PlannedLook, b: PlannedLook) => number;
  readonly #seen = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #waiting: PlannedLook[] = [];
  #sorted = true;
  #closed = false;

  constructor(nowMs: number) {
    // The last comes first: taking from the end is cheap.
    const order = byUrgency(nowMs);
    this.#order = (a, b) => order(b, a);
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Whether it was not in this queue before. */
  add(look: PlannedLook): boolean {
    if (this.#seen.has(look.bookmakerEventId)) return false;
    this.#seen.add(look.bookmakerEventId);
    this.#waiting.push(look);
    this.#sorted = false;
    for (const wake of this.#listeners) wake();
    return true;
  }

  take(): PlannedLook | undefined {
    if (!this.#sorted) this.#waiting = this.#waiting.sort(this.#order);
    this.#sorted = true;
    return this.#waiting.pop();
  }

  /** No more will be added. */
  close(): void {
    this.#closed = true;
    for (const wake of this.#listeners) wake();
  }

  onMore(wake: () => void): () => void {
    this.#listeners.add(wake);
    return () => this.#listeners.delete(wake);
  }
}
