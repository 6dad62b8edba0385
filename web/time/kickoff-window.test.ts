import { describe, expect, it } from 'vitest';
import { isInWindow, type KickoffPreset, kickoffWindow } from './kickoff-window.ts';

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const window = (preset: KickoffPreset, now: string, zone: string, custom = {}): (string | null)[] => {
  const { fromMs, toMs } = kickoffWindow(preset, Date.parse(now), zone, custom);
  return [iso(fromMs), iso(toMs)];
};

describe('kick-off presets', () => {
  it('mean the day of the shown zone, not of UTC', () => {
    expect(window('today', '2026-11-24T23:30:00Z', 'Africa/Lagos')).toEqual([
      '2026-11-24T23:00:00.000Z',
      '2026-11-25T23:00:00.000Z',
    ]);
    expect(window('today', '2026-11-24T23:30:00Z', 'UTC')).toEqual([
      '2026-11-24T00:00:00.000Z',
      '2026-11-25T00:00:00.000Z',
    ]);
    expect(window('tomorrow', '2026-11-24T12:00:00Z', 'Africa/Nairobi')).toEqual([
      '2026-11-24T21:00:00.000Z',
      '2026-11-25T21:00:00.000Z',
    ]);
  });

  it('give a day of 23 or 25 hours where clocks change', () => {
    expect(window('today', '2026-03-29T12:00:00Z', 'Europe/London')).toEqual([
      '2026-03-29T00:00:00.000Z',
      '2026-03-29T23:00:00.000Z',
    ]);
    expect(window('today', '2026-10-25T12:00:00Z', 'Europe/London')).toEqual([
      '2026-10-24T23:00:00.000Z',
      '2026-10-26T00:00:00.000Z',
    ]);
  });

  it('take the weekend from Saturday to Monday, the present one on Sunday', () => {
    const expected = ['2026-11-27T23:00:00.000Z', '2026-11-29T23:00:00.000Z'];
    for (const now of ['2026-11-24T12:00:00Z', '2026-11-28T12:00:00Z', '2026-11-29T12:00:00Z']) {
      expect(window('weekend', now, 'Africa/Lagos'), now).toEqual(expected);
    }
  });

  it('count the next three hours from now', () => {
    expect(window('3h', '2026-11-24T12:00:00Z', 'Africa/Lagos')).toEqual([
      '2026-11-24T12:00:00.000Z',
      '2026-11-24T15:00:00.000Z',
    ]);
  });

  it('read a custom window in the zone, each end optional', () => {
    const now = '2026-11-24T12:00:00Z';
    expect(window('custom', now, 'Africa/Lagos', { from: '2026-11-25T18:00' })).toEqual([
      '2026-11-25T17:00:00.000Z',
      null,
    ]);
    expect(window('custom', now, 'Africa/Lagos', { to: 'nonsense' })).toEqual([null, null]);
  });

  it('include their start and not their end', () => {
    const bounds = { fromMs: 10, toMs: 20 };
    expect([9, 10, 19, 20].map((at) => isInWindow(at, bounds))).toEqual([false, true, true, false]);
  });
});
