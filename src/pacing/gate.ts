import { BackoffClock, type BackoffOptions } from './backoff-clock.ts';
import type { Clock } from './clock.ts';
import { LearnedPace } from './learned-pace.ts';
import type { Outcome, Permit } from './permit.ts';
import type { Random } from './random.ts';
import { SpacingClock } from './spacing-clock.ts';
import { SteadyTime } from './steady-time.ts';
import { TokenBucket } from './token-bucket.ts';
import { type Priority, WaitQueue } from './wait-queue.ts';

/** What a gate holds its source to; every one of them may change at run time. */
export interface GateLimits {
  /** Most requests in flight, whatever else is in force; at least 1. */
  readonly ceiling: number;
  /** Hard ceiling of requests per second; `null`: none. */
  readonly maxRequestsPerSecond: number | null;
  /** Pause after each request, held inside its slot. */
  readonly delayMs: number;
  /** Least time between two starts. */
  readonly minSpacingMs: number;
  /** Whether the number in flight follows what the server shows, below the ceiling. */
  readonly adaptive: boolean;
}

export interface GateOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: GateLimits;
  /** Most that may wait in `enter`, per priority. */
  readonly queueBound: number;
  readonly backoff?: Partial<BackoffOptions>;
}

/** Not now. `waitMs`: when to ask again; `null` when only the end of a request or of the queue can help. */
export interface Refusal {
  readonly granted: false;
  readonly waitMs: number | null;
}

/** `enter` rejects with it when too many wait already. */
export class GateFullError extends Error {
  override readonly name = 'GateFullError';
}

type Waiter = (permit: Permit) => void;

/** Longer than this no timer is set; the gate looks again and sets another. */
const LONGEST_SLEEP_MS = 3_600_000;

/**
 * The one way to a source: a request may start only when a slot is free (below the ceiling, below what the source has
 * shown to bear, one at a time while it is probed), the token bucket has a token and both clocks have run out. The check
 * and the booking are one synchronous step, so that whoever shares the gate, no limit is ever exceeded.
 *
 * Limits may change at any time: what is in flight ends, and nothing starts above a lowered limit. Retry-After and
 * back-off are in force in both modes; `adaptive` adds what is learned from latencies and refusals, which is forgotten
 * when it is switched off.
 */
export class Gate {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #time = new SteadyTime();
  readonly #bucket: TokenBucket;
  readonly #spacing: SpacingClock;
  readonly #backoff: BackoffClock;
  readonly #waiters: WaitQueue<Waiter>;
  #limits: GateLimits;
  /** Only while the gate is adaptive. */
  #learned: LearnedPace | null = null;
  #inFlight = 0;
  /** When each slot whose request has ended becomes free. */
  #heldUntilMs: number[] = [];
  #wake: { readonly atMs: number; readonly cancel: () => void } | null = null;

  constructor(options: GateOptions) {
    this.#clock = options.clock;
    this.#random = options.random;
    this.#limits = options.limits;
    this.#bucket = new TokenBucket(options.limits.maxRequestsPerSecond);
    this.#spacing = new SpacingClock(options.limits.minSpacingMs);
    this.#backoff = new BackoffClock(options.random, options.backoff);
    this.#waiters = new WaitQueue(options.queueBound);
    this.#learned = this.#learner(options.limits);
  }

  /** Requests under way; slots that are held for their delay are not among them. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Waiting in `enter`. */
  get waiting(): number {
    return this.#waiters.size;
  }

  /** After repeated failures: one request at a time, until one succeeds. */
  get probing(): boolean {
    return this.#backoff.probing;
  }

  /** How many slots there are now; while throttled nothing starts all the same. */
  get limit(): number {
    return this.#limitAt(this.#nowMs());
  }

  /** When the back-off ends, on the clock that was given; `null` when there is none. */
  get throttledUntilMs(): number | null {
    const nowMs = this.#nowMs();
    return this.#backoff.waitMs(nowMs) > 0 ? this.#time.toWall(this.#backoff.untilMs) : null;
  }

  get startsInLastSecond(): number {
    return this.#bucket.startsInLastSecond(this.#nowMs());
  }

  /** In force at once. */
  setLimits(limits: GateLimits): void {
    const nowMs = this.#nowMs();
    const before = this.#limits;
    this.#limits = limits;
    this.#spacing.setSpacing(limits.minSpacingMs);
    if (limits.adaptive !== before.adaptive) this.#learned = this.#learner(limits);
    this.#learned?.setCeiling(limits.ceiling);
    this.#admitWaiters(nowMs);
  }

