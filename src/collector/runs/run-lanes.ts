import type { Lane } from '../lanes/lane.ts';

export interface RunLanesOptions {
  /** The lanes that the run is to collect, as the settings are now. */
  readonly wanted: () => readonly Lane[];
  readonly onSettings: (listener: () => void) => () => void;
  /** Called with each lane before anybody works on it, the ones from the start included. */
  readonly onJoin: (lane: Lane) => void;
}

/** The lanes of a run: those wanted at its start, and each that is switched on while it goes on. */
export class RunLanes {
  readonly #options: RunLanesOptions;
  readonly #unsubscribe: () => void;
  readonly #workers = new Set<(lane: Lane) => void>();
  #wanted: ReadonlySet<Lane>;

  constructor(options: RunLanesOptions) {
    this.#options = options;
    this.#wanted = new Set(options.wanted());
    for (const lane of this.#wanted) options.onJoin(lane);
    this.#unsubscribe = options.onSettings(() => this.#review());
  }

  /** Nothing joins any more. */
  end(): void {
    this.#unsubscribe();
  }

  /** Begins to work on each lane, and on each that joins; what was switched off and on again is worked on once more. */
  work(work: (lane: Lane) => Promise<void>): LaneWork {
    const underWay = new LaneWork(work, () => this.#workers.delete(begin));
    const begin = (lane: Lane): void => underWay.begin(lane);
    for (const lane of this.#wanted) begin(lane);
    this.#workers.add(begin);
    return underWay;
  }

  #review(): void {
    const before = this.#wanted;
    this.#wanted = new Set(this.#options.wanted());
    for (const lane of this.#wanted) {
      if (before.has(lane)) continue;
      this.#options.onJoin(lane);
      for (const begin of this.#workers) begin(lane);
    }
  }
}

/** Work on lanes beside each other, one piece at a time on each. */
export class LaneWork {
  readonly #work: (lane: Lane) => Promise<void>;
  readonly #onEnd: () => void;
  readonly #underWay = new Map<Lane, Promise<void>>();
  #failed: { readonly error: unknown } | null = null;

  constructor(work: (lane: Lane) => Promise<void>, onEnd: () => void) {
    this.#work = work;
    this.#onEnd = onEnd;
  }

  begin(lane: Lane): void {
    const before = this.#underWay.get(lane) ?? Promise.resolve();
    const work = before
      .then(() => this.#work(lane))
      .catch((error: unknown) => {
        this.#failed ??= { error };
      })
      .finally(() => {
        if (this.#underWay.get(lane) === work) this.#underWay.delete(lane);
      });
    this.#underWay.set(lane, work);
  }

  get isIdle(): boolean {
    return this.#underWay.size === 0;
  }

  /** Resolves when nothing is under way; rejects with what went wrong first. More may join afterwards. */
  async idle(): Promise<void> {
    while (!this.isIdle) await Promise.all(this.#underWay.values());
    if (this.#failed !== null) throw this.#failed.error;
  }

  /** The same, and nothing joins any more. */
  async end(): Promise<void> {
    try {
      await this.idle();
    } finally {
      this.#onEnd();
    }
  }
}
