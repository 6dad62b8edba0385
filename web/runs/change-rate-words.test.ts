import { describe, expect, it } from 'vitest';
import { KICKOFF_BUCKETS } from '../../src/model/kickoff-bucket.ts';
import { bucketWords, everyWords, evidenceWords } from './change-rate-words.ts';

describe('how often prices change, in words', () => {
  it('is the mean time between two changes', () => {
    expect([180, 40, 15, 1.0001, 0.34, 0.05, 0.02, 0.001, 0].map(everyWords)).toEqual([
      ...['every 20 s', 'every 90 s', 'every 4 min', 'every 60 min', 'every 2.9 h', 'every 20 h', 'every 2 d'],
      ...['hardly ever', 'hardly ever'],
    ]);
    expect(everyWords(null)).toBe('–');
  });

  it('is told by time to kick-off', () => {
    expect(KICKOFF_BUCKETS.map(bucketWords)).toEqual([
      ...['under 30 min', '30 min to 2 h', '2 h to 6 h', '6 h to 24 h', '24 h to 3 d', 'over 3 d'],
    ]);
  });

  it('says what it rests on, and what it lacks', () => {
    const rate = { bookmaker: 'betpawa', subject: 'goals' as const, fromMinutes: 0, toMinutes: 30, changes: 9_000 };
    expect(evidenceWords({ ...rate, ratePerHour: 15.08, looks: 1_742, changedLooks: 366 })).toBe(
      '15.08 an hour, from 1,742 looks, 366 of them found changes',
    );
    expect(evidenceWords({ ...rate, ratePerHour: null, looks: 40, changedLooks: 3 })).toBe(
      'not enough yet: 40 looks, 3 of them found changes',
    );
  });
});
