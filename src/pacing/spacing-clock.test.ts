import { expect, it } from 'vitest';
import { SpacingClock } from './spacing-clock.ts';

it('keeps the spacing from the last start, a changed one at once', () => {
  const clock = new SpacingClock(100);
  expect(clock.waitMs(0)).toBe(0);
  clock.started(50);
  expect(clock.waitMs(60)).toBe(90);
  clock.setSpacing(20);
  expect(clock.waitMs(60)).toBe(10);
  clock.setSpacing(500);
  expect(clock.waitMs(60)).toBe(490);
});
