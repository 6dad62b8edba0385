import { describe, expect, it } from 'vitest';
import type { HistoryPoint } from '../../src/contract/history.ts';
import { at, T0_MS } from '../test/wire-samples.ts';
import { sparkPath, sparkRange, sparkSteps } from './spark-path.ts';

const point = (seconds: number, odds: number | null, open = true): HistoryPoint => ({
  at: at(seconds),
  notBefore: null,
  state: 'open',
  prices: { home: { odds, open } },
  margin: null,
});
const POINTS = [point(-90, 2), point(-50, 2.2), point(20, 2.4, false), point(60, 3)];
const FRAME = { fromMs: T0_MS, toMs: T0_MS + 100_000, low: 2, high: 3, width: 100, height: 10 };

describe('the line of a price', () => {
  it('begins with the price that was in force at its start', () => {
    expect(sparkSteps(POINTS, 'home', T0_MS)).toEqual([
      { atMs: T0_MS, odds: 2.2 },
      { atMs: T0_MS + 20_000, odds: null },
      { atMs: T0_MS + 60_000, odds: 3 },
    ]);
  });

  it('begins later where the price did', () => {
    expect(sparkSteps(POINTS, 'home', T0_MS - 3_600_000)[0]).toEqual({ atMs: T0_MS - 90_000, odds: 2 });
  });

  it('is level between changes, and broken where nothing could be taken', () => {
    expect(sparkPath(sparkSteps(POINTS, 'home', T0_MS), FRAME)).toBe('M0.0 8.0H20.0M60.0 0.0H100.0');
  });

  it('spans what could be taken, and nothing where nothing could', () => {
    expect(sparkRange(sparkSteps(POINTS, 'home', T0_MS))).toEqual({ low: 2.2, high: 3 });
    expect(sparkRange(sparkSteps(POINTS, 'away', T0_MS))).toBeNull();
  });
});
