import type { Clock } from '../clock.ts';

export interface SchedulerParts {
  readonly clock: Clock;
  readonly intervalMinutes: () => number;
  /** Starts a scheduled run; resolves when it has ended, or with `busy` at once when another is under way. */
  readonly run: () => Promise<'ended' | 'busy'>;
  /** Resolves when no run is under way. */
  readonly idle: () => Promise<void>;
  /** Keeps the choice over a restart. */
  readonly savePaused: (paused: boolean) => Promise<void>;
}

/**
 * Starts a run every interval, counted from start to start. Ticks that fall into a run become one run after it: none is
 * lost, none is doubled.
 */
export class Scheduler {
  readonly #parts: SchedulerParts;
  #paused: boolean;
  #nextAtMs: number | null = null;
  #cancelTimer: (() => void) | null = null;
  #lastStartMs: number | null = null;
  #stopped = true;
  #running = false;

  constructor(parts: SchedulerParts, paused: boolean) {
    this.#parts = parts;
    this.#paused = paused;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** `null` when paused, stopped, or due as soon as the run under way has ended. */
  get nextRunAtMs(): number | null {
    if (this.#paused || this.#stopped) return null;
    if (!this.#running || this.#lastStartMs === null) return this.#nextAtMs;
    const dueAtMs = this.#lastStartMs + this.#parts.intervalMinutes() * 60_000;
    return dueAtMs > this.#parts.clock.nowMs() ? dueAtMs : null;
  }

  /** The first run starts at once. */
  start(): void {
    this.#stopped = false;
    this.#arm();
  }

  stop(): void {
    this.#stopped = true;
    this.#disarm();
  }

  async setPaused(paused: boolean): Promise<void> {
    await this.#parts.savePaused(paused);
    this.#paused = paused;
    this.#arm();
  }

  /** The interval changed: it counts from the last start. */
  reschedule(): void {
    this.#arm();
  }

  #disarm(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#nextAtMs = null;
  }

  #arm(): void {
    this.#disarm();
    if (this.#stopped || this.#paused || this.#running) return;
    const { clock, intervalMinutes } = this.#parts;
    const nowMs = clock.nowMs();
    this.#nextAtMs =
      this.#lastStartMs === null ? nowMs : Math.max(nowMs, this.#lastStartMs + intervalMinutes() * 60_000);
    this.#cancelTimer = clock.after(this.#nextAtMs - nowMs, () => void this.#tick());
  }

  async #tick(): Promise<void> {
    this.#disarm();
    this.#running = true;
    const startedAtMs = this.#parts.clock.nowMs();
    try {
      this.#lastStartMs = startedAtMs;
      if ((await this.#parts.run()) === 'busy') {
        this.#lastStartMs = null;
        await this.#parts.idle();
      }
    } finally {
      this.#running = false;
      this.#arm();
    }
  }
}
