// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { AlertBell, alertSound, switchAlertSound } from './alert-sound.ts';

let rung = 0;
let bell: AlertBell;

beforeEach(() => {
  rung = 0;
  bell = new AlertBell(() => rung++);
  switchAlertSound(false);
});

/** The counts of new alerts, a minute apart. */
const counts = (...all: number[]): number => {
  for (const [minute, count] of all.entries()) bell.counted(count, minute * 60_000);
  return rung;
};

it('is off until somebody switches it on', () => {
  expect(alertSound.get()).toBe(false);
  expect(counts(0, 1, 2)).toBe(0);
});

it('rings when alerts come, not for those that were there, nor when they are acknowledged', () => {
  switchAlertSound(true);
  expect(counts(7, 8, 8, 3, 4)).toBe(2);
});

it('rings once for alerts that come together', () => {
  switchAlertSound(true);
  bell.counted(0, 0);
  for (let count = 1; count <= 20; count++) bell.counted(count, 1_000 + count * 200);
  expect(rung).toBe(1);
  bell.counted(21, 7_000);
  expect(rung).toBe(2);
});

it('is remembered in this browser', () => {
  switchAlertSound(true);
  expect(localStorage.getItem('overround.alert-sound')).toBe('on');
});
