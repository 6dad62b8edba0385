import type { ChangeRate } from '../../src/contract/change-rates.ts';
import type { KickoffBucket } from '../../src/model/kickoff-bucket.ts';
import type { RateSubject } from '../../src/model/rate-subject.ts';
import { countText } from '../format/numbers.ts';

export const SUBJECT_WORDS: Readonly<Record<RateSubject, string>> = {
  goals: 'goals',
  other: 'corners, cards, statistics',
};

const minutesText = (minutes: number): string => {
  if (minutes < 60) return `${minutes} min`;
  return minutes > 1440 ? `${minutes / 1440} d` : `${minutes / 60} h`;
};

/** A stretch of time to kick-off: `under 30 min`, `2 h to 6 h`, `over 3 d`. */
export const bucketWords = ({ fromMinutes, toMinutes }: KickoffBucket): string => {
  if (toMinutes === null) return `over ${minutesText(fromMinutes)}`;
  return fromMinutes === 0
    ? `under ${minutesText(toMinutes)}`
    : `${minutesText(fromMinutes)} to ${minutesText(toMinutes)}`;
};

/** The mean time between two changes: `every 4 min`, `every 1.7 h`. */
export const everyWords = (ratePerHour: number | null): string => {
  if (ratePerHour === null) return '–';
  const hours = 1 / ratePerHour;
  if (hours > 24 * 30) return 'hardly ever';
  if (hours >= 48) return `every ${Math.round(hours / 24)} d`;
  if (hours >= 1) return `every ${hours.toFixed(hours < 9.95 ? 1 : 0)} h`;
  return hours * 60 >= 2 ? `every ${Math.round(hours * 60)} min` : `every ${Math.round(hours * 3600)} s`;
};

/** What a rate rests on, or what it lacks. */
export const evidenceWords = ({ ratePerHour, looks, changedLooks }: ChangeRate): string => {
  const seen = `${countText(looks)} looks, ${countText(changedLooks)} of them found changes`;
  return ratePerHour === null ? `not enough yet: ${seen}` : `${ratePerHour.toFixed(2)} an hour, from ${seen}`;
};
