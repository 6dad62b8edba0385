import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downSample, type Sampled } from './down-sample.ts';

const series = fc
  .array(
    fc.record({
      gapMs: fc.integer({ min: 0, max: 100_000 }),
      state: fc.constantFrom('open' as const, 'open' as const, 'open' as const, 'suspended' as const),
      prices: fc.array(fc.oneof(fc.integer({ min: -9000, max: 9000 }), fc.constant(null)), {
        minLength: 3,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 300 },
  )
  .map((steps) => {
    let atMs = 0;
    return steps.map(({ gapMs, ...point }): Sampled => {
      atMs += gapMs;
      return { ...point, atMs };
    });
  });

describe('a thinned series', () => {
  it('keeps to the bound, the order, the ends and to points that were there', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 200 }), (points, maxPoints) => {
        const kept = downSample(points, maxPoints);
        expect(kept.length).toBeLessThanOrEqual(maxPoints);
        expect(kept.at(-1)).toBe(points.at(-1));
        if (maxPoints > 1) expect(kept[0]).toBe(points[0]);
        const positions = kept.map((point) => points.indexOf(point));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        if (points.length <= maxPoints) expect(kept).toEqual(points);
      }),
    );
  });

  it('keeps every turn of state and the extremes where the bound leaves room for them', () => {
    fc.assert(
      fc.property(series, (points) => {
        const turns = points.filter(({ state }, index) => index > 0 && state !== points[index - 1]?.state);
        const maxPoints = turns.length + 2 + 8;
        const kept = new Set(downSample(points, maxPoints));
        for (const turn of turns) expect(kept.has(turn)).toBe(true);
        const first = points.map(({ prices }) => Math.abs(prices[0] ?? 0));
        const shown = [...kept].map(({ prices }) => Math.abs(prices[0] ?? 0));
        expect(Math.max(...shown)).toBe(Math.max(...first));
      }),
    );
  });
});
