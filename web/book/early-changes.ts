import type { Change } from '../../src/contract/changes.ts';

/** Most changes that wait for their event; beyond it the oldest events' changes go, a snapshot has them. */
const BOUND = 20_000;

/** Changes of events whose snapshot has not arrived: kept, so that nothing falls between stream and snapshot. */
export class EarlyChanges {
  readonly #byEvent = new Map<string, Change[]>();
  #count = 0;

  keep(change: Change): void {
    const waiting = this.#byEvent.get(change.eventId);
    if (waiting === undefined) this.#byEvent.set(change.eventId, [change]);
    else waiting.push(change);
    this.#count += 1;
    while (this.#count > BOUND) this.#dropOldestEvent();
  }

  take(eventId: string): readonly Change[] {
    const waiting = this.#byEvent.get(eventId) ?? [];
    this.#byEvent.delete(eventId);
    this.#count -= waiting.length;
    return waiting;
  }

  clear(): void {
    this.#byEvent.clear();
    this.#count = 0;
  }

  #dropOldestEvent(): void {
    const oldest = this.#byEvent.keys().next();
    if (!oldest.done) this.take(oldest.value);
  }
}