  /**
   * Books a request that starts now, or says when to ask again. Does not go before who waits in `enter` with the same
   * or a higher priority. `wallMs` is a reading of the gate's clock.
   */
  tryEnter(wallMs: number, priority: Priority = 'scheduled'): Permit | Refusal {
    const nowMs = this.#time.at(wallMs);
    const waitMs = this.#waitMs(nowMs);
    if (waitMs === 0 && !this.#waiters.goesBefore(priority)) return this.#book(nowMs);
    return { granted: false, waitMs: Number.isFinite(waitMs) && waitMs > 0 ? waitMs : null };
  }

  /**
   * Waits for its turn: first come first served, `refresh` before `scheduled`. The request is booked as started at the
   * instant of admission. Rejects with the signal's reason when that aborts first, and with `GateFullError`. Whoever
   * gets a permit must call `done`, aborted or not.
   */
  enter(signal?: AbortSignal, priority: Priority = 'scheduled'): Promise<Permit> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      if (this.#waiters.isFull(priority)) return reject(new GateFullError('too many wait for this source'));
      const onAbort = (): void => {
        this.#waiters.remove(waiter);
        if (this.#waiters.size === 0) this.#sleep();
        reject(signal?.reason);
      };
      const waiter: Waiter = (permit) => {
        signal?.removeEventListener('abort', onAbort);
        resolve(permit);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiters.add(waiter, priority);
      this.#admitWaiters(this.#nowMs());
    });
  }

  #admitWaiters(nowMs: number): void {
    while (this.#waiters.size > 0) {
      const waitMs = this.#waitMs(nowMs);
      if (waitMs > 0) return void this.#wakeAfter(waitMs, nowMs);
      this.#waiters.take()?.(this.#book(nowMs));
    }
  }

  #wakeAfter(waitMs: number, nowMs: number): void {
    if (!Number.isFinite(waitMs)) return;
    const atMs = nowMs + Math.min(Math.ceil(waitMs), LONGEST_SLEEP_MS);
    if (this.#wake !== null && this.#wake.atMs <= atMs) return;
    this.#sleep();
    const cancel = this.#clock.after(atMs - nowMs, () => {
      this.#wake = null;
      this.#admitWaiters(this.#nowMs());
    });
    this.#wake = { atMs, cancel };
  }

  /** Nobody is to be woken; a timer left behind would keep the process from ending. */
  #sleep(): void {
    this.#wake?.cancel();
    this.#wake = null;
  }

  #waitMs(nowMs: number): number {
    this.#bucket.setRate(this.#rateAt(nowMs), nowMs);
    const clocksMs = Math.max(this.#backoff.waitMs(nowMs), this.#spacing.waitMs(nowMs), this.#bucket.waitMs(nowMs));
    return Math.max(clocksMs, this.#slotWaitMs(nowMs));
  }

  #slotWaitMs(nowMs: number): number {
    this.#heldUntilMs = this.#heldUntilMs.filter((untilMs) => untilMs > nowMs);
    const missing = this.#inFlight + this.#heldUntilMs.length - this.#limitAt(nowMs) + 1;
    if (missing <= 0) return 0;
    const untilMs = this.#heldUntilMs.toSorted((a, b) => a - b)[missing - 1];
    return untilMs === undefined ? Number.POSITIVE_INFINITY : untilMs - nowMs;
  }

  #limitAt(nowMs: number): number {
    if (this.#backoff.probing) return 1;
    return this.#learned?.limit(nowMs) ?? this.#limits.ceiling;
  }

  #rateAt(nowMs: number): number | null {
    const [hard, learned] = [this.#limits.maxRequestsPerSecond, this.#learned?.rate(nowMs) ?? null];
    return hard === null || learned === null ? (hard ?? learned) : Math.min(hard, learned);
  }

  #book(nowMs: number): Permit {
    this.#inFlight++;
    this.#bucket.take(nowMs);
    this.#spacing.started(nowMs);
    let ended = false;
    return {
      granted: true,
      startedAtMs: nowMs,
      done: (outcome) => {
        if (ended) return;
        ended = true;
        this.#end(nowMs, outcome);
      },
    };
  }

  #end(startedAtMs: number, outcome: Outcome): void {
    const nowMs = this.#nowMs();
    const occupied = this.#inFlight + this.#heldUntilMs.length;
    this.#inFlight--;
    if (this.#limits.delayMs > 0) this.#heldUntilMs.push(nowMs + this.#limits.delayMs);
    this.#learn(startedAtMs, outcome, occupied, nowMs);
    this.#admitWaiters(nowMs);
  }

  #learn(startedAtMs: number, outcome: Outcome, inFlight: number, nowMs: number): void {
    if (outcome.kind === 'ok') {
      this.#backoff.succeeded(startedAtMs);
      const { headersMs, route = '' } = outcome;
      if (headersMs !== undefined) this.#learned?.answered({ startedAtMs, headersMs, route, inFlight, nowMs });
    } else if (outcome.kind === 'failed') {
      this.#backoff.failed(startedAtMs, nowMs);
    } else if (outcome.kind === 'overload') {
      const { cause = outcome.headersMs === undefined ? 'capacity' : 'rate' } = outcome;
      const startsInLastSecond = this.#bucket.startsInLastSecond(nowMs);
      this.#learned?.overloaded({ startedAtMs, nowMs, inFlight, startsInLastSecond, cause });
      this.#backoff.refused(startedAtMs, nowMs, outcome.retryAfterMs ?? null);
    }
  }

  #learner({ adaptive, ceiling }: GateLimits): LearnedPace | null {
    return adaptive ? new LearnedPace({ ceiling, nowMs: this.#nowMs(), random: this.#random }) : null;
  }

  #nowMs(): number {
    return this.#time.at(this.#clock.nowMs());
  }
}
