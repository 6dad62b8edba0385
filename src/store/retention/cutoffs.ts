import { DAY_MS, dayOf } from '../partitions/partitions.ts';

export interface RetentionDays {
  readonly oddsRetentionDays: number;
  readonly matchRetentionDays: number;
}

export interface Cutoffs {
  /** History of days before this day goes. */
  readonly changesBeforeDay: number;
  readonly changesBeforeMs: number;
  /** Events whose kick-off is before go. */
  readonly eventsBeforeMs: number;
}

/** What is too old at an instant. History goes by whole UTC days, so that at least the given days are kept. */
export const cutoffsOf = ({ oddsRetentionDays, matchRetentionDays }: RetentionDays, nowMs: number): Cutoffs => {
  const changesBeforeDay = dayOf(nowMs) - oddsRetentionDays;
  return {
    changesBeforeDay,
    changesBeforeMs: changesBeforeDay * DAY_MS,
    eventsBeforeMs: nowMs - matchRetentionDays * DAY_MS,
  };
};
