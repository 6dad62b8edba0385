import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

/** Starts whatever is allowed until `untilMs`, looking again when the bucket says, late by `lateMs`. */
const drain = (bucket: TokenBucket, fromMs: number, untilMs: number, lateMs: () => number = () => 0): number[] => {
  const starts: number[] = [];
  let nowMs = fromMs;
  while (nowMs < untilMs) {
    const waitMs = bucket.waitMs(nowMs);
    if (waitMs === 0) {
      bucket.take(nowMs);
      starts.push(nowMs);
    } else {
      nowMs += waitMs + lateMs();
    }
  }
  return starts;
};

const inSecondEndingAt = (starts: readonly number[], endMs: number): number =>
  starts.filter((start) => start > endMs - 1000 && start <= endMs).length;

const rates = fc.oneof(
  fc.double({ min: 0.2, max: 40, noNaN: true }),
  fc.integer({ min: 1, max: 40 }),
  fc.constant(null),
);

describe('TokenBucket', () => {
  it('never lets more start in a second than the rate in force, rounded up, whenever the rate changes', () => {
    const spans = fc.array(fc.tuple(rates, fc.integer({ min: 1, max: 2500 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 60 }), (changes, lateMs) => {
        const bucket = new TokenBucket(5);
        const starts: number[] = [];
        let nowMs = 1_000_000;
        for (const [rate, spanMs] of changes) {
          bucket.setRate(rate, nowMs);
          const admitted = rate === null ? [nowMs, nowMs, nowMs] : drain(bucket, nowMs, nowMs + spanMs, () => lateMs);
          if (rate === null) for (const start of admitted) bucket.take(start);
          for (const start of admitted) {
            starts.push(start);
            if (rate !== null) expect(inSecondEndingAt(starts, start)).toBeLessThanOrEqual(Math.ceil(rate));
          }
          nowMs = Math.max(nowMs + spanMs, starts.at(-1) ?? 0);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('keeps the average rate within its burst over any length of time', () => {
    for (const rate of [0.3, 1, 7, 25.5]) {
      const starts = drain(new TokenBucket(rate), 0, 60_000);
      expect(starts.length).toBeGreaterThan(60 * rate - 2);
      expect(starts.length).toBeLessThanOrEqual(60 * rate + Math.max(1, rate / 10) + 1e-6);
    }
  });

  it('spreads the starts over the second', () => {
    const starts = drain(new TokenBucket(40), 0, 10_000);
    const inTenth = starts.map((end) => starts.filter((start) => start > end - 100 && start <= end).length);
    expect(Math.max(...inTenth)).toBeLessThanOrEqual(8);
  });

  it('loses no throughput to timers that fire late', () => {
    const starts = drain(new TokenBucket(40), 0, 60_000, () => 20);
    expect(starts.length).toBeGreaterThan(60 * 40 * 0.97);
  });

  it('counts a lowered rate from the last start', () => {
    const bucket = new TokenBucket(10);
    drain(bucket, 0, 2000);
    bucket.setRate(0.5, 2000);
    expect(bucket.waitMs(2000)).toBeGreaterThan(1800);
    expect(bucket.waitMs(2000)).toBeLessThanOrEqual(2000);
  });

  it('counts starts from before there was a rate', () => {
    const bucket = new TokenBucket(null);
    for (let start = 0; start < 20; start++) bucket.take(start);
    expect(bucket.waitMs(20)).toBe(0);
    bucket.setRate(5, 20);
    expect(bucket.waitMs(20)).toBe(995);
    expect(bucket.startsInLastSecond(20)).toBe(20);
  });

  it('refuses a rate that would let nothing through', () => {
    for (const rate of [0, -1, Number.NaN]) expect(() => new TokenBucket(rate)).toThrow(RangeError);
  });
});
