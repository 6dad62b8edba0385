import { parseHttpDate } from './parse-http-date.ts';

/** Longer than anyone means, and far from where arithmetic on instants loses precision. */
const LONGEST_MS = 365 * 24 * 3_600_000;

/**
 * How long a `Retry-After` asks to wait, in milliseconds: whole seconds or an HTTP date; a date that has passed is 0.
 * `null` when there is no header or it is neither. A date counts from `nowMs`: hand in the instant of the answer's own
 * `Date` header where it has one, so that the server's clock need not agree with ours.
 */
export const parseRetryAfter = (header: string | null | undefined, nowMs: number): number | null => {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  const untilMs = parseHttpDate(text, nowMs);
  return untilMs === null ? null : Math.min(Math.max(0, untilMs - nowMs), LONGEST_MS);
};
