import { describe, expect, it } from 'vitest';
import { type Bookmaker, bookmakers } from '../bookmaker.ts';
import { MarketClock } from '../market/market-clock.ts';
import { priceSlot } from '../market/pricing.ts';
import { baseMargin, marginFactor } from '../model/margins.ts';
import type { Tier } from '../world/competitions.ts';
import { World } from '../world/world.ts';
import { createManualClock } from './manual-clock.ts';

const clock = createManualClock();
const world = new World({ events: 90, seed: 3, bornMs: null }, clock, new MarketClock(clock, 0));

/** Mean margin of a market in the prices as published, over all matches of a tier. */
function publishedMargin(bookmaker: Bookmaker, market: string, tier: Tier, winners: number): number {
  const margins = world
    .offeredBy(bookmaker, (competition) => competition.tier === tier)
    .flatMap(({ listing }) =>
      listing
        .layout()
        .slots.filter(({ encoding }) => encoding.market === market)
        .map((slot) => priceSlot(listing, slot).prices)
        .filter((prices) => prices.every((price) => price > 101))
        .map((prices) => prices.reduce((sum, price) => sum + 100 / price, 0) / winners - 1),
    );
  return margins.reduce((sum, margin) => sum + margin, 0) / margins.length;
}

describe('published margins', () => {
  it.each(bookmakers)('of %s are as set, but for rounding', (bookmaker) => {
    for (const tier of ['top', 'middle', 'minor'] as const) {
      const set = (market: string): number => baseMargin(bookmaker, tier) * marginFactor(market);
      expect(publishedMargin(bookmaker, '1x2-ft', tier, 1)).toBeCloseTo(set('1x2-ft'), 2);
      expect(publishedMargin(bookmaker, 'double-chance-ft', tier, 2)).toBeCloseTo(set('double-chance-ft'), 2);
      expect(publishedMargin(bookmaker, 'total-goals-ft', tier, 1)).toBeCloseTo(set('total-goals-ft'), 2);
    }
  });

  it('are higher for scores than for results', () => {
    const margin = publishedMargin('sportybet', 'correct-score-ft', 'middle', 1);
    expect(margin).toBeGreaterThan(2 * publishedMargin('sportybet', '1x2-ft', 'middle', 1));
  });
});
