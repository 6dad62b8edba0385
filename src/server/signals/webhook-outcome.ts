import type { HttpResult } from '../../collector/lanes/http.ts';
import type { DeliveryOutcome } from '../../model/alert-storage.ts';

/** Tries of one delivery, the first included. */
export const ATTEMPTS_MAX = 8;
const FIRST_WAIT_MS = 10_000;
const WAIT_FACTOR = 3;
const WAIT_MAX_MS = 3_600_000;
/** Waits vary by so much to either side, so that what failed together is not tried together. */
const JITTER = 0.2;

/** Statuses below 500 that may pass. */
const PASSING_STATUSES = new Set([408, 425, 429]);

const retryAfterMs = (value: string | undefined, nowMs: number): number => {
  if (value === undefined) return 0;
  const ms = /^\d+$/.test(value) ? 1_000 * Number(value) : Date.parse(value) - nowMs;
  return Number.isNaN(ms) ? 0 : Math.min(WAIT_MAX_MS, Math.max(0, ms));
};

/**
 * What an attempt comes to. `attempts` were made before it; `random` is in [0, 1). Tried again is what may pass: no
 * answer, an error of the server's, too many requests; a refusal is final, and so is a host that may not be called.
 */
export const webhookOutcome = (
  result: HttpResult,
  attempts: number,
  nowMs: number,
  random: number,
): DeliveryOutcome => {
  const status = result.kind === 'answer' ? result.status : null;
  if (status !== null && status >= 200 && status < 300) {
    return { state: 'delivered', nextAtMs: nowMs, status, problem: '' };
  }
  const problem =
    result.kind === 'answer' ? `HTTP ${result.status}` : `${result.failure}: ${result.detail}`.slice(0, 500);
  const mayPass =
    result.kind === 'answer'
      ? result.status >= 500 || PASSING_STATUSES.has(result.status)
      : result.failure !== 'refused-host';
  if (!mayPass || attempts + 1 >= ATTEMPTS_MAX) return { state: 'dead', nextAtMs: nowMs, status, problem };
  const waitMs = Math.min(WAIT_MAX_MS, FIRST_WAIT_MS * WAIT_FACTOR ** attempts) * (1 + JITTER * (2 * random - 1));
  const askedMs = result.kind === 'answer' ? retryAfterMs(result.headers['retry-after'], nowMs) : 0;
  return { state: 'waiting', nextAtMs: nowMs + Math.round(Math.max(waitMs, askedMs)), status, problem };
};
