import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceCurrent } from './chance-current.ts';
import { KICKOFF_BUCKETS, kickoffBucketAt } from './kickoff-bucket.ts';

const MINUTE_MS = 60_000;
const KICKOFF_MS = 100_000 * MINUTE_MS;
const leftMinutes = (minutes: number): number => KICKOFF_MS - minutes * MINUTE_MS;
const seen = (seenMinutes: number, nowMinutes: number) => ({
  ...{ seenAtMs: leftMinutes(seenMinutes), nowMs: leftMinutes(nowMinutes), kickoffMs: KICKOFF_MS },
});
const RATES = [12, 6, 2, 1, 0.5, 0.25];
const rateAt = (bucket: number): number => RATES[bucket] ?? 0;

describe('the chance that a quote is still as it was seen', () => {
  it('falls with its age by the rate of its time to kick-off', () => {
    expect(chanceCurrent(seen(20, 20), rateAt)).toBe(1);
    expect(chanceCurrent(seen(20, 15), rateAt)).toBeCloseTo(Math.exp(-1), 12);
    expect(chanceCurrent(seen(600, 540), rateAt)).toBeCloseTo(Math.exp(-1), 12);
  });

  it('counts each stretch that it has been through at its own rate', () => {
    expect(chanceCurrent(seen(40, 25), rateAt)).toBeCloseTo(Math.exp(-(10 / 60) * 6 - (5 / 60) * 12), 12);
  });

  it('is not known from kick-off on, nor where the rate of a stretch is not', () => {
    expect(chanceCurrent(seen(10, 0), rateAt)).toBeNull();
    expect(chanceCurrent(seen(10, -5), rateAt)).toBeNull();
    const soonUnknown = (bucket: number) => (bucket === 0 ? null : rateAt(bucket));
    expect(chanceCurrent(seen(40, 25), soonUnknown)).toBeNull();
    expect(chanceCurrent(seen(25, 25), soonUnknown)).toBeNull();
    expect(chanceCurrent(seen(40, 35), soonUnknown)).not.toBeNull();
  });

  it('does not grow with age, and what is seen in two steps is as likely as in one', () => {
    const minutes = fc.double({ min: 0.1, max: 6000, noNaN: true });
    fc.assert(
      fc.property(minutes, minutes, minutes, (...given) => {
        const [first = 0, middle = 0, last = 0] = given.sort((a, b) => b - a);
        const whole = chanceCurrent(seen(first, last), rateAt) ?? Number.NaN;
        const parts = [seen(first, middle), seen(middle, last)].map(
          (part) => chanceCurrent(part, rateAt) ?? Number.NaN,
        );
        expect(whole).toBeLessThanOrEqual(Math.min(...parts) + 1e-12);
        expect(whole).toBeCloseTo(
          parts.reduce((product, part) => product * part, 1),
          9,
        );
      }),
    );
  });

  it('takes a quote that was seen a moment ahead of our clock as just seen', () => {
    expect(chanceCurrent(seen(19, 20), rateAt)).toBe(1);
  });
});

describe('time to kick-off', () => {
  it('falls into exactly one stretch, and into none from kick-off on', () => {
    for (const [place, { fromMinutes, toMinutes }] of KICKOFF_BUCKETS.entries()) {
      expect(toMinutes).toBe(KICKOFF_BUCKETS[place + 1]?.fromMinutes ?? null);
      if (fromMinutes > 0) expect(kickoffBucketAt(KICKOFF_MS, leftMinutes(fromMinutes))).toBe(place);
      if (toMinutes !== null) expect(kickoffBucketAt(KICKOFF_MS, leftMinutes(toMinutes) + 1)).toBe(place);
    }
    expect(kickoffBucketAt(KICKOFF_MS, KICKOFF_MS)).toBe(-1);
  });
});
