/**
 * What a market is about, as far as it decides how often its quotes change: bookmakers reprice everything about goals
 * together and often, and everything else (corners, bookings, statistics) far more rarely.
 */
export type RateSubject = 'goals' | 'other';

export const RATE_SUBJECTS = ['goals', 'other'] as const satisfies readonly RateSubject[];

const OTHER_GROUPS: readonly string[] = ['corners', 'bookings', 'statistics'];

/** From the groups of a market of the catalogue. */
export const rateSubjectOf = (groups: readonly string[]): RateSubject =>
  groups.some((group) => OTHER_GROUPS.includes(group)) ? 'other' : 'goals';
