import { KICKOFF_BUCKETS, kickoffBucketAt } from '../../model/kickoff-bucket.ts';
import { RATE_SUBJECTS, type RateSubject } from '../../model/rate-subject.ts';
import { ChangeRate, type RateReading } from './change-rate.ts';

/** A full look at a listing, against the full look before it. */
export interface ListingSeenAgain {
  readonly bookmaker: string;
  readonly kickoffMs: number;
  readonly sinceMs: number;
  readonly atMs: number;
  /** Quotes that were open at `sinceMs`. */
  readonly openQuotes: Readonly<Record<RateSubject, number>>;
  /** Of them, those that were found different. */
  readonly changedQuotes: Readonly<Record<RateSubject, number>>;
}

type RatesOfBookmaker = Readonly<Record<RateSubject, readonly ChangeRate[]>>;

const noRates = (): RatesOfBookmaker => ({
  goals: KICKOFF_BUCKETS.map(() => new ChangeRate()),
  other: KICKOFF_BUCKETS.map(() => new ChangeRate()),
});

const NOTHING: RateReading = { ratePerHour: null, looks: 0, changedLooks: 0, changes: 0 };

/** How often quotes change, by bookmaker, what they are about, and time to kick-off (places of `KICKOFF_BUCKETS`). */
export class ChangeRates {
  readonly #byBookmaker = new Map<string, RatesOfBookmaker>();

  /** What lies in two stretches of time to kick-off says nothing certain about either, and is left out. */
  take({ bookmaker, kickoffMs, sinceMs, atMs, openQuotes, changedQuotes }: ListingSeenAgain): void {
    const bucket = kickoffBucketAt(kickoffMs, atMs);
    if (bucket < 0 || kickoffBucketAt(kickoffMs, sinceMs) !== bucket) return;
    const rates = this.#byBookmaker.get(bookmaker) ?? noRates();
    this.#byBookmaker.set(bookmaker, rates);
    for (const subject of RATE_SUBJECTS) {
      const seen = { sinceMs, atMs, quotes: openQuotes[subject], changed: changedQuotes[subject] };
      rates[subject][bucket]?.take(seen);
    }
  }

  reading(bookmaker: string, subject: RateSubject, bucket: number, nowMs: number): RateReading {
    return this.#byBookmaker.get(bookmaker)?.[subject][bucket]?.reading(nowMs) ?? NOTHING;
  }
}
