import { isAscii } from 'node:buffer';
import type { BookmakerAnswer, Read, Refusal } from '../bookmaker.ts';
import { nestsDeeperThan } from './nesting.ts';

const MAX_BODY_BYTES = 8 * 1024 * 1024;
const MAX_NESTING = 64;

/** What the statuses that bookmakers use differently mean for one of them. */
export interface StatusMeaning {
  /** A 403 that is no page for people. */
  readonly forbidden: 'blocked' | 'throttled';
  /** A 404: of an event that the bookmaker does not know, or of a path that it does not serve. */
  readonly notFound: 'gone' | 'failed';
}

/**
 * The parsed body of an answer, or what the answer is instead. Status comes first; then a body that is a page for people
 * (a challenge), too large, too deep, or not JSON.
 */
export const readJson = (answer: BookmakerAnswer, meaning: StatusMeaning): Read<{ json: unknown }> =>
  refusedByStatus(answer, meaning) ?? refusedByBody(answer) ?? parse(answer.body);

const refusedByStatus = (answer: BookmakerAnswer, meaning: StatusMeaning): Refusal | undefined => {
  const { status } = answer;
  const detail = `HTTP ${status}`;
  if (status >= 200 && status < 300) return undefined;
  if (status === 429) return { kind: 'throttled', detail };
  if (status === 403)
    return isPage(answer) ? { kind: 'blocked', detail: `${detail} with a page` } : { kind: meaning.forbidden, detail };
  if (status === 401 || status === 451) return { kind: 'blocked', detail };
  if (status === 404) return { kind: meaning.notFound, detail };
  return { kind: 'failed', detail };
};

const refusedByBody = (answer: BookmakerAnswer): Refusal | undefined => {
  const { body } = answer;
  if (isPage(answer)) return { kind: 'blocked', detail: 'a page instead of JSON' };
  if (body.length > MAX_BODY_BYTES) return { kind: 'malformed', detail: `a body of ${body.length} bytes` };
  const first = firstByte(body);
  if (first === undefined) return { kind: 'malformed', detail: 'an empty body' };
  if (first !== OPEN_BRACE && first !== OPEN_BRACKET) {
    return { kind: 'malformed', detail: `not JSON (${contentType(answer) || 'no content type'})` };
  }
  return nestsDeeperThan(body, MAX_NESTING) ? { kind: 'malformed', detail: 'JSON nested too deep' } : undefined;
};

const parse = (body: Uint8Array): Read<{ json: unknown }> => {
  try {
    return { kind: 'ok', json: JSON.parse(textOf(Buffer.from(body.buffer, body.byteOffset, body.byteLength))) };
  } catch {
    return { kind: 'malformed', detail: 'JSON broken or cut off' };
  }
};

/** Bodies are nearly always plain ASCII, which is taken over many times faster than what has to be decoded. */
const textOf = (body: Buffer): string => body.toString(isAscii(body) ? 'latin1' : 'utf8');

const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const LESS_THAN = 0x3c;
const SPACES: readonly (number | undefined)[] = [0x20, 0x09, 0x0a, 0x0d];

const firstByte = (body: Uint8Array): number | undefined => {
  let at = 0;
  while (at < body.length && SPACES.includes(body[at])) at++;
  return body[at];
};

const contentType = (answer: BookmakerAnswer): string => (answer.headers['content-type'] ?? '').slice(0, 100);

const isPage = (answer: BookmakerAnswer): boolean =>
  contentType(answer).toLowerCase().includes('html') || firstByte(answer.body) === LESS_THAN;
