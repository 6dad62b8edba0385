import type { SourceState, SourceStatus } from '../../model/source-state.ts';

/** How a source's requests have been going, in the words of the design. Durations in milliseconds. */
const DOWN_AFTER_FAILURES = 10;
const DOWN_AFTER_SILENCE_MS = 60_000;
const REMEMBERED_REQUESTS = 100;
const DEGRADED_SHARE = 0.1;
const REMEMBERED_LATENCIES = 500;

/** One finished request: whether it served its purpose, why not, and the time to its headers. */
export interface RequestReport {
  readonly ok: boolean;
  readonly reason: string;
  readonly headersMs: number | null;
  readonly startedAtMs: number;
}

interface Percentiles {
  readonly p50: number | null;
  readonly p95: number | null;
}

const percentilesOf = (values: readonly number[]): Percentiles => {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number | null =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { p50: at(0.5), p95: at(0.95) };
};

/**
 * Judges whether a bookmaker's site answers: `down` when its last ten requests failed or none succeeded for a minute
 * while it tried, until one succeeds; `degraded` while it backs off or when more than a tenth of the last hundred failed.
 */
export class SourceMonitor {
  readonly #bookmaker: string;
  readonly #onTurn: (status: SourceStatus) => void;
  readonly #recent: boolean[] = [];
  readonly #latenciesMs: number[] = [];
  /** Of these latencies; `null` while it is to be worked out. */
  #percentilesMs: Percentiles | null = null;
  #state: SourceState;
  #reason = '';
  #sinceMs: number;
  #lastOkAtMs: number | null = null;
  #failuresInARow = 0;
  /** Start of the first of the failures in a row, without a minute of silence of ours in between. */
  #failingSinceMs: number | null = null;
  #lastReportMs = Number.NEGATIVE_INFINITY;
  #isDown = false;
  #downReason = '';

  constructor(bookmaker: string, enabled: boolean, nowMs: number, onTurn: (status: SourceStatus) => void) {
    this.#bookmaker = bookmaker;
    this.#state = enabled ? 'up' : 'disabled';
    this.#reason = enabled ? '' : 'switched off in the settings';
    this.#sinceMs = nowMs;
    this.#onTurn = onTurn;
  }

  get status(): SourceStatus {
    return {
      bookmaker: this.#bookmaker,
      state: this.#state,
      reason: this.#reason,
      sinceMs: this.#sinceMs,
      lastOkAtMs: this.#lastOkAtMs,
    };
  }

  /** Times to headers of the last requests that were answered; `null` while there are none. */
  get latencyMs(): Percentiles {
    this.#percentilesMs ??= percentilesOf(this.#latenciesMs);
    return this.#percentilesMs;
  }

  report(report: RequestReport, nowMs: number): void {
    this.#recent.push(report.ok);
    if (this.#recent.length > REMEMBERED_REQUESTS) this.#recent.shift();
    if (report.headersMs !== null) {
      this.#latenciesMs.push(report.headersMs);
      this.#percentilesMs = null;
      if (this.#latenciesMs.length > REMEMBERED_LATENCIES) this.#latenciesMs.shift();
    }
    if (report.ok) {
      this.#lastOkAtMs = nowMs;
      this.#failuresInARow = 0;
      this.#failingSinceMs = null;
      this.#isDown = false;
    } else {
      this.#failuresInARow++;
      const paused = report.startedAtMs - this.#lastReportMs >= DOWN_AFTER_SILENCE_MS;
      if (this.#failingSinceMs === null || paused) this.#failingSinceMs = report.startedAtMs;
      const silent = nowMs - this.#failingSinceMs >= DOWN_AFTER_SILENCE_MS;
      if (this.#failuresInARow >= DOWN_AFTER_FAILURES || silent) {
        this.#isDown = true;
        this.#downReason = report.reason;
      }
    }
    this.#lastReportMs = nowMs;
  }

  /** Looks again at everything that decides the state; called after requests and whenever time may have turned it. */
  review(enabled: boolean, throttledUntilMs: number | null, nowMs: number): void {
    const failed = this.#recent.filter((ok) => !ok).length;
    const share = this.#recent.length === 0 ? 0 : failed / this.#recent.length;
    if (!enabled) this.#turn('disabled', 'switched off in the settings', nowMs);
    else if (this.#isDown) this.#turn('down', this.#downReason, nowMs);
    else if (throttledUntilMs !== null && throttledUntilMs > nowMs) this.#turn('degraded', 'backing off', nowMs);
    else if (share > DEGRADED_SHARE)
      this.#turn('degraded', `${failed} of the last ${this.#recent.length} requests failed`, nowMs);
    else this.#turn('up', '', nowMs);
  }

  #turn(state: SourceState, reason: string, nowMs: number): void {
    this.#reason = reason;
    if (state === this.#state) return;
    this.#state = state;
    this.#sinceMs = nowMs;
    this.#onTurn(this.status);
  }
}
