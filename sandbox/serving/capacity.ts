import type { Bookmaker } from '../bookmaker.ts';

interface Limits {
  /** Requests worked on at once. */
  workers: number;
  /** Requests that may wait for a worker; one more is refused. */
  queue: number;
}

const limits: Record<'roomy' | 'tight', Record<Bookmaker, Limits>> = {
  roomy: {
    betpawa: { workers: 64, queue: 256 },
    sportybet: { workers: 64, queue: 256 },
    bet9ja: { workers: 20, queue: 80 },
  },
  tight: {
    betpawa: { workers: 17, queue: 25 },
    sportybet: { workers: 17, queue: 25 },
    bet9ja: { workers: 5, queue: 7 },
  },
};

export function limitsOf(profile: 'roomy' | 'tight', bookmaker: Bookmaker): Limits {
  return limits[profile][bookmaker];
}

/** Workers of a site and the queue before them: the more there are in flight beyond the workers, the longer each waits. */
export class Capacity {
  private readonly limits: Limits;
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Waits for a worker. @returns false when the queue is full; otherwise `release` must be called once */
  async acquire(): Promise<boolean> {
    if (this.busy < this.limits.workers) {
      this.busy += 1;
      return true;
    }
    if (this.waiting.length >= this.limits.queue) {
      return false;
    }
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
    });
    return true;
  }

  release(): void {
    const next = this.waiting.shift();
    if (next) {
      next();
    } else {
      this.busy -= 1;
    }
  }
}
