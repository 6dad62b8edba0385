import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import { StartLog } from '../start-log.ts';
import type { ServiceTime } from './service-time.ts';

/** `refused`: too many requests per second. `full`: no room in the queue. `away`: nobody listens. `timeout`: no answer within
 * 10 s. */
export type AnswerKind = 'ok' | 'refused' | 'full' | 'away' | 'timeout';

export interface Answer {
  readonly kind: AnswerKind;
  readonly latencyMs: number;
  readonly retryAfterMs: number | null;
}

export interface ServerOptions {
  readonly workers: number;
  readonly serviceTime: ServiceTime;
  /** Requests that may wait for a worker; more are turned away. */
  readonly queueBound?: number;
  /** Requests per second (sliding) above which it refuses. */
  readonly maxPerSecond?: number;
  readonly retryAfterMs?: number;
}

interface Job {
  readonly arrivedAtMs: number;
  readonly work: number;
  readonly answer: (answer: Answer) => void;
}

/** What the server says without doing any work takes it this long. */
const QUICK_MS = 15;
const TIMEOUT_MS = 10_000;

/** A server in virtual time: so many workers, one queue in order of arrival, and ways to misbehave. */
export class SimulatedServer {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #options: ServerOptions;
  readonly #accepted = new StartLog();
  #queue: Job[] = [];
  #workers: number;
  #slowness = 1;
  #busy = 0;
  #workedMs = 0;
  #countedAtMs: number;
  #outage: 'away' | 'timeout' | null = null;

  constructor(clock: Clock, random: Random, options: ServerOptions) {
    this.#clock = clock;
    this.#random = random;
    this.#options = options;
    this.#workers = options.workers;
    this.#countedAtMs = clock.nowMs();
  }

  /** Time that workers have been busy so far, all of them added up. */
  get workedMs(): number {
    this.#count(0);
    return this.#workedMs;
  }

  /** What is being served when workers leave is still served. */
  setWorkers(workers: number): void {
    this.#workers = workers;
    this.#serve();
  }

  /** From now on every request takes `factor` times as long as at first. */
  setSlowness(factor: number): void {
    this.#slowness = factor;
  }

  /** What was accepted before an outage is still answered. */
  setOutage(outage: 'away' | 'timeout' | null): void {
    this.#outage = outage;
  }

  /** `work`: how much of it the request makes, in multiples of the service time. */
  request(answer: (answer: Answer) => void, work = 1): void {
    const { queueBound = Number.POSITIVE_INFINITY, maxPerSecond = Number.POSITIVE_INFINITY } = this.#options;
    const nowMs = this.#clock.nowMs();
    if (this.#outage !== null) return void this.#without(this.#outage, answer);
    if (this.#accepted.inLastSecond(nowMs) >= maxPerSecond) return void this.#without('refused', answer);
    if (this.#busy >= this.#workers && this.#queue.length >= queueBound) return void this.#without('full', answer);
    this.#accepted.record(nowMs);
    this.#queue.push({ arrivedAtMs: nowMs, work, answer });
    this.#serve();
  }

  /** Books the time since the last change, then changes how many are busy. */
  #count(change: number): void {
    const nowMs = this.#clock.nowMs();
    this.#workedMs += this.#busy * (nowMs - this.#countedAtMs);
    this.#countedAtMs = nowMs;
    this.#busy += change;
  }

  #without(kind: AnswerKind, answer: (answer: Answer) => void): void {
    const latencyMs = kind === 'timeout' ? TIMEOUT_MS : QUICK_MS;
    const retryAfterMs = kind === 'refused' ? (this.#options.retryAfterMs ?? null) : null;
    this.#clock.after(latencyMs, () => answer({ kind, latencyMs, retryAfterMs }));
  }

  #serve(): void {
    while (this.#busy < this.#workers) {
      const job = this.#queue.shift();
      if (job === undefined) return;
      this.#count(1);
      this.#clock.after(this.#options.serviceTime(this.#random) * this.#slowness * job.work, () => {
        this.#count(-1);
        job.answer({ kind: 'ok', latencyMs: this.#clock.nowMs() - job.arrivedAtMs, retryAfterMs: null });
        this.#serve();
      });
    }
  }
}
