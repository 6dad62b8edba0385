import { AdaptiveLimit } from './adaptive-limit.ts';
import { BackoffClock, type BackoffOptions } from './backoff-clock.ts';
import type { Clock } from './clock.ts';
import type { Outcome, Permit } from './permit.ts';
import type { Random } from './random.ts';
import { RefusalMemory } from './refusal-memory.ts';
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

/** What the gate has learned of its source; only while it is adaptive. */
interface Learned {
  readonly inFlight: AdaptiveLimit;
  readonly rate: RefusalMemory;
}

export class Gate {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #time = new SteadyTime();
  readonly #bucket: TokenBucket;
  readonly #spacing: SpacingClock;
  readonly #backoff: BackoffClock;
  readonly #waiters: WaitQueue<Waiter>;
  #limits: GateLimits;
  #learned: Learned | null = null;
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

  get inFlight(): number {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#waiters.size;
  }

  get probing(): boolean {
    return this.#backoff.probing;
  }

  /** How many may be in flight now. */
  get limit(): number {
    return this.#limitAt(this.#nowMs());
  }

  get throttledUntilMs(): number | null {
    const nowMs = this.#nowMs();
    return this.#backoff.waitMs(nowMs) > 0 ? this.#time.toWall(this.#backoff.untilMs) : null;
  }

  get startsInLastSecond(): number {
    return this.#bucket.startsInLastSecond(this.#nowMs());
  }

  setLimits(limits: GateLimits): void {
    const nowMs = this.#nowMs();
    const before = this.#limits;
    this.#limits = limits;
    this.#spacing.setSpacing(limits.minSpacingMs);
    if (limits.adaptive !== before.adaptive) this.#learned = this.#learner(limits);
    this.#learned?.inFlight.setCeiling(limits.ceiling);
    this.#admitWaiters(nowMs);
  }

  tryEnter(wallMs: number, priority: Priority = 'scheduled'): Permit | Refusal {
    const nowMs = this.#time.at(wallMs);
    const waitMs = this.#waitMs(nowMs);
    if (waitMs === 0 && !this.#waiters.goesBefore(priority)) return this.#book(nowMs);
    return { granted: false, waitMs: Number.isFinite(waitMs) && waitMs > 0 ? waitMs : null };
  }

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
    const atMs = nowMs + Math.ceil(waitMs);
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
    return this.#learned?.inFlight.limit(nowMs) ?? this.#limits.ceiling;
  }

  #rateAt(nowMs: number): number | null {
    const [hard, learned] = [this.#limits.maxRequestsPerSecond, this.#learned?.rate.cap(nowMs) ?? null];
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
      if (headersMs !== undefined) this.#learned?.inFlight.answered({ startedAtMs, headersMs, route, inFlight, nowMs });
    } else if (outcome.kind === 'failed') {
      this.#backoff.failed(startedAtMs, nowMs);
    } else if (outcome.kind === 'overload') {
      const { cause = outcome.headersMs === undefined ? 'capacity' : 'rate' } = outcome;
      this.#learnFromOverload(startedAtMs, cause === 'capacity', inFlight, nowMs);
      this.#backoff.refused(startedAtMs, nowMs, outcome.retryAfterMs ?? null);
    }
  }

  #learnFromOverload(startedAtMs: number, byNumber: boolean, inFlight: number, nowMs: number): void {
    const isTelling = this.#learned?.inFlight.overloaded(startedAtMs, inFlight, byNumber, nowMs) ?? false;
    // What was let through in the last second is what it bears: all starts but the refused one.
    const borne = Math.max(1, this.#bucket.startsInLastSecond(nowMs) - 1);
    if (isTelling && !byNumber) this.#learned?.rate.refused(borne, nowMs);
  }

  #learner(limits: GateLimits): Learned | null {
    if (!limits.adaptive) return null;
    const nowMs = this.#nowMs();
    return {
      inFlight: new AdaptiveLimit({ ceiling: limits.ceiling, nowMs, random: this.#random }),
      rate: new RefusalMemory(),
    };
  }

  #nowMs(): number {
    return this.#time.at(this.#clock.nowMs());
  }
}
