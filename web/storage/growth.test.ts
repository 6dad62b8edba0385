import { describe, expect, it } from 'vitest';
import { growth, growthPerDay } from './growth.ts';

const sample = (hour: string, databaseBytes: number) => ({ at: `2026-11-24T${hour}:00:00.000Z`, databaseBytes });

describe('samples of the size', () => {
  it('say how much was added since the one before, newest first, in whatever order they came', () => {
    const grown = growth([sample('12', 500), sample('10', 300), sample('11', 350)]);
    expect(grown.map(({ databaseBytes, grownBytes }) => [databaseBytes, grownBytes])).toEqual([
      [500, 150],
      [350, 50],
      [300, null],
    ]);
  });

  it('say what a day adds once they span a good part of one, and nothing before', () => {
    expect(growthPerDay([sample('00', 100), sample('12', 600)])).toBe(1_000);
    expect(growthPerDay([sample('10', 100), sample('12', 600)])).toBeNull();
    expect(growthPerDay([])).toBeNull();
  });
});
