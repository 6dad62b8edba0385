import { describe, expect, it } from 'vitest';
import { answerOf } from '../test/bodies.ts';
import { readJson, type StatusMeaning } from './read-json.ts';

const meaning: StatusMeaning = { forbidden: 'throttled', notFound: 'gone' };

const kindOf = (body: string, status = 200, contentType = 'application/json'): string =>
  readJson(answerOf(body, status, contentType), meaning).kind;

describe('readJson', () => {
  it('gives the parsed body of a success', () => {
    expect(readJson(answerOf({ a: [1] }), meaning)).toEqual({ kind: 'ok', json: { a: [1] } });
    expect(kindOf(' \n[1]', 203, '')).toBe('ok');
  });

  it('knows by status who asks too much, who is kept out and what is not there', () => {
    expect(kindOf('{}', 429)).toBe('throttled');
    expect(kindOf('<html>', 429, 'text/html')).toBe('throttled');
    expect(kindOf('{}', 403)).toBe('throttled');
    expect(kindOf('', 403)).toBe('throttled');
    expect(kindOf('<!DOCTYPE html>', 403, '')).toBe('blocked');
    expect(kindOf('Just a moment', 403, 'text/html; charset=UTF-8')).toBe('blocked');
    expect(readJson(answerOf('{}', 403), { ...meaning, forbidden: 'blocked' }).kind).toBe('blocked');
    expect(kindOf('', 401)).toBe('blocked');
    expect(kindOf('', 404)).toBe('gone');
    expect(readJson(answerOf('', 404), { ...meaning, notFound: 'failed' }).kind).toBe('failed');
    for (const status of [301, 400, 406, 500, 502, 503, 504, 522]) expect(kindOf('{}', status)).toBe('failed');
    expect(kindOf('<html>', 503, 'text/html')).toBe('failed');
  });

  it('takes a page with status 200 for a block, by content type or by its first byte', () => {
    expect(kindOf('{}', 200, 'text/html')).toBe('blocked');
    expect(kindOf('\r\n <html>', 200, 'application/json')).toBe('blocked');
  });

  it('refuses what is no JSON: protobuf, text, nothing, what is cut off', () => {
    expect(kindOf('\n\u0004abc', 200, 'application/x-protobuf')).toBe('malformed');
    expect(kindOf('Too many requests', 200, 'text/plain')).toBe('malformed');
    expect(kindOf('')).toBe('malformed');
    expect(kindOf('{"a":[1,2')).toBe('malformed');
    expect(kindOf('"text"')).toBe('malformed');
  });

  it('refuses a body that is too large or too deep before building anything from it', () => {
    expect(kindOf(`{"a":"${'x'.repeat(8 * 1024 * 1024)}"}`)).toBe('malformed');
    expect(kindOf('['.repeat(65))).toBe('malformed');
    expect(readJson(answerOf('['.repeat(1_000_000)), meaning)).toMatchObject({ detail: 'JSON nested too deep' });
    expect(kindOf(`${'['.repeat(64)}${']'.repeat(64)}`)).toBe('ok');
  });

  it('does not count brackets inside texts', () => {
    expect(kindOf(JSON.stringify({ a: '[{'.repeat(100), b: `say " ${'['.repeat(100)}`, c: '\\' }))).toBe('ok');
    expect(kindOf(`["${']'.repeat(100)}",${'['.repeat(70)}`)).toBe('malformed');
  });

  it('keeps keys that would reach the prototype as harmless data', () => {
    const read = readJson(answerOf('{"__proto__":{"polluted":true},"constructor":1}'), meaning);
    expect(read.kind).toBe('ok');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('speaks of a refusal without quoting the body', () => {
    const read = readJson(answerOf('secret'.repeat(100), 200, 'x'.repeat(5000)), meaning);
    expect(read.kind === 'malformed' && read.detail.length < 200 && !read.detail.includes('secret')).toBe(true);
  });
});
