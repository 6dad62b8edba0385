import { describe, expect, it } from 'vitest';
import { AdaptiveLimit } from './adaptive-limit.ts';

const MIDWAY = (): number => 0.5;

/** An adaptive limit with a source that answers every request after `latencyMs`, in turns of as many as are allowed. */
class Source {
  nowMs = 1_000_000;
  latencyMs = 400;
  readonly limit: AdaptiveLimit;

  constructor(ceiling: number) {
    this.limit = new AdaptiveLimit({ ceiling, nowMs: this.nowMs, random: MIDWAY });
  }

  get now(): number {
    return this.limit.limit(this.nowMs);
  }

  /** Turns of requests, `share` of the limit each. */
  serve(turns: number, share = 1): void {
    for (let turn = 0; turn < turns; turn++) {
      const startedAtMs = this.nowMs;
      const inFlight = Math.max(1, Math.floor(this.now * share));
      this.nowMs += this.latencyMs;
      for (let request = 0; request < inFlight; request++) {
        const { nowMs, latencyMs: headersMs } = this;
        this.limit.answered({ startedAtMs, headersMs, route: '', inFlight, nowMs });
      }
    }
  }

  refuse(startedAtMs = this.nowMs - 1): boolean {
    return this.limit.overloaded(startedAtMs, this.now, true, this.nowMs);
  }
}

describe('AdaptiveLimit', () => {
  it('starts small and reaches the ceiling of a source that is not slowed by load', () => {
    const source = new Source(50);
    expect(source.now).toBe(4);
    source.serve(40);
    expect(source.now).toBe(50);
  });

  it('does not grow while it is not used', () => {
    const source = new Source(50);
    source.serve(200, 0.5);
    expect(source.now).toBe(4);
  });

  it('never leaves 1 to the ceiling, a ceiling that changes included', () => {
    const source = new Source(30);
    source.serve(40);
    source.limit.setCeiling(4);
    expect(source.now).toBe(4);
    source.serve(40);
    expect(source.now).toBe(4);
    source.latencyMs = 4000;
    source.serve(5);
    expect(source.now).toBeGreaterThanOrEqual(1);
    source.latencyMs = 400;
    source.limit.setCeiling(30);
    source.serve(300);
    expect(source.now).toBe(30);
  });

  it('halves once per burst of refusals', () => {
    const source = new Source(50);
    source.serve(40);
    const startedAtMs = source.nowMs - 100;
    expect(source.refuse(startedAtMs)).toBe(true);
    expect(source.now).toBe(25);
    for (let refusal = 0; refusal < 24; refusal++) expect(source.refuse(startedAtMs)).toBe(false);
    source.nowMs += 5000;
    expect(source.refuse(startedAtMs)).toBe(false);
    expect(source.now).toBe(25);
  });

  it('halves again for what is refused later, down to 1', () => {
    const source = new Source(50);
    source.serve(40);
    for (let burst = 0; burst < 10; burst++) {
      source.nowMs += 2000;
      source.refuse();
    }
    expect(source.now).toBe(1);
  });

  it('ramps up again after an outage that cut it to 1', () => {
    const source = new Source(50);
    source.serve(40);
    for (let burst = 0; burst < 10; burst++) {
      source.nowMs += 10_000;
      source.refuse();
    }
    source.serve(60);
    expect(source.now).toBeGreaterThanOrEqual(36);
  });

  it('keeps below a number at a time that was refused', () => {
    const source = new Source(50);
    source.serve(40);
    source.refuse();
    source.serve(100);
    expect(source.now).toBe(45);
  });

  it('shrinks while latency is high, and learns that it is not to blame when that does not help', () => {
    const source = new Source(50);
    source.serve(40);
    source.latencyMs = 1200;
    source.serve(3);
    expect(source.now).toBeLessThan(30);
    source.serve(60);
    expect(source.now).toBe(50);
  });

  it('measures anew when it is stuck at its floor', () => {
    const source = new Source(50);
    source.serve(40);
    for (let burst = 0; burst < 6; burst++) {
      source.nowMs += 2000;
      source.refuse();
    }
    source.latencyMs = 2000;
    expect(source.now).toBe(1);
    source.serve(60);
    expect(source.now).toBeGreaterThanOrEqual(4);
  });
});
