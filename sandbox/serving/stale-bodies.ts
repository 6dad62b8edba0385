import type { SiteAnswer } from './site.ts';

const most = 4_000;

/** Answers that have stopped growing older: the first one under a key is given again and again. */
export class StaleBodies {
  private readonly held = new Map<string, SiteAnswer>();

  hold(key: string, fresh: SiteAnswer): SiteAnswer {
    const known = this.held.get(key);
    if (known) {
      return known;
    }
    if (this.held.size < most) {
      this.held.set(key, fresh);
    }
    return fresh;
  }

  forget(key: string): void {
    this.held.delete(key);
  }
}
