import type { Bookmaker } from '../bookmaker.ts';
import type { Listing } from '../market/listing.ts';
import type { Offer } from '../market/offer.ts';

export interface CachedBody {
  /** What the body was made from; another tag means it is out of date. */
  tag: string;
  zipped: Buffer;
  listing: Listing;
  offer: Offer;
}

/** Compressed bodies, the least recently used going first once they fill the space. */
export class BodyCache {
  private readonly bodies = new Map<string, CachedBody>();
  private readonly mostBytes: number;
  private bytes = 0;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  /** All bodies of one bookmaker, of whatever age. */
  *of(bookmaker: Bookmaker): Generator<CachedBody> {
    for (const body of this.bodies.values()) {
      if (body.listing.bookmaker === bookmaker) {
        yield body;
      }
    }
  }

  get(key: string, tag: string, make: () => Omit<CachedBody, 'tag'>): CachedBody {
    const known = this.bodies.get(key);
    if (known?.tag === tag) {
      this.bodies.delete(key);
      this.bodies.set(key, known);
      return known;
    }
    const body = { tag, ...make() };
    this.remove(key);
    this.bodies.set(key, body);
    this.bytes += body.zipped.length;
    for (const oldest of this.bodies.keys()) {
      if (this.bytes <= this.mostBytes || oldest === key) {
        break;
      }
      this.remove(oldest);
    }
    return body;
  }

  private remove(key: string): void {
    const known = this.bodies.get(key);
    if (known) {
      this.bytes -= known.zipped.length;
      this.bodies.delete(key);
    }
  }
}
