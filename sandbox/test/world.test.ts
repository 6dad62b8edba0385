import { describe, expect, it } from 'vitest';
import { Bet9jaSite } from '../bet9ja/bet9ja-site.ts';
import { BetpawaSite } from '../betpawa/betpawa-site.ts';
import { bookmakers } from '../bookmaker.ts';
import { MarketClock } from '../market/market-clock.ts';
import { BodyCache } from '../serving/body-cache.ts';
import { defaultDialect } from '../serving/dialect.ts';
import { SportybetSite } from '../sportybet/sportybet-site.ts';
import { type Entry, World } from '../world/world.ts';
import { createManualClock } from './manual-clock.ts';
import { detailPath } from './try-out.ts';

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

it('a listing that was taken down does not exist at its site, and the answer says of which it told that', async () => {
  const { clock, world } = build(1, 40);
  const cache = new BodyCache(1_000_000);
  const sites = [
    new BetpawaSite(world, clock, cache, () => defaultDialect),
    new SportybetSite(world, clock, cache),
    new Bet9jaSite(world, clock, cache, () => defaultDialect),
  ];
  for (const site of sites) {
    const { listing } = world.offeredBy(site.bookmaker)[0] as Entry;
    const url = new URL(detailPath(site.bookmaker, listing.id), 'http://sandbox');
    const headers = { accept: 'application/json', 'x-pawa-brand': 'betpawa-nigeria' };
    const ask = () => site.answer({ method: 'GET', path: url.pathname, query: url.searchParams, headers, body: '' });
    expect(ask().told?.offer).toBeDefined();
    expect(ask().told?.offer).not.toBeNull();
    listing.offered = false;
    expect(ask().told).toEqual({ listing, offer: null });
  }
});
