import type { Change } from '../../model/change.ts';
import type { Sighting } from './alert-input.ts';
import { type Candidate, placeKey, quoteOf, stillHolds } from './candidate.ts';

/** More than this do not wait: an alert that drowns in so many others helps nobody. */
const MAX_WAITING = 20_000;

const listingOf = ({ eventId, bookmaker }: { readonly eventId: string; readonly bookmaker: string }): string =>
  `${eventId} ${bookmaker}`;

/** Candidates that wait for a look to confirm them, or for time to pass. */
export class WaitingRoom {
  readonly #byListing = new Map<string, Candidate[]>();
  #size = 0;
  /** Grows with everything that comes and goes. */
  version = 0;

  *[Symbol.iterator](): Generator<Candidate, void> {
    for (const candidates of this.#byListing.values()) yield* candidates;
  }

  /** Where there is no room it is not taken. */
  add(candidate: Candidate): void {
    if (this.#size >= MAX_WAITING) return;
    const key = listingOf(candidate.place);
    const known = this.#byListing.get(key);
    if (known === undefined) this.#byListing.set(key, [candidate]);
    else known.push(candidate);
    this.#size++;
    this.version++;
  }

  /** A change sends away those about its quote that are no longer so: they were noise. */
  turn(change: Change): readonly Candidate[] {
    const quote = quoteOf(change);
    const isNoise = (one: Candidate): boolean => placeKey(one.place) === quote && !stillHolds(one, change);
    return this.#take(listingOf(change), isNoise);
  }

  /** Those that a look confirms leave, in the order in which they came. */
  confirmed({ atMs, ...listing }: Sighting): readonly Candidate[] {
    return this.#take(listingOf(listing), ({ waiting }) => waiting?.kind === 'look' && atMs >= waiting.fromMs);
  }

  /** Those that meet the test leave. */
  takeWhere(test: (candidate: Candidate) => boolean): readonly Candidate[] {
    return [...this.#byListing.keys()].flatMap((key) => this.#take(key, test));
  }

  #take(key: string, test: (candidate: Candidate) => boolean): readonly Candidate[] {
    const waiting = this.#byListing.get(key);
    if (waiting === undefined) return [];
    const gone = new Set(waiting.filter(test));
    if (gone.size === 0) return [];
    const left = waiting.filter((candidate) => !gone.has(candidate));
    this.#size -= gone.size;
    this.version++;
    if (left.length === 0) this.#byListing.delete(key);
    else this.#byListing.set(key, left);
    return [...gone];
  }
}
