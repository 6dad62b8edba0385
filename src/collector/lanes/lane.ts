import type { Bookmaker, BookmakerAnswer, BookmakerRequest, Read, Refusal } from '../../bookmakers/bookmaker.ts';
import type { Gate } from '../../pacing/gate.ts';
import type { Permit } from '../../pacing/permit.ts';
import { delayBeforeTryMs, type RetryPolicy } from '../../pacing/retry-policy.ts';
import type { Clock } from '../clock.ts';
import { type Judged, judgeAnswer } from './answer-judgement.ts';
import type { Http, HttpResult } from './http.ts';
import type { SourceMonitor } from './source-monitor.ts';

/** What a request cost; runs add it up. */
export interface RequestTally {
  requests: number;
  retries: number;
  throttledRequests: number;
  bytes: number;
}

interface EnterOptions {
  readonly signal: AbortSignal;
  /** A person waits for `refresh`; it goes before what a run asks. */
  readonly priority: 'refresh' | 'scheduled';
  /** While the source is down it may wait for the end of the back-off and be the request that tries it. */
  readonly isPatient?: boolean;
}

export interface AskOptions<T> extends EnterOptions {
  /** What kind of answer it is: pacing compares times within a kind only. */
  readonly route: 'competitions' | 'list' | 'event';
  readonly request: BookmakerRequest;
  readonly read: (answer: BookmakerAnswer) => Read<T>;
  /** Whether the bookmaker itself says that what is asked for exists: then `gone` speaks against the source. */
  readonly isListed: boolean;
  readonly tally: RequestTally;
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
  readonly #waiting = new Map<() => void, boolean>();

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
      const permit = await this.#enter(options);
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
    let ahead = 0;
    for (const [sendAway, isPatient] of [...this.#waiting]) {
      if (this.#closedFor(ahead, isPatient) === null) ahead++;
      else sendAway();
    }
  }

  /**
   * Tries a source that is down, once its back-off has run out and nobody else is trying: between runs it would
   * otherwise stay down until the next. Does nothing in all other cases.
   */
  async probe(signal: AbortSignal): Promise<void> {
    const { bookmaker } = this;
    const isDue =
      this.monitor.status.state === 'down' && this.gate.inFlight === 0 && this.gate.throttledUntilMs === null;
    if (!isDue || !this.#parts.isEnabled()) return;
    await this.ask({
      route: 'competitions',
      request: bookmaker.competitionsRequest(),
      read: (answer) => bookmaker.readCompetitions(answer),
      priority: 'scheduled',
      isListed: true,
      tally: { requests: 0, retries: 0, throttledRequests: 0, bytes: 0 },
      signal,
    });
  }

  /**
   * Why nothing is to be sent now behind so many that wait, in words; `null` when it may be, perhaps after a wait at the
   * gate. A source that is down is tried by one request at a time; only a patient one waits for the end of its back-off.
   */
  #closedFor(ahead: number, isPatient: boolean): string | null {
    if (!this.#parts.isEnabled()) return 'switched off';
    const waitMs = (this.gate.throttledUntilMs ?? 0) - this.#parts.clock.nowMs();
    if (waitMs > PATIENCE_MS) return 'told to stay away for now';
    const isProbe = ahead === 0 && this.gate.inFlight === 0 && (isPatient || waitMs <= 0);
    return this.monitor.status.state === 'down' && !isProbe ? 'the source is down' : null;
  }

  async #enter({ signal, priority, isPatient = false }: EnterOptions): Promise<Permit | null> {
    if (signal.aborted || this.#closedFor(this.#waiting.size, isPatient) !== null) return null;
    const leaving = new AbortController();
    const leave = (): void => leaving.abort(new Error('sent away'));
    this.#waiting.set(leave, isPatient);
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

  async #try<T>(options: AskOptions<T>, permit: Permit): Promise<Try<T>> {
    const { request, read, isListed, tally, signal } = options;
    tally.requests++;
    const { path, ...rest } = request;
    const result = await this.#parts.http({ ...rest, url: this.#baseUrl + path }, signal);
    const judged = judgeAnswer(result, read, isListed);
    tally.bytes += result.kind === 'answer' ? result.body.byteLength : 0;
    if (judged.read.kind === 'throttled') tally.throttledRequests++;
    permit.done({
      kind: judged.weight,
      route: options.route,
      ...(result.kind === 'answer' && judged.read.kind !== 'gone' ? { headersMs: result.headersMs } : {}),
      ...(judged.cause === null ? {} : { cause: judged.cause }),
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
    const detail = `not sent: ${signal.aborted ? 'cancelled' : (this.#closedFor(this.#waiting.size, false) ?? 'too many wait')}`;
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
