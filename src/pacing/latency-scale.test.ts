import { describe, expect, it } from 'vitest';
import { LatencyScale, USUAL_SAMPLES } from './latency-scale.ts';

const learn = (scale: LatencyScale, route: string, latencyMs: number, load = 1): void => {
  for (let sample = 0; sample < USUAL_SAMPLES; sample++) expect(scale.relative(route, latencyMs, load, 1)).toBeNull();
};

describe('LatencyScale', () => {
  it('compares each route with what is usual for it', () => {
    const scale = new LatencyScale();
    learn(scale, 'list', 200);
    learn(scale, 'event', 600);
    expect(scale.relative('list', 300, 1, 1)).toBe(1.5);
    expect(scale.relative('event', 900, 1, 1)).toBe(1.5);
  });

  it('does not take the load under which a route is first seen for usual', () => {
    const scale = new LatencyScale();
    learn(scale, 'event', 600, 1.5);
    expect(scale.relative('event', 600, 1.5, 1)).toBeCloseTo(1.5);
  });

  it('does not take the quick ones of many that start together for the usual', () => {
    const scale = new LatencyScale();
    const ended = Array.from({ length: 100 }, (_, index) => 100 + (index % 50) * 10);
    for (const latencyMs of ended) expect(scale.relative('event', latencyMs, 1, 50)).toBeNull();
    expect(scale.relative('event', 345, 1, 50)).toBeCloseTo(1);
  });

  it('is not swayed by a straggler', () => {
    const scale = new LatencyScale();
    for (let sample = 1; sample < USUAL_SAMPLES; sample++) scale.relative('event', 100, 1, 1);
    scale.relative('event', 30_000, 1, 1);
    expect(scale.relative('event', 100, 1, 1)).toBeGreaterThan(0.8);
  });

  it('knows a bounded number of routes', () => {
    const scale = new LatencyScale();
    for (let route = 0; route < 20; route++)
      for (let i = 0; i < USUAL_SAMPLES; i++) scale.relative(`${route}`, 100, 1, 1);
    expect(scale.relative('0', 100, 1, 1)).toBe(1);
    expect(scale.relative('19', 100, 1, 1)).toBeNull();
  });
});
