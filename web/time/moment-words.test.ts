import { describe, expect, it } from 'vitest';
import { clockTime, dayName, sinceTime, spanWords, stopwatch } from './moment-words.ts';

const at = (text: string): number => Date.parse(text);

describe('moments in words', () => {
  it('name days as the zone sees them', () => {
    const now = at('2026-11-24T22:30:00Z');
    const kickoff = at('2026-11-24T23:15:00Z');
    expect(dayName(kickoff, now, 'UTC')).toBe('Today');
    expect(dayName(kickoff, now, 'Africa/Lagos')).toBe('Tomorrow');
    expect(clockTime(kickoff, 'Africa/Lagos')).toBe('00:15');
    expect(dayName(at('2026-11-28T12:00:00Z'), now, 'Africa/Lagos')).toBe('Sat 28 Nov');
  });

  it('say the day of a since-when only where it is not today', () => {
    const now = at('2026-11-24T12:00:00Z');
    expect(sinceTime(at('2026-11-24T11:03:00Z'), now, 'Africa/Lagos')).toBe('12:03');
    expect(sinceTime(at('2026-11-23T11:03:00Z'), now, 'Africa/Lagos')).toBe('Yesterday 12:03');
  });

  it('give spans in one unit that fits, never negative', () => {
    const spans = [-5, 9_400, 59_999, 60_000, 3_599_000, 3_900_000, 90_000_000].map(spanWords);
    expect(spans).toEqual(['0 s', '9 s', '59 s', '1 min', '59 min', '1 h 05', '1 d']);
  });

  it('run like a stopwatch', () => {
    expect([21_000, 725_000, 3_723_000].map(stopwatch)).toEqual(['0:21', '12:05', '1:02:03']);
  });
});
