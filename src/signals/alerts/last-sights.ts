import type { Sighting } from './alert-input.ts';

type Place = Pick<Sighting, 'eventId' | 'bookmaker'>;

/** When each listing was last seen in full: what its next look shows and this one did not came in between. */
export class LastSights {
  readonly #atMs = new Map<string, number>();

  note({ eventId, bookmaker, atMs }: Sighting): void {
    this.#atMs.set(`${eventId} ${bookmaker}`, atMs);
  }

  /** `undefined` where it never was. */
  lastMs({ eventId, bookmaker }: Place): number | undefined {
    return this.#atMs.get(`${eventId} ${bookmaker}`);
  }

  /** Forgets listings of events that are no longer known. */
  forget(isKnown: (eventId: string) => boolean): void {
    for (const key of this.#atMs.keys()) {
      if (!isKnown(key.slice(0, key.indexOf(' ')))) this.#atMs.delete(key);
    }
  }
}
