import { expect, it } from 'vitest';
import { SteadyTime } from './steady-time.ts';

it('runs on when the clock is set back', () => {
  const time = new SteadyTime();
  expect(time.at(10_000)).toBe(10_000);
  expect(time.at(4000)).toBe(10_000);
  expect(time.at(4500)).toBe(10_500);
  expect(time.toWall(11_000)).toBe(5000);
  expect(time.at(20_000)).toBe(26_000);
});
