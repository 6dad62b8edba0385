import { type Bookmaker, bookmakers } from '../bookmaker.ts';
import type { Random } from '../random.ts';
import type { Tier } from './competitions.ts';

/** How many of 1,311 events each bookmaker offers. */
const measured: Record<Bookmaker, number> = { betpawa: 1127, sportybet: 1303, bet9ja: 1214 };
const measuredEvents = 1311;

/** Listings that no SportRadar id leads to, per 1,311 events; they come on top. */
const measuredWithoutId: Record<Bookmaker, number> = { betpawa: 7, sportybet: 0, bet9ja: 6 };

export function coverageOf(bookmaker: Bookmaker, events: number): number {
  return Math.round((events * measured[bookmaker]) / measuredEvents);
}

export function withoutIdOf(bookmaker: Bookmaker, events: number): number {
  return events === 0 ? 0 : Math.ceil((events * measuredWithoutId[bookmaker]) / measuredEvents);
}

const likelihoodOfGap: Record<Tier, number> = { top: 0.1, middle: 0.6, minor: 1 };

/**
 * Which bookmakers offer each event: exactly the measured shares, gaps mostly in minor competitions, and no event that
 * nobody offers.
 */
export function coverEvents(tiers: readonly Tier[], random: Random): Set<Bookmaker>[] {
  const offered = tiers.map(() => new Set<Bookmaker>(bookmakers));
  const missing = bookmakers
    .map((bookmaker) => ({ bookmaker, count: tiers.length - coverageOf(bookmaker, tiers.length) }))
    .sort((a, b) => b.count - a.count);
  for (const { bookmaker, count } of missing) {
    const order = tiers
      .map((tier, index) => ({ index, rank: random.next() ** (1 / likelihoodOfGap[tier]) }))
      .sort((a, b) => b.rank - a.rank)
      .filter(({ index }) => (offered[index]?.size ?? 0) > 1);
    for (const { index } of order.slice(0, count)) {
      offered[index]?.delete(bookmaker);
    }
  }
  return offered;
}
