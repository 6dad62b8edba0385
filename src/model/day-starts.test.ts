import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayStarts } from './day-starts.ts';
import { startOfDay } from './wall-time.ts';

const HOUR_MS = 3_600_000;
const ZONES = ['UTC', 'Africa/Lagos', 'Europe/London', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo'];
const instants = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2030, 0, 1) });

it('days in a zone are without a gap and without an overlap, and hold the whole time asked for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, fc.integer({ min: 1, max: 20 * 24 }), (zone, fromMs, hours) => {
      const toMs = fromMs + hours * HOUR_MS;
      const starts = dayStarts(zone, fromMs, toMs);
      expect(starts[0]).toBe(startOfDay(fromMs, zone));
      expect(starts.at(-1)).toBe(startOfDay(toMs - 1, zone));
      for (const [place, startMs] of starts.entries()) {
        if (place > 0) expect(startOfDay(startMs - 1, zone)).toBe(starts[place - 1]);
      }
    }),
  );
});

it('follows the clocks: a day is 23 or 25 hours long where they are set, and one that a zone left out is none', () => {
  const lengths = (zone: string, from: string, to: string): readonly number[] => {
    const starts = dayStarts(zone, Date.parse(from), Date.parse(to));
    return starts.slice(1).map((startMs, place) => (startMs - (starts[place] ?? 0)) / HOUR_MS);
  };
  expect(lengths('Europe/London', '2026-03-28T12:00Z', '2026-03-30T12:00Z')).toEqual([24, 23]);
  expect(lengths('Europe/London', '2026-10-24T12:00Z', '2026-10-26T12:00Z')).toEqual([24, 25]);
  expect(lengths('Pacific/Apia', '2011-12-29T12:00Z', '2011-12-31T22:00Z')).toEqual([24, 24]);
});
