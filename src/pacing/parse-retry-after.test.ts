import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from './parse-retry-after.ts';

const NOW = Date.UTC(2026, 10, 24, 5, 0, 0);

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['Tue, 24 Nov 2026 05:00:30 GMT', 30_000],
    ['Tuesday, 24-Nov-26 05:01:00 GMT', 60_000],
    ['Tue Nov 24 06:00:00 2026', 3_600_000],
    ['Tue Dec  1 05:00:00 2026', 7 * 24 * 3_600_000],
    ['Mon, 23 Nov 2026 05:00:00 GMT', 0],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['99999999999999999999', 365 * 24 * 3_600_000],
  ])('reads %j', (header, expected) => {
    expect(parseRetryAfter(header, NOW)).toBe(expected);
  });

  it.each([
    null,
    undefined,
    '',
    'soon',
    '-5',
    '1.5',
    '1e3',
    '2026-11-24T05:00:30Z',
    'Tue, 31 Feb 2026 05:00:30 GMT',
    'Tue, 24 Now 2026 05:00:30 GMT',
    'Tue, 24 Nov 2026 25:00:30 GMT',
    'Tue, 24 Nov 2026 05:00:30 CET',
  ])('makes nothing of %j', (header) => {
    expect(parseRetryAfter(header, NOW)).toBeNull();
  });
});
