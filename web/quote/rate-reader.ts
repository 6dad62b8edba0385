import type { ChangeRate } from '../../src/contract/change-rates.ts';
import { KICKOFF_BUCKETS } from '../../src/model/kickoff-bucket.ts';
import { rateSubjectOf } from '../../src/model/rate-subject.ts';

/** How often a bookmaker changes quotes of a market, known by its groups, by place of `KICKOFF_BUCKETS`. */
export const rateReader = (
  rates: readonly ChangeRate[],
  bookmaker: string,
  groups: readonly string[],
): ((bucket: number) => number | null) => {
  const subject = rateSubjectOf(groups);
  const own = rates.filter((rate) => rate.bookmaker === bookmaker && rate.subject === subject);
  return (bucket) =>
    own.find(({ fromMinutes }) => fromMinutes === KICKOFF_BUCKETS[bucket]?.fromMinutes)?.ratePerHour ?? null;
};
