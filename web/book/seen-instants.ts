/** When each listing was last confirmed, in epoch milliseconds. Changes all the time, so nobody is told: it is read. */
export class SeenInstants {
  readonly #byEvent = new Map<string, Map<string, number>>();

  get(eventId: string, bookmaker: string): number | null {
    return this.#byEvent.get(eventId)?.get(bookmaker) ?? null;
  }

  /** Never goes back. */
  advance(eventId: string, bookmaker: string, atMs: number): void {
    let event = this.#byEvent.get(eventId);
    if (event === undefined) {
      event = new Map();
      this.#byEvent.set(eventId, event);
    }
    if (atMs > (event.get(bookmaker) ?? 0)) event.set(bookmaker, atMs);
  }

  forget(eventId: string): void {
    this.#byEvent.delete(eventId);
  }

  clear(): void {
    this.#byEvent.clear();
  }
}
