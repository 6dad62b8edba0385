import { describe, expect, it } from 'vitest';
import type { ChangeRate } from '../../src/contract/change-rates.ts';
import { KICKOFF_BUCKETS } from '../../src/model/kickoff-bucket.ts';
import { rateReader } from '../quote/rate-reader.ts';
import { stillWords } from '../quote/still-words.ts';
import { T0_MS } from '../test/wire-samples.ts';
import { seenWords } from './seen-words.ts';

const MINUTE_MS = 60_000;
const IN_TEN_HOURS = { isOpen: true, seenAtMs: T0_MS, kickoffMs: T0_MS + 600 * MINUTE_MS };

/** Rates of one bookmaker: goals as given from the nearest kick-off on, everything else never changes. */
const ratesOf = (bookmaker: string, goals: readonly (number | null)[]): readonly ChangeRate[] =>
  KICKOFF_BUCKETS.flatMap((bucket, place) => {
    const shared = { bookmaker, ...bucket, looks: 1, changedLooks: 1, changes: 1 };
    return [
      { ...shared, subject: 'goals' as const, ratePerHour: goals[place] ?? null },
      { ...shared, subject: 'other' as const, ratePerHour: 0 },
    ];
  });
const RATES = [...ratesOf('betpawa', [16, 6, 2, 1]), ...ratesOf('bet9ja', [])];

describe('when a price was seen', () => {
  const reader = rateReader(RATES, 'betpawa', ['goals', 'popular']);

  it('is told with the chance that it is still so, which falls while nobody looks', () => {
    expect(seenWords(IN_TEN_HOURS, T0_MS + 42_000, reader)).toBe('42 s ago · 99 % still so');
    expect(seenWords(IN_TEN_HOURS, T0_MS + 6 * MINUTE_MS, reader)).toBe('6 min ago · 90 % still so');
    const soon = { ...IN_TEN_HOURS, kickoffMs: T0_MS + 20 * MINUTE_MS };
    expect(seenWords(soon, T0_MS + 42_000, reader)).toBe('42 s ago · 83 % still so');
  });

  it('is told alone where nothing more is known, and for what is not open or has kicked off', () => {
    const alone = (more: Partial<typeof IN_TEN_HOURS>, own = reader) =>
      seenWords({ ...IN_TEN_HOURS, ...more }, T0_MS + 42_000, own);
    expect(alone({}, rateReader(RATES, 'bet9ja', ['goals']))).toBe('42 s ago');
    expect(alone({}, rateReader(RATES, 'sportybet', ['goals']))).toBe('42 s ago');
    expect(alone({}, rateReader([], 'betpawa', ['goals']))).toBe('42 s ago');
    expect(alone({ isOpen: false })).toBe('42 s ago');
    expect(alone({ kickoffMs: T0_MS + 30_000 })).toBe('42 s ago');
    expect(alone({ kickoffMs: T0_MS + 3_000 * MINUTE_MS })).toBe('42 s ago');
  });

  it('knows what a market is about', () => {
    const corners = rateReader(RATES, 'betpawa', ['corners', 'halves']);
    expect(seenWords(IN_TEN_HOURS, T0_MS + 5 * MINUTE_MS, corners)).toBe('5 min ago · over 99 % still so');
  });
});

it('nothing is ever said to be certain', () => {
  expect([1, 0.996, 0.994, 0.5, 0.006, 0.004, 0].map(stillWords)).toEqual([
    'over 99 % still so',
    'over 99 % still so',
    '99 % still so',
    '50 % still so',
    '1 % still so',
    'under 1 % still so',
    'under 1 % still so',
  ]);
  expect(stillWords(null)).toBe('');
});
