import { describe, expect, it } from 'vitest';
import { RefusalMemory } from './refusal-memory.ts';

const MINUTE = 60_000;

/** When the cap next exceeds `height`, from `nowMs` on. */
const exceeds = (memory: RefusalMemory, height: number, nowMs: number): number => {
  let atMs = nowMs;
  while ((memory.cap(atMs) ?? Number.POSITIVE_INFINITY) <= height) atMs += 1000;
  return atMs;
};

describe('RefusalMemory', () => {
  it('stays a tenth below what was refused for two minutes, then rises slowly', () => {
    const memory = new RefusalMemory();
    expect(memory.cap(0)).toBeNull();
    memory.refused(100, 0);
    expect(memory.cap(2 * MINUTE)).toBe(90);
    expect(memory.cap(3 * MINUTE)).toBeCloseTo(100.8);
  });

  it('touches a wall that stands ever more rarely', () => {
    const memory = new RefusalMemory();
    const touches = [0];
    memory.refused(100, 0);
    for (let touch = 0; touch < 4; touch++) {
      const atMs = exceeds(memory, 100, touches.at(-1) ?? 0);
      memory.refused(100, atMs);
      touches.push(atMs);
    }
    const gaps = touches.slice(1).map((atMs, index) => atMs - (touches[index] ?? 0));
    for (const [index, gap] of gaps.entries()) {
      if (index > 0) expect(gap).toBeGreaterThan((gaps[index - 1] ?? 0) * 1.5);
    }
  });

  it('goes lower when even the cap is refused', () => {
    const memory = new RefusalMemory();
    memory.refused(100, 0);
    memory.refused(100, 1000);
    expect(memory.cap(1000)).toBeCloseTo(81);
  });

  it('forgets in the end, without a leap on the way', () => {
    const memory = new RefusalMemory();
    memory.refused(10, 0);
    let before = 9;
    let nowMs = 0;
    for (let cap = memory.cap(nowMs); cap !== null; nowMs += 1000, cap = memory.cap(nowMs)) {
      expect(cap).toBeLessThanOrEqual(before * 1.1 + 1e-9);
      before = cap;
    }
    expect(before).toBeGreaterThan(100);
    expect(nowMs).toBeGreaterThan(10 * MINUTE);
  });
});
