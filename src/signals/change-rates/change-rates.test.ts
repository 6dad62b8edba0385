import { expect, it } from 'vitest';
import { CHANGED_LOOKS_ENOUGH } from './change-rate.ts';
import { ChangeRates } from './change-rates.ts';

const MINUTE_MS = 60_000;
const KICKOFF_MS = Date.UTC(2031, 0, 11);
const leftMinutes = (minutes: number): number => KICKOFF_MS - minutes * MINUTE_MS;

/** Looks again between two times to kick-off, in minutes, each finding one of ten quotes about goals changed. */
const look = (rates: ChangeRates, sinceMinutes: number, atMinutes: number, bookmaker = 'alpha'): void => {
  for (let done = 0; done < CHANGED_LOOKS_ENOUGH; done++) {
    rates.take({
      ...{ bookmaker, kickoffMs: KICKOFF_MS, sinceMs: leftMinutes(sinceMinutes), atMs: leftMinutes(atMinutes) },
      ...{ openQuotes: { goals: 10, other: 4 }, changedQuotes: { goals: 1, other: 0 } },
    });
  }
};

it('each bookmaker, subject and time to kick-off has a rate of its own', () => {
  const rates = new ChangeRates();
  look(rates, 20, 15);
  const told = (bookmaker: string, subject: 'goals' | 'other', bucket: number) =>
    rates.reading(bookmaker, subject, bucket, leftMinutes(15));
  expect(told('alpha', 'goals', 0).ratePerHour).toBeCloseTo(-Math.log(0.9) * 12, 9);
  expect(told('alpha', 'other', 0)).toMatchObject({ ratePerHour: null, looks: CHANGED_LOOKS_ENOUGH, changes: 0 });
  expect(told('alpha', 'goals', 1)).toMatchObject({ ratePerHour: null, looks: 0 });
  expect(told('bravo', 'goals', 0)).toMatchObject({ ratePerHour: null, looks: 0 });
});

it('what lies in two times to kick-off, or reaches over kick-off, counts for none', () => {
  const rates = new ChangeRates();
  look(rates, 33, 28);
  look(rates, 3, 0);
  look(rates, 3, -2);
  for (const bucket of [0, 1]) expect(rates.reading('alpha', 'goals', bucket, KICKOFF_MS).looks).toBe(0);
});
