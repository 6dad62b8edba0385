import type { Bookmaker, BookmakerAnswer, BookmakerRequest, Read, Refusal } from '../bookmakers/bookmaker.ts';
import type { Gate } from '../pacing/gate.ts';
import type { Permit } from '../pacing/permit.ts';
import { delayBeforeTryMs, type RetryPolicy } from '../pacing/retry-policy.ts';
import { type Judged, judgeAnswer } from './answer-judgement.ts';
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
  /** There is no answer to go by: it was cancelled, or not sent in the first place; `read` says why. */
  readonly cancelled: boolean;
  /** Of the last try. */
  readonly requestedAtMs: number;
  readonly receivedAtMs: number;
  readonly status: number | null;
  readonly body: Uint8Array | null;
}

interface Try<T> {
  readonly asked: Asked<T>;
  readonly judged: Judged<T>;
}

const RETRIES: RetryPolicy = { maxTries: 3, baseMs: 1_000, capMs: 10_000 };

/** Nobody waits longer than this for a source that told us to stay away: what is asked meanwhile ends unsent. */
const PATIENCE_MS = 30_000;

export interface LaneParts {
  readonly bookmaker: Bookmaker;
  readonly gate: Gate;
  readonly monitor: SourceMonitor;
  readonly baseUrl: string;
  readonly http: Http;
  readonly clock: Clock;
  readonly random: () => number;
  /** Whether the settings let it be asked. */
  readonly isEnabled: () => boolean;
  /** Called after each request, when its source may have turned. */
  readonly onReport: () => void;
}

/**
 * The way to one bookmaker: every request to it, from discovery to refresh, goes through its gate, is judged once, and
 * is repeated where its kind allows; nothing else decides about retries. While the source is down, has told us to stay
 * away for long, or is switched off, nobody queues for it: a run never waits for a bookmaker that does not answer.
 */
export class Lane {
  readonly bookmaker: Bookmaker;
  readonly gate: Gate;
  readonly monitor: SourceMonitor;
  readonly #parts: LaneParts;
  readonly #baseUrl: string;
  /** What sends away each of those who wait at the gate. */
  readonly #waiting = new Set<() => void>();

  constructor(parts: LaneParts) {
    this.bookmaker = parts.bookmaker;
    this.gate = parts.gate;
    this.monitor = parts.monitor;
    this.#parts = parts;
    this.#baseUrl = parts.baseUrl.replace(/\/$/, '');
  }

  /** Never rejects. */
  async ask<T>(options: AskOptions<T>): Promise<Asked<T>> {
    const { signal, tally } = options;
    let last: Asked<T> | null = null;
    for (let tries = 1; ; tries++) {
      const permit = await this.#enter(signal, options.priority);
      if (permit === null) return last === null ? this.#unsent(signal) : { ...last, cancelled: signal.aborted };
      const { asked, judged } = await this.#try(options, permit);
      const waitMs = judged.retryable
        ? delayBeforeTryMs(RETRIES, tries + 1, this.#parts.random, judged.retryAfterMs)
        : null;
      if (waitMs === null || waitMs > PATIENCE_MS || signal.aborted) return asked;
      last = asked;
      tally.retries++;
      try {
        await this.#parts.clock.sleep(waitMs, signal);
      } catch {
        return { ...asked, cancelled: true };
      }
    }
  }

  /** Sends away who waits, when nothing is to be sent for now; called whenever that may have turned. */
  review(): void {
    if (this.#closedFor() === null) return;
    for (const sendAway of this.#waiting) sendAway();
  }

  /** Why nothing is to be sent now, in words; `null` when it may be, perhaps after a wait at the gate. */
  #closedFor(): string | null {
    if (!this.#parts.isEnabled()) return 'switched off';
    const waitMs = (this.gate.throttledUntilMs ?? 0) - this.#parts.clock.nowMs();
    if (waitMs > PATIENCE_MS) return 'told to stay away for now';
    const isProbeDue = waitMs <= 0 && this.gate.inFlight === 0;
    return this.monitor.status.state === 'down' && !isProbeDue ? 'the source is down' : null;
  }

  async #enter(signal: AbortSignal, priority: 'refresh' | 'scheduled'): Promise<Permit | null> {
    if (signal.aborted || this.#closedFor() !== null) return null;
    const leaving = new AbortController();
    const leave = (): void => leaving.abort(new Error('sent away'));
    this.#waiting.add(leave);
    signal.addEventListener('abort', leave);
    try {
      return await this.gate.enter(leaving.signal, priority);
    } catch {
      return null;
    } finally {
      this.#waiting.delete(leave);
      signal.removeEventListener('abort', leave);
    }
  }

  async #try<T>({ request, read, isListed, tally, signal }: AskOptions<T>, permit: Permit): Promise<Try<T>> {
    tally.requests++;
    const { path, ...rest } = request;
    const result = await this.#parts.http({ ...rest, url: this.#baseUrl + path }, signal);
    const judged = judgeAnswer(result, read, isListed);
    tally.bytes += result.kind === 'answer' ? result.body.byteLength : 0;
    if (judged.read.kind === 'throttled') tally.throttledRequests++;
    permit.done({
      kind: judged.weight,
      ...(result.kind === 'answer' ? { headersMs: result.headersMs } : {}),
      ...(judged.retryAfterMs === null ? {} : { retryAfterMs: judged.retryAfterMs }),
    });
    if (!judged.cancelled) this.#report(judged.read, result, isListed);
    return { asked: askedOf(judged, result), judged };
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
      this.#parts.clock.nowMs(),
    );
    this.#parts.onReport();
    this.review();
  }

  #unsent(signal: AbortSignal): Asked<never> {
    const nowMs = this.#parts.clock.nowMs();
    const detail = `not sent: ${signal.aborted ? 'cancelled' : (this.#closedFor() ?? 'too many wait')}`;
    return {
      read: { kind: 'failed', detail },
      cancelled: true,
      requestedAtMs: nowMs,
      receivedAtMs: nowMs,
      status: null,
      body: null,
    };
  }
}

const askedOf = <T>({ read, cancelled }: Judged<T>, result: HttpResult): Asked<T> => {
  const { requestedAtMs, receivedAtMs } = result;
  return result.kind === 'answer'
    ? { read, cancelled, requestedAtMs, receivedAtMs, status: result.status, body: result.body }
    : { read, cancelled, requestedAtMs, receivedAtMs, status: null, body: null };
};
