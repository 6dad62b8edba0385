/**
 * How a request went, as far as pacing goes.
 *
 * - `ok`: the server answered as a healthy one does, a "not found" included. `headersMs`, the time to the answer's
 *   headers, steers the adaptive limit; leave it out where the answer is not comparable (a quick "not found").
 * - `overload`: refused (429, a challenge), 503 or timeout: the source is asked less. `cause` says whether the number
 *   per second was too high (`rate`) or the number at a time (`capacity`); left out, it is `rate` where the server
 *   answered (`headersMs` is given) and `capacity` where it did not.
 * - `failed`: went wrong in a way that need not be our doing (connection refused, 500, a body that makes no sense).
 * - `ignored`: says nothing about the source (never sent, cancelled by us).
 */
export interface Outcome {
  readonly kind: 'ok' | 'overload' | 'failed' | 'ignored';
  readonly headersMs?: number | undefined;
  /** What was asked for (`list`, `event`): latencies are compared within a route. Few and fixed; `''` by default. */
  readonly route?: string | undefined;
  readonly retryAfterMs?: number | null | undefined;
  readonly cause?: 'rate' | 'capacity' | undefined;
}

/** The right to send one request, now. */
export interface Permit {
  readonly granted: true;
  readonly startedAtMs: number;
  /** To be called once, whatever happens to the request; further calls do nothing. */
  done(outcome: Outcome): void;
}
