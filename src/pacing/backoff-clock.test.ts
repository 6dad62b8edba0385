import { describe, expect, it } from 'vitest';
import { BACKOFF_DEFAULTS, BackoffClock } from './backoff-clock.ts';

/** Refuses again and again, each request starting when the wait before has ended; returns the waits. */
const refuse = (clock: BackoffClock, times: number, retryAfterMs: number | null = null): number[] => {
  const waits: number[] = [];
  for (let time = 0; time < times; time++) {
    const startedAtMs = Math.max(0, clock.untilMs) + 1;
    clock.refused(startedAtMs, startedAtMs + 1, retryAfterMs);
    waits.push(clock.waitMs(startedAtMs + 1));
  }
  return waits;
};

describe('BackoffClock', () => {
  it('doubles up to the cap, with jitter between half and all of it', () => {
    expect(refuse(new BackoffClock(() => 1), 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(refuse(new BackoffClock(() => 0), 7)).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  });

  it('is raised once by a burst of refusals', () => {
    const clock = new BackoffClock(() => 1);
    for (let one = 0; one < 9; one++) clock.refused(100, 200 + one, null);
    expect(clock.untilMs).toBe(1200);
    expect(clock.probing).toBe(false);
  });

  it('probes after a burst that nothing survived', () => {
    const clock = new BackoffClock(() => 1);
    for (let one = 0; one < 40; one++) clock.refused(100, 200 + one, null);
    expect(clock.untilMs).toBe(1200);
    expect(clock.probing).toBe(true);
  });

  it('waits as long as the server asks, up to a bound, the longest of a burst deciding', () => {
    const clock = new BackoffClock(() => 1);
    clock.refused(100, 200, 5000);
    clock.refused(100, 210, 20_000);
    clock.refused(100, 220, 1000);
    expect(clock.untilMs).toBe(20_210);
    clock.refused(30_000, 30_000, 10 * BACKOFF_DEFAULTS.maxRetryAfterMs);
    expect(clock.waitMs(30_000)).toBe(BACKOFF_DEFAULTS.maxRetryAfterMs);
  });

  it('pauses even when the server says that it need not', () => {
    expect(refuse(new BackoffClock(() => 0), 3, 0)).toEqual([500, 500, 500]);
  });

  it('steps back with every success of a request that started since', () => {
    const clock = new BackoffClock(() => 1);
    refuse(clock, 2);
    clock.succeeded(clock.untilMs + 1);
    expect(refuse(clock, 1)).toEqual([2000]);
    clock.succeeded(clock.untilMs + 1);
    clock.succeeded(clock.untilMs + 1);
    expect(refuse(clock, 1)).toEqual([1000]);
  });

  it('takes no comfort from successes of requests that had started before', () => {
    const clock = new BackoffClock(() => 1);
    refuse(clock, 4);
    for (let late = 0; late < 50; late++) clock.succeeded(5);
    expect(clock.probing).toBe(true);
    expect(refuse(clock, 1)).toEqual([16_000]);
  });

  it('probes after repeated refusals until one request succeeds', () => {
    const clock = new BackoffClock(() => 1);
    refuse(clock, 2);
    expect(clock.probing).toBe(false);
    refuse(clock, 4);
    expect(clock.probing).toBe(true);
    clock.succeeded(clock.untilMs + 1);
    expect(clock.probing).toBe(false);
  });

  it('takes ten failures without a success for a refusal, and probes', () => {
    const clock = new BackoffClock(() => 1);
    for (let failure = 0; failure < 9; failure++) clock.failed(failure, 10 + failure);
    expect(clock.waitMs(19)).toBe(0);
    clock.failed(9, 20);
    expect(clock.waitMs(20)).toBe(1000);
    expect(clock.probing).toBe(true);
    clock.failed(1030, 1040);
    expect(clock.waitMs(1040)).toBe(2000);
    clock.succeeded(4000);
    expect(clock.probing).toBe(false);
  });

  it('does not hold single failures among successes against the source', () => {
    const clock = new BackoffClock(() => 1);
    for (let nowMs = 0; nowMs < 10_000; nowMs += 10) {
      if (nowMs % 50 === 0) clock.failed(nowMs, nowMs + 1);
      else clock.succeeded(nowMs);
    }
    expect(clock.waitMs(10_000)).toBe(0);
  });
});
