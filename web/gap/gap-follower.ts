import type { Gap } from '../../src/contract/gaps.ts';

export interface GapFollowerOptions {
  readonly isInSight: (eventId: string) => boolean;
  /** The worst gaps of these events now; no entry: nothing to compare. */
  readonly read: (eventIds: readonly string[]) => Promise<ReadonlyMap<string, Gap>>;
  readonly take: (asked: readonly string[], gaps: ReadonlyMap<string, Gap>) => void;
  readonly after: (ms: number, run: () => void) => () => void;
}

/** Long enough that a burst of changes is one question, short enough to be felt as at once. */
const SETTLE_MS = 400;
/** At most so many events are asked for at a time; what is in sight is less. */
const MOST_ASKED = 100;

/** Asks again for the gaps of matches in sight as soon as one of their prices changes: one question at a time. */
export class GapFollower {
  readonly #options: GapFollowerOptions;
  readonly #changed = new Set<string>();
  #cancel: (() => void) | null = null;
  #asking = false;
  #stopped = false;

  constructor(options: GapFollowerOptions) {
    this.#options = options;
  }

  note(eventIds: Iterable<string>): void {
    for (const eventId of eventIds) if (this.#options.isInSight(eventId)) this.#changed.add(eventId);
    this.#plan();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  #plan(): void {
    if (this.#stopped || this.#asking || this.#cancel !== null || this.#changed.size === 0) return;
    this.#cancel = this.#options.after(SETTLE_MS, () => {
      this.#cancel = null;
      void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    const asked = [...this.#changed].slice(0, MOST_ASKED);
    this.#changed.clear();
    this.#asking = true;
    try {
      const gaps = await this.#options.read(asked);
      if (!this.#stopped) this.#options.take(asked, gaps);
    } catch {
      // The regular question brings them, and says what is wrong.
    } finally {
      this.#asking = false;
      this.#plan();
    }
  }
}
