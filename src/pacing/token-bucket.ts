import { StartLog } from './start-log.ts';

/** Tokens worth this much time may be saved up, so that a timer that fires late costs no throughput. */
const BURST_MS = 100;
/** Keeps rounding of sums of fractions from holding a whole token back. */
const EPSILON = 1e-9;

/**
 * The hard ceiling of requests per second of one source.
 *
 * With a rate r (requests per second, any number above 0), and instants as the caller gives them:
 *
 * - in no second (t - 1000 ms, t] start more than max(1, ceil(r)) requests;
 * - in any stretch of T seconds start at most r T + max(1, r / 10) requests, so that the average is r, and starts are
 *   spread over the second rather than sent at its beginning;
 * - a rate that is lowered counts from that instant: a start is admitted only if the second that ends with it holds at
 *   most max(1, ceil(r)) starts for the new r, those under the old rate included, and a rate below 1 keeps 1/r seconds
 *   from the last start of all.
 *
 * With rate `null` nothing is held back, but starts are remembered, so that a rate set later counts them.
 */
export class TokenBucket {
  readonly #starts = new StartLog();
  #ratePerSecond: number | null;
  #tokens = Number.POSITIVE_INFINITY;
  #refilledAtMs = Number.NEGATIVE_INFINITY;
  #lastStartMs = Number.NEGATIVE_INFINITY;

  constructor(ratePerSecond: number | null) {
    this.#ratePerSecond = checked(ratePerSecond);
  }

  get ratePerSecond(): number | null {
    return this.#ratePerSecond;
  }

  /** In force at once. Throws a `RangeError` for a rate that is not above 0. */
  setRate(ratePerSecond: number | null, nowMs: number): void {
    const before = this.#ratePerSecond;
    if (ratePerSecond === before) return;
    this.#refill(nowMs);
    this.#ratePerSecond = checked(ratePerSecond);
    if (ratePerSecond === null) return;
    const slower = before === null || ratePerSecond < before;
    const earned = ((nowMs - this.#lastStartMs) / 1000) * ratePerSecond;
    this.#tokens = Math.min(this.#tokens, burstOf(ratePerSecond), slower ? earned : Number.POSITIVE_INFINITY);
  }

  /** How long until a request may start; 0 when one may now. */
  waitMs(nowMs: number): number {
    const rate = this.#ratePerSecond;
    if (rate === null) return 0;
    this.#refill(nowMs);
    const forTokenMs = this.#tokens >= 1 - EPSILON ? 0 : ((1 - this.#tokens) / rate) * 1000;
    return Math.max(forTokenMs, this.#starts.waitForFewerThanMs(Math.ceil(rate), nowMs));
  }

  /** Books a start. Only after `waitMs` said 0 for the same instant. */
  take(nowMs: number): void {
    this.#refill(nowMs);
    this.#tokens = Math.max(0, this.#tokens - 1);
    this.#lastStartMs = nowMs;
    this.#starts.record(nowMs);
  }

  startsInLastSecond(nowMs: number): number {
    return this.#starts.inLastSecond(nowMs);
  }

  #refill(nowMs: number): void {
    const rate = this.#ratePerSecond;
    const earned = rate === null ? Number.POSITIVE_INFINITY : ((nowMs - this.#refilledAtMs) / 1000) * rate;
    this.#tokens = Math.min(burstOf(rate), this.#tokens + earned);
    this.#refilledAtMs = nowMs;
  }
}

const burstOf = (ratePerSecond: number | null): number =>
  ratePerSecond === null ? Number.POSITIVE_INFINITY : Math.max(1, (ratePerSecond * BURST_MS) / 1000);

const checked = (ratePerSecond: number | null): number | null => {
  if (ratePerSecond !== null && !(ratePerSecond > 0)) throw new RangeError(`a rate must be above 0: ${ratePerSecond}`);
  return ratePerSecond;
};
