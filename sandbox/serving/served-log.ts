import type { Bookmaker } from '../bookmaker.ts';
import type { Listing } from '../market/listing.ts';
import type { Offer } from '../market/offer.ts';

export interface ServedEntry {
  number: number;
  atMs: number;
  listing: Listing;
  /** `null`: that it does not exist. */
  offer: Offer | null;
}

/** What was told to clients, the latest so many entries. Entries of one version share their offer. */
export class ServedLog {
  private entries: ServedEntry[] = [];
  private readonly most: number;
  private last = 0;

  constructor(most: number) {
    this.most = most;
  }

  add(atMs: number, listing: Listing, offer: Offer | null): void {
    this.last += 1;
    this.entries.push({ number: this.last, atMs, listing, offer });
    if (this.entries.length >= 2 * this.most) {
      this.entries = this.entries.slice(-this.most);
    }
  }

  /** Entries after the number, oldest first, at most `limit`; `nextAfter` leads on. */
  read(filter: { eventId: string | null; bookmaker: Bookmaker | null; after: number; limit: number }): {
    entries: ServedEntry[];
    nextAfter: number;
  } {
    const first = this.entries[0]?.number ?? 0;
    const from = Math.max(0, filter.after + 1 - first, this.entries.length - this.most);
    const entries: ServedEntry[] = [];
    for (const entry of this.entries.slice(from)) {
      const { fixture, bookmaker, withoutId } = entry.listing;
      const wanted =
        (filter.eventId === null || (fixture.eventId === filter.eventId && !withoutId)) &&
        (filter.bookmaker === null || bookmaker === filter.bookmaker);
      if (wanted) {
        entries.push(entry);
        if (entries.length === filter.limit) {
          return { entries, nextAfter: entry.number };
        }
      }
    }
    return { entries, nextAfter: Math.max(filter.after, this.last) };
  }
}
