import { describe, expect, it } from 'vitest';
import { bookmakers } from '../bookmaker.ts';
import { MarketClock } from '../market/market-clock.ts';
import { World } from '../world/world.ts';
import { createManualClock } from './manual-clock.ts';

function build(seed: number, events = 1311) {
  const clock = createManualClock();
  return { clock, world: new World({ events, seed }, clock, new MarketClock(clock, 0)) };
}

describe('the simulated offer', () => {
  const { world, clock } = build(1);

  it('has the measured coverage, with some listings without id on top', () => {
    expect(world.matches.size).toBe(1311);
    const counts = bookmakers.map((bookmaker) => {
      const listings = world.offeredBy(bookmaker).map(({ listing }) => listing);
      return [
        listings.filter(({ withoutId }) => !withoutId).length,
        listings.filter(({ withoutId }) => withoutId).length,
      ];
    });
    expect(counts).toEqual([
      [1127, 7],
      [1303, 0],
      [1214, 6],
    ]);
  });

  it('leaves no event without a bookmaker', () => {
    expect([...world.matches.values()].filter((match) => match.offers().length === 0)).toEqual([]);
  });

  it('spreads over 30 countries, about 160 competitions and seven days', () => {
    const fixtures = [...world.matches.values()].map(({ fixture }) => fixture);
    expect(new Set(fixtures.map(({ competition }) => competition.country.name)).size).toBe(30);
    const competitions = new Set(fixtures.map(({ competition }) => competition.index)).size;
    expect(competitions).toBeGreaterThan(150);
    expect(competitions).toBeLessThan(170);
    const minutes = fixtures.map(({ kickoffMs }) => (kickoffMs - clock.now()) / 60_000);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(7 * 24 * 60);
    expect(minutes.filter((left) => left <= 120).length).toBeGreaterThan(20);
  });

  it('gives every listing an id of its own, and bookmakers their own names', () => {
    for (const bookmaker of bookmakers) {
      const ids = world.offeredBy(bookmaker).map(({ listing }) => listing.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const spelledDifferently = [...world.matches.values()].filter(
      (match) => new Set(match.offers().map(({ home }) => home)).size > 1,
    );
    expect(spelledDifferently.length).toBeGreaterThan(200);
  });
});

describe('seeds', () => {
  const describeWorld = (seed: number): string[] =>
    bookmakers.flatMap((bookmaker) =>
      build(seed, 12)
        .world.offeredBy(bookmaker)
        .map(
          ({ listing }) =>
            `${listing.id} ${listing.home} ${listing.away} ${listing.kickoffMs} ${listing.layout().size}`,
        ),
    );

  it('reproduce everything, and differ', () => {
    expect(describeWorld(7)).toEqual(describeWorld(7));
    expect(describeWorld(7)).not.toEqual(describeWorld(8));
  });
});
