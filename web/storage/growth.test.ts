import { describe, expect, it } from 'vitest';
import { growth } from './growth.ts';

describe('samples of the size', () => {
  it('say how much was added since the one before, newest first, in whatever order they came', () => {
    const sample = (hour: number, databaseBytes: number) => ({ at: `2026-11-24T1${hour}:00:00.000Z`, databaseBytes });
    const grown = growth([sample(2, 500), sample(0, 300), sample(1, 350)]);
    expect(grown.map(({ databaseBytes, grownBytes }) => [databaseBytes, grownBytes])).toEqual([
      [500, 150],
      [350, 50],
      [300, null],
    ]);
  });
});
