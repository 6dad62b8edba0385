/** `refresh`: someone waits for it. `scheduled`: everything else, discovery included. */
export type Priority = 'refresh' | 'scheduled';

/** So many of `refresh` in a row may overtake a waiting `scheduled`; then one of those has its turn. */
const OVERTAKING = 4;

/**
 * Who waits, first come first served within a priority. `refresh` goes first, yet a stream of refreshes leaves every
 * fifth turn to the others. Each priority has its own room, so that neither can crowd the other out.
 */
export class WaitQueue<T> {
  readonly #bound: number;
  readonly #waiting: Readonly<Record<Priority, Set<T>>> = { refresh: new Set(), scheduled: new Set() };
  #overtaken = 0;

  constructor(bound: number) {
    this.#bound = bound;
  }

  get size(): number {
    return this.#waiting.refresh.size + this.#waiting.scheduled.size;
  }

  isFull(priority: Priority): boolean {
    return this.#waiting[priority].size >= this.#bound;
  }

  /** Whether someone who comes now with this priority would have to wait for another one. */
  goesBefore(priority: Priority): boolean {
    return this.#waiting.refresh.size > 0 || (priority === 'scheduled' && this.#waiting.scheduled.size > 0);
  }

  add(waiter: T, priority: Priority): void {
    this.#waiting[priority].add(waiter);
  }

  remove(waiter: T): void {
    this.#waiting.refresh.delete(waiter);
    this.#waiting.scheduled.delete(waiter);
  }

  /** Takes out whose turn it is. */
  take(): T | undefined {
    const { refresh, scheduled } = this.#waiting;
    const overtakes = refresh.size > 0 && (scheduled.size === 0 || this.#overtaken < OVERTAKING);
    this.#overtaken = overtakes && scheduled.size > 0 ? this.#overtaken + 1 : 0;
    const [next] = overtakes ? refresh : scheduled;
    if (next !== undefined) this.remove(next);
    return next;
  }
}
