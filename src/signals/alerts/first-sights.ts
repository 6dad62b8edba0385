import type { Change } from '../../model/change.ts';
import type { Sighting } from './alert-input.ts';

/**
 * Which listings have been seen in full, and since when: only what comes after that is new, everything before is what
 * has been there all along.
 */
export class FirstSights {
  readonly #sinceMs = new Map<string, number>();

  note({ eventId, bookmaker, atMs }: Sighting): void {
    const key = `${eventId} ${bookmaker}`;
    if (!this.#sinceMs.has(key)) this.#sinceMs.set(key, atMs);
  }

  isNew({ eventId, bookmaker, atMs }: Change): boolean {
    const sinceMs = this.#sinceMs.get(`${eventId} ${bookmaker}`);
    return sinceMs !== undefined && sinceMs < atMs;
  }

  /** Forgets listings of events that are no longer known. */
  forget(isKnown: (eventId: string) => boolean): void {
    for (const key of this.#sinceMs.keys()) {
      if (!isKnown(key.slice(0, key.indexOf(' ')))) this.#sinceMs.delete(key);
    }
  }
}
