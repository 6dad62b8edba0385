import type { BookEvent } from '../../src/collector/book/book-view.ts';
import { urgencyTier } from '../../src/collector/runs/priority.ts';
import { seededRandom } from '../../src/pacing/test/seeded-random.ts';
import type { Simulation } from '../simulation/simulation.ts';
import { compareListing, truthOf } from '../simulation/truth.ts';
import { AgeHistogram } from './age-histogram.ts';

/** Events compared per reading and tier. */
export const EVENTS_PER_READING = 8;

/** What was found of the events of one tier: kick-off within 30 minutes, within two hours, later. */
export class TierFigures {
  readonly ages = new AgeHistogram();
  comparedPrices = 0;
  /** Quotes shown, summed over the readings. */
  quoteReadings = 0;
  /** Of them, by the share of right prices among those compared in the same reading. */
  rightQuoteReadings = 0;
  missingPrices = 0;

  get rightShare(): number | null {
    return this.quoteReadings === 0 ? null : this.rightQuoteReadings / this.quoteReadings;
  }
}

/**
 * Reads the book again and again: the age of everything that it shows, and whether the prices of some events, drawn
 * anew for each reading, are those that their bookmakers offer at that instant.
 */
export class FreshnessSampler {
  readonly tiers = [new TierFigures(), new TierFigures(), new TierFigures()] as const;
  readonly #simulation: Simulation;
  readonly #random: () => number;

  constructor(simulation: Simulation, seed: number) {
    this.#simulation = simulation;
    this.#random = seededRandom(seed);
  }

  read(): void {
    const { book, clock } = this.#simulation;
    const nowMs = clock.nowMs();
    const byTier: [BookEvent[], BookEvent[], BookEvent[]] = [[], [], []];
    for (const event of book.events()) {
      if (event.kickoffMs > nowMs) byTier[urgencyTier(event.kickoffMs, nowMs)].push(event);
    }
    for (const [tier, events] of byTier.entries()) this.#readTier(this.tiers[tier as 0 | 1 | 2], events, nowMs);
  }

  #readTier(figures: TierFigures, events: readonly BookEvent[], nowMs: number): void {
    let quotes = 0;
    for (const event of events) {
      for (const { quotes: held } of event.listings.values()) {
        for (const { state, seenAtMs } of held.values()) {
          if (state === 'removed') continue;
          quotes++;
          figures.ages.add(nowMs - seenAtMs, 1);
        }
      }
    }
    const found = this.#compare(this.#draw(events));
    if (found.shown === 0) return;
    figures.quoteReadings += quotes;
    figures.rightQuoteReadings += (quotes * found.right) / found.shown;
    figures.comparedPrices += found.shown;
    figures.missingPrices += found.missing;
  }

  #compare(events: readonly BookEvent[]): { shown: number; right: number; missing: number } {
    const sum = { shown: 0, right: 0, missing: 0 };
    for (const event of events) {
      const truth = truthOf(this.#simulation, event.eventId);
      for (const [bookmaker, listing] of event.listings) {
        const { shown, right, missing } = compareListing(listing, truth.bookmakers[bookmaker]);
        sum.shown += shown;
        sum.right += right;
        sum.missing += missing;
      }
    }
    return sum;
  }

  #draw(events: readonly BookEvent[]): BookEvent[] {
    const left = [...events];
    const count = Math.min(EVENTS_PER_READING, left.length);
    return Array.from({ length: count }, () => left.splice(Math.floor(this.#random() * left.length), 1)).flat();
  }
}
