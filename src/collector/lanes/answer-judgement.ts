import type { BookmakerAnswer, Read } from '../../bookmakers/bookmaker.ts';
import { parseRetryAfter } from '../../pacing/parse-retry-after.ts';
import type { HttpResult } from './http.ts';

/** What a request came to, for whoever asked, for retries and for pacing. */
export interface Judged<T> {
  readonly read: Read<T>;
  readonly cancelled: boolean;
  /** Network, timeout, 5xx and throttled are worth another try, nothing else is. */
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  /** What it says to pacing. */
  readonly weight: 'ok' | 'overload' | 'failed' | 'ignored';
  /** Of an overload: whether the requests per second were too many, or those at a time; else `null`. */
  readonly cause: 'rate' | 'capacity' | null;
}

type Answered = Extract<HttpResult, { kind: 'answer' }>;
type Unanswered = Extract<HttpResult, { kind: 'failure' }>;

/** `isListed`: the bookmaker's lists show what was asked for. */
export const judgeAnswer = <T>(
  result: HttpResult,
  reader: (answer: BookmakerAnswer) => Read<T>,
  isListed: boolean,
): Judged<T> =>
  result.kind === 'failure' ? judgeFailure(result) : judgeRead(result, readSafely(result, reader, isListed));

const judgeFailure = ({ failure, detail }: Unanswered): Judged<never> => {
  const cancelled = failure === 'cancelled';
  const isOfBody = failure === 'too-large' || failure === 'bad-encoding';
  return {
    read: { kind: isOfBody ? 'malformed' : 'failed', detail: `${failure}: ${detail}` },
    cancelled,
    retryable: failure === 'timeout' || failure === 'network',
    retryAfterMs: null,
    weight: cancelled ? 'ignored' : failure === 'timeout' ? 'overload' : 'failed',
    cause: failure === 'timeout' ? 'capacity' : null,
  };
};

/** An answer that could mean either is "gone" of what the lists do not show any more, and "too often" of what they do. */
const readSafely = <T>(answer: Answered, reader: (answer: BookmakerAnswer) => Read<T>, isListed: boolean): Read<T> => {
  let found: Read<T>;
  try {
    found = reader(answer);
  } catch (error) {
    found = { kind: 'malformed', detail: `defect of the reader: ${error instanceof Error ? error.message : ''}` };
  }
  if (found.kind !== 'throttled' || found.maybeGone !== true || isListed) return found;
  return { kind: 'gone', detail: found.detail };
};

const judgeRead = <T>(answer: Answered, found: Read<T>): Judged<T> => {
  const { status, headers, receivedAtMs } = answer;
  const isThrottled = found.kind === 'throttled';
  const overload = isThrottled || found.kind === 'blocked' || status === 503;
  const isOurFault = status >= 300 && status < 500;
  return {
    read: found,
    cancelled: false,
    retryable: isThrottled || (found.kind === 'failed' && !isOurFault),
    retryAfterMs: isThrottled || status === 503 ? parseRetryAfter(headers['retry-after'], receivedAtMs) : null,
    weight: overload ? 'overload' : found.kind === 'ok' || found.kind === 'gone' ? 'ok' : 'failed',
    cause: overload ? (status === 503 ? 'capacity' : 'rate') : null,
  };
};
