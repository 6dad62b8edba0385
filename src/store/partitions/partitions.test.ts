import { expect, it } from 'vitest';
import { dayOf, dayOfPartition, daysAround, partitionName } from './partitions.ts';

it('names partitions by UTC day, and finds the day in the name', () => {
  const lastMoment = Date.UTC(2026, 11, 31, 23, 59, 59, 999);
  expect(partitionName('look', dayOf(lastMoment))).toBe('look_20261231');
  expect(partitionName('look', dayOf(lastMoment + 1))).toBe('look_20270101');
  expect(dayOfPartition('quote_change_20270101')).toBe(dayOf(lastMoment + 1));
  expect(dayOfPartition('quote_change')).toBeUndefined();
  expect(daysAround(lastMoment).map((day) => day - dayOf(lastMoment))).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7]);
});
