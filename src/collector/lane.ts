import type { Bookmaker, BookmakerAnswer, BookmakerRequest, Read, Refusal } from '../bookmakers/bookmaker.ts';
import type { Gate } from '../pacing/gate.ts';
import { parseRetryAfter } from '../pacing/parse-retry-after.ts';
import { delayBeforeTryMs, type RetryPolicy } from '../pacing/retry-policy.ts';
import type { Clock } from './clock.ts';
import type { Http, HttpResult } from './http.ts';
import type { SourceMonitor } from './source-monitor.ts';

/** What a request cost; runs add it up. */
export interface RequestTally {
  requests: number;
  retries: number;
  throttledRequests: number;
  bytes: number;
}

export interface AskOptions<T> {
  readonly request: BookmakerRequest;
  readonly read: (answer: BookmakerAnswer) => Read<T>;
  /** A person waits for `refresh`; it goes before what a run asks. */
  readonly priority: 'refresh' | 'scheduled';
  /** Whether the bookmaker itself says that what is asked for exists: then `gone` speaks against the source. */
  readonly isListed: boolean;
  readonly tally: RequestTally;
  readonly signal: AbortSignal;
}

/** What asking came to, after the retries that its kind allows. */
export interface Asked<T> {
  readonly read: Read<T> | (Refusal & { readonly kind: 'failed' });
  readonly cancelled: boolean;
  /** Of the last try. */
  readonly requestedAtMs: number;
  readonly receivedAtMs: number;
  readonly status: number | null;
  readonly body: Uint8Array | null;
}

interface Try<T> {
  readonly asked: Asked<T>;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
}

const RETRIES: RetryPolicy = { maxTries: 3, baseMs: 1_000, capMs: 10_000 };

const RETRYABLE_FAILURES: ReadonlySet<string> = new Set(['timeout', 'network']);

/**
 * The way to one bookmaker: every request to it, from discovery to refresh, goes through its gate, is judged once, and
 * is repeated where its kind allows. This is the only place that decides about retries: network, timeout, 5xx and
 * throttled are, nothing else is.
 */
export class Lane {
  readonly bookmaker: Bookmaker;
  readonly gate: Gate;
  readonly monitor: SourceMonitor;
  readonly #baseUrl: string;
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #onReport: () => void;

  constructor(parts: {
    bookmaker: Bookmaker;
    gate: Gate;
    monitor: SourceMonitor;
    baseUrl: string;
    http: Http;
    clock: Clock;
    random: () => number;
    onReport: () => void;
  }) {
    this.bookmaker = parts.bookmaker;
    this.gate = parts.gate;
    this.monitor = parts.monitor;
    this.#baseUrl = parts.baseUrl.replace(/\/$/, '');
    this.#http = parts.http;
    this.#clock = parts.clock;
    this.#random = parts.random;
    this.#onReport = parts.onReport;
  }

  /** Never rejects. */
  async ask<T>(options: AskOptions<T>): Promise<Asked<T>> {
    for (let tries = 1; ; tries++) {
      const { asked, retryable, retryAfterMs } = await this.#try(options);
      const waitMs = retryable ? delayBeforeTryMs(RETRIES, tries + 1, this.#random, retryAfterMs) : null;
      if (waitMs === null || options.signal.aborted) return asked;
      options.tally.retries++;
      try {
        await this.#clock.sleep(waitMs, options.signal);
      } catch {
        return { ...asked, cancelled: true };
      }
    }
  }

  async #try<T>({ request, read, priority, isListed, tally, signal }: AskOptions<T>): Promise<Try<T>> {
    const permit = await this.gate.enter(signal, priority).catch(() => null);
    if (permit === null) return { asked: this.#neverSent(), retryable: false, retryAfterMs: null };
    tally.requests++;
    const { path, ...rest } = request;
    const result = await this.#http({ ...rest, url: this.#baseUrl + path }, signal);
    const judged = judge(result, read);
    tally.bytes += result.kind === 'answer' ? result.body.byteLength : 0;
    if (judged.read.kind === 'throttled') tally.throttledRequests++;
    permit.done({
      kind: judged.weight,
      ...(result.kind === 'answer' ? { headersMs: result.headersMs } : {}),
      ...(judged.retryAfterMs === null ? {} : { retryAfterMs: judged.retryAfterMs }),
    });
    if (!judged.cancelled) this.#report(judged.read, result, isListed);
    return {
      asked: {
        read: judged.read,
        cancelled: judged.cancelled,
        requestedAtMs: result.requestedAtMs,
        receivedAtMs: result.receivedAtMs,
        status: result.kind === 'answer' ? result.status : null,
        body: result.kind === 'answer' ? result.body : null,
      },
      retryable: judged.retryable,
      retryAfterMs: judged.retryAfterMs,
    };
  }

  #report<T>(read: Read<T>, result: HttpResult, isListed: boolean): void {
    const ok = read.kind === 'ok' || (read.kind === 'gone' && !isListed);
    this.monitor.report(
      {
        ok,
        reason: read.kind === 'ok' ? '' : `${read.kind}: ${read.detail}`,
        headersMs: result.kind === 'answer' ? result.headersMs : null,
        startedAtMs: result.requestedAtMs,
      },
      this.#clock.nowMs(),
    );
    this.#onReport();
  }

  #neverSent(): Asked<never> {
    const nowMs = this.#clock.nowMs();
    return {
      read: { kind: 'failed', detail: 'not sent' },
      cancelled: true,
      requestedAtMs: nowMs,
      receivedAtMs: nowMs,
      status: null,
      body: null,
    };
  }
}

interface Judged<T> {
  readonly read: Read<T>;
  readonly cancelled: boolean;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  /** What it says to pacing. */
  readonly weight: 'ok' | 'overload' | 'failed' | 'ignored';
}

const judge = <T>(result: HttpResult, reader: (answer: BookmakerAnswer) => Read<T>): Judged<T> => {
  if (result.kind === 'failure') {
    const cancelled = result.failure === 'cancelled';
    const kind = result.failure === 'too-large' || result.failure === 'bad-encoding' ? 'malformed' : 'failed';
    return {
      read: { kind, detail: `${result.failure}: ${result.detail}` },
      cancelled,
      retryable: RETRYABLE_FAILURES.has(result.failure),
      retryAfterMs: null,
      weight: cancelled ? 'ignored' : result.failure === 'timeout' ? 'overload' : 'failed',
    };
  }
  const read = reader(result);
  const retryAfterMs =
    read.kind === 'throttled' || result.status === 503
      ? parseRetryAfter(result.headers['retry-after'], result.receivedAtMs)
      : null;
  const overload = read.kind === 'throttled' || read.kind === 'blocked' || result.status === 503;
  return {
    read,
    cancelled: false,
    retryable: read.kind === 'failed' || (read.kind === 'throttled' && read.maybeGone !== true),
    retryAfterMs,
    weight: overload ? 'overload' : read.kind === 'ok' || read.kind === 'gone' ? 'ok' : 'failed',
  };
};
