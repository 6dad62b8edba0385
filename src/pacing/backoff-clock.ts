import type { Random } from './random.ts';

/** Durations in milliseconds. */
export interface BackoffOptions {
  /** Upper bound of the first wait; doubles with every further refusal. */
  readonly baseMs: number;
  /** Upper bound of every wait of our own choosing. */
  readonly capMs: number;
  /** Upper bound of what a `Retry-After` is believed. */
  readonly maxRetryAfterMs: number;
  /** Failures without a success of a request that started after the first of them, that count as a refusal. */
  readonly failuresInARow: number;
  /** Refusals in a row after which the source is probed with single requests. */
  readonly probeAfter: number;
}

export const BACKOFF_DEFAULTS: BackoffOptions = {
  baseMs: 1_000,
  capMs: 30_000,
  maxRetryAfterMs: 3_600_000,
  failuresInARow: 10,
  probeAfter: 3,
};

/**
 * The first of the two clocks: how long a source is left alone after it refused. The server's `Retry-After` where it
 * sends one, else a wait that doubles up to a cap, drawn between half of it and all of it.
 *
 * What ends after a wait was imposed but had started before says nothing new: a burst of refusals raises the clock
 * once (a longer `Retry-After` among them is honoured), and late successes do not lower it. A success of a request that
 * started since takes one step back. After several steps, or many failures without a success, the source is `probing`:
 * the caller sends one request at a time, until one succeeds.
 */
export class BackoffClock {
  readonly #options: BackoffOptions;
  readonly #random: Random;
  #level = 0;
  #failuresInARow = 0;
  #failingSinceMs = Number.POSITIVE_INFINITY;
  #raisedAtMs = Number.NEGATIVE_INFINITY;
  #untilMs = Number.NEGATIVE_INFINITY;

  constructor(random: Random, options: Partial<BackoffOptions> = {}) {
    this.#random = random;
    this.#options = { ...BACKOFF_DEFAULTS, ...options };
  }

  get probing(): boolean {
    const { probeAfter, failuresInARow } = this.#options;
    return this.#level >= probeAfter || (this.#level > 0 && this.#failuresInARow >= failuresInARow);
  }

  /** When the wait ends or ended. */
  get untilMs(): number {
    return this.#untilMs;
  }

  /** How long until a request may start; 0 when one may now. */
  waitMs(nowMs: number): number {
    return Math.max(0, this.#untilMs - nowMs);
  }

  succeeded(startedAtMs: number): void {
    if (startedAtMs > this.#failingSinceMs) {
      this.#failuresInARow = 0;
      this.#failingSinceMs = Number.POSITIVE_INFINITY;
    }
    if (startedAtMs <= this.#raisedAtMs || this.#level === 0) return;
    this.#level = Math.min(this.#level, this.#options.probeAfter) - 1;
  }

  /** The source asked us to slow down, or showed that it cannot cope. */
  refused(startedAtMs: number, nowMs: number, retryAfterMs: number | null): void {
    this.#count(nowMs);
    this.#raise(startedAtMs, nowMs, retryAfterMs);
  }

  /** A failure that need not be our doing; only several in a row are taken as a refusal. */
  failed(startedAtMs: number, nowMs: number): void {
    this.#count(nowMs);
    if (this.probing || this.#failuresInARow >= this.#options.failuresInARow) this.#raise(startedAtMs, nowMs, null);
  }

  #count(nowMs: number): void {
    this.#failuresInARow++;
    this.#failingSinceMs = Math.min(this.#failingSinceMs, nowMs);
  }

  #raise(startedAtMs: number, nowMs: number, retryAfterMs: number | null): void {
    if (startedAtMs > this.#raisedAtMs) {
      this.#level++;
      this.#raisedAtMs = nowMs;
      this.#untilMs = Math.max(this.#untilMs, nowMs + this.#ownWaitMs(retryAfterMs));
    }
    if (retryAfterMs === null) return;
    this.#untilMs = Math.max(this.#untilMs, nowMs + Math.min(retryAfterMs, this.#options.maxRetryAfterMs));
  }

  /** With a `Retry-After` only as a lower bound, lest a server that says 0 be hammered. */
  #ownWaitMs(retryAfterMs: number | null): number {
    const { baseMs, capMs } = this.#options;
    const boundMs = retryAfterMs === null ? Math.min(capMs, baseMs * 2 ** Math.min(this.#level - 1, 30)) : baseMs;
    return boundMs * (0.5 + 0.5 * this.#random());
  }
}
