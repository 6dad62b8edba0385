import type { CachedBody } from './body-cache.ts';
import { Payload } from './payload.ts';
import type { SiteAnswer } from './site.ts';

/** Details that have stopped growing older: what was last made before, or else the first one that is asked for. */
export class StaleBodies {
  private held: Map<string, SiteAnswer> | null = null;

  /** From now on nothing gets fresher. Later calls change nothing until `release`. */
  freeze(bodies: Iterable<CachedBody>): void {
    if (this.held) {
      return;
    }
    this.held = new Map();
    for (const { listing, offer, zipped } of bodies) {
      this.held.set(listing.id, {
        status: 200,
        contentType: 'application/json;charset=UTF-8',
        payload: Payload.ofGzip(zipped),
        told: { listing, offer },
      });
    }
  }

  release(): void {
    this.held = null;
  }

  hold(id: string, fresh: SiteAnswer): SiteAnswer {
    const known = this.held?.get(id);
    this.held?.set(id, known ?? fresh);
    return known ?? fresh;
  }
}
