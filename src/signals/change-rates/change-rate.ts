import { likeliestRate } from './likeliest-rate.ts';

/** A look at quotes that had been seen before. */
export interface QuotesSeenAgain {
  readonly sinceMs: number;
  readonly atMs: number;
  /** Those that were open at `sinceMs`. */
  readonly quotes: number;
  /** Of them, those that were found different. */
  readonly changed: number;
}

/** Counts are of looks that still count: each counts half after every `HALF_LIFE_MS`. */
export interface RateReading {
  /** `null` while there is not enough to tell. */
  readonly ratePerHour: number | null;
  readonly looks: number;
  /** Looks that found a change. */
  readonly changedLooks: number;
  /** Quotes that were found changed. */
  readonly changes: number;
}

/** Long enough for the evidence of one day part to last through the next, short enough to follow it. */
export const HALF_LIFE_MS = 2 * 3_600_000;

/**
 * Quotes of one look change together, so it is looks that are counted as evidence. With so many that found a change, the
 * rate is within a fifth of the truth two times in three: 90 % still current may be 88 or 92.
 */
export const CHANGED_LOOKS_ENOUGH = 25;

/** What hardly ever changes is known too, from so many looks: the next one will find a change in 2.5 % of cases at most. */
export const LOOKS_ENOUGH = 1_000;

/** Intervals are kept by their length, from a millisecond to six days, each bin a fifth longer than the one before. */
const BINS_PER_DOUBLING = 4;
const BINS = 29 * BINS_PER_DOUBLING;
/** Weights grow instead of all that is kept shrinking with each look; before they grow too large, all is scaled down. */
const HALF_LIVES_MOST = 40;

const HOUR_MS = 3_600_000;

/**
 * How often quotes of one kind change, from looks that can only say whether they did. A look costs the same however many
 * quotes it shows, and what is kept is bounded; the rate is worked out when it is asked for.
 */
export class ChangeRate {
  readonly #quotes = new Float64Array(BINS);
  readonly #changed = new Float64Array(BINS);
  readonly #hours = new Float64Array(BINS);
  #looks = 0;
  #changedLooks = 0;
  #changes = 0;
  /** The instant at which a look weighs 1. */
  #originMs = Number.NaN;

  take({ sinceMs, atMs, quotes, changed }: QuotesSeenAgain): void {
    const ms = atMs - sinceMs;
    if (quotes <= 0 || ms <= 0) return;
    const weight = this.#weightAt(atMs);
    const place = Math.min(Math.max(Math.round(Math.log2(ms) * BINS_PER_DOUBLING), 0), BINS - 1);
    this.#add(this.#quotes, place, weight * quotes);
    this.#add(this.#changed, place, weight * changed);
    this.#add(this.#hours, place, (weight * quotes * ms) / HOUR_MS);
    this.#looks += weight;
    this.#changes += weight * changed;
    if (changed > 0) this.#changedLooks += weight;
  }

  reading(nowMs: number): RateReading {
    const fade = this.#looks === 0 ? 0 : 2 ** ((this.#originMs - nowMs) / HALF_LIFE_MS);
    const looks = fade * this.#looks;
    const changedLooks = fade * this.#changedLooks;
    const isEnough = changedLooks >= CHANGED_LOOKS_ENOUGH || looks >= LOOKS_ENOUGH;
    const rate = isEnough ? this.#rate() : null;
    const ratePerHour = rate === null || !Number.isFinite(rate) ? null : rate;
    return { ratePerHour, looks, changedLooks, changes: fade * this.#changes };
  }

  #rate(): number | null {
    const witnessed = Array.from(this.#quotes, (quotes, place) => ({
      hours: quotes === 0 ? 0 : (this.#hours[place] ?? 0) / quotes,
      quotes,
      changed: this.#changed[place] ?? 0,
    }));
    return likeliestRate(witnessed.filter(({ quotes }) => quotes > 0));
  }

  #add(sums: Float64Array, place: number, amount: number): void {
    sums[place] = (sums[place] ?? 0) + amount;
  }

  #weightAt(atMs: number): number {
    if (Number.isNaN(this.#originMs)) this.#originMs = atMs;
    const halfLives = (atMs - this.#originMs) / HALF_LIFE_MS;
    if (halfLives <= HALF_LIVES_MOST) return 2 ** halfLives;
    const scale = 2 ** -halfLives;
    for (const sums of [this.#quotes, this.#changed, this.#hours]) {
      for (const [place, sum] of sums.entries()) sums[place] = sum * scale;
    }
    this.#looks *= scale;
    this.#changedLooks *= scale;
    this.#changes *= scale;
    this.#originMs = atMs;
    return 1;
  }
}
