type Listener = () => void;

/**
 * Listeners by key, told at most once per flush however often a key was touched. `schedule` decides when a flush
 * happens: the next frame on the page, at once in tests.
 */
export class KeyedListeners {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #touched = new Set<string>();
  readonly #schedule: (flush: () => void) => void;
  #scheduled = false;

  constructor(schedule: (flush: () => void) => void) {
    this.#schedule = schedule;
  }

  subscribe(key: string, listener: Listener): () => void {
    let listeners = this.#listeners.get(key);
    if (listeners === undefined) {
      listeners = new Set();
      this.#listeners.set(key, listeners);
    }
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) this.#listeners.delete(key);
    };
  }

  touch(key: string): void {
    if (!this.#listeners.has(key)) return;
    this.#touched.add(key);
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#schedule(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    const keys = [...this.#touched];
    this.#touched.clear();
    for (const key of keys) for (const listener of this.#listeners.get(key) ?? []) listener();
  }
}
