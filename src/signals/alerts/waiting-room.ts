import type { Change } from '../../model/change.ts';
import type { Sighting } from './alert-input.ts';
import { type Candidate, placeKey, placeOf, quoteOf, stillHolds } from './candidate.ts';

/** More than this do not wait: an alert that drowns in so many others helps nobody. */
const MAX_WAITING = 20_000;

const listingOf = ({ eventId, bookmaker }: { readonly eventId: string; readonly bookmaker: string }): string =>
  `${eventId} ${bookmaker}`;

interface Waiting {
  readonly candidate: Candidate;
  /** The quote that it is about; asked for with every change of its listing. */
  readonly quote: string;
}

/** Candidates that wait for a look to confirm them, or for time to pass. */
export class WaitingRoom {
  readonly #byListing = new Map<string, Waiting[]>();
  /** Of all that ever waited. */
  readonly #bookmakers = new Set<string>();
  #size = 0;
  /** Grows with everything that comes and goes. */
  version = 0;

  *[Symbol.iterator](): Generator<Candidate, void> {
    for (const all of this.#byListing.values()) for (const { candidate } of all) yield candidate;
  }

  /** Where there is no room it is not taken. */
  add(candidate: Candidate): void {
    if (this.#size >= MAX_WAITING) return;
    const key = listingOf(candidate.place);
    const waiting = { candidate, quote: placeKey(candidate.place) };
    this.#bookmakers.add(candidate.place.bookmaker);
    const known = this.#byListing.get(key);
    if (known === undefined) this.#byListing.set(key, [waiting]);
    else known.push(waiting);
    this.#size++;
    this.version++;
  }

  /** A change sends away those about its quote that are no longer so: they were noise. */
  turn(change: Change): readonly Candidate[] {
    const about = quoteOf(change);
    return this.#take(listingOf(change), ({ candidate, quote }) => quote === about && !stillHolds(candidate, change));
  }

  /** Those that a look confirms leave, in the order in which they came. */
  confirmed({ atMs, ...listing }: Sighting): readonly Candidate[] {
    return this.#take(
      listingOf(listing),
      ({ candidate: { waiting } }) => waiting?.kind === 'look' && atMs >= waiting.fromMs,
    );
  }

  /** Those about the same line at other bookmakers that meet the test leave. */
  takeElsewhere(change: Change, test: (candidate: Candidate) => boolean): readonly Candidate[] {
    const others = [...this.#bookmakers].filter((slug) => slug !== change.bookmaker);
    return others.flatMap((bookmaker) => {
      const place = { ...placeOf(change), bookmaker };
      const about = placeKey(place);
      return this.#take(listingOf(place), ({ candidate, quote }) => quote === about && test(candidate));
    });
  }

  /** Those that meet the test leave. */
  takeWhere(test: (candidate: Candidate) => boolean): readonly Candidate[] {
    return [...this.#byListing.keys()].flatMap((key) => this.#take(key, ({ candidate }) => test(candidate)));
  }

  #take(key: string, test: (waiting: Waiting) => boolean): readonly Candidate[] {
    const all = this.#byListing.get(key);
    if (all === undefined) return [];
    const gone: Candidate[] = [];
    const left: Waiting[] = [];
    for (const waiting of all) {
      if (test(waiting)) gone.push(waiting.candidate);
      else left.push(waiting);
    }
    if (gone.length === 0) return gone;
    this.#size -= gone.length;
    this.version++;
    if (left.length === 0) this.#byListing.delete(key);
    else this.#byListing.set(key, left);
    return gone;
  }
}
