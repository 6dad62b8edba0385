import type { Offer } from '../market/offer.ts';

export interface CachedBody {
  /** What the body was made from; another tag means it is out of date. */
  tag: string;
  zipped: Buffer;
  offer: Offer | null;
}

/** Compressed bodies, the least recently used going first once they fill the space. */
export class BodyCache {
  private readonly bodies = new Map<string, CachedBody>();
  private readonly mostBytes: number;
  private bytes = 0;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  /** The body of any age under this key. */
  last(key: string): CachedBody | undefined {
    return this.bodies.get(key);
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
