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

function build(seed: number, events = 1311, at: { startMs?: number; bornMs?: number } = {}) {
  const clock = createManualClock(at.startMs);
  const world = new World({ events, seed, bornMs: at.bornMs ?? null }, clock, new MarketClock(clock, 0));
  return { clock, world };
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

describe('a sandbox that is started again', () => {
  const hourMs = 3_600_000;
  const offers = (world: World) =>
    bookmakers.flatMap((bookmaker) =>
      world
        .offeredBy(bookmaker)
        .map(({ listing: { id, kickoffMs, fixture } }) =>
          [bookmaker, id, fixture.eventId, fixture.home.name, fixture.away.name, kickoffMs].join(' '),
        )
        .sort(),
    );

  it.each([1 / 60, 1, 26, 24 * 9, 24 * 40])(
    'after %f hours goes on with the matches that there would be',
    async (hours) => {
      const first = build(1, 200);
      const bornMs = first.clock.now();
      for (let step = 0; step < 7; step++) {
        await first.clock.advance((hours * hourMs) / 7);
        first.world.offeredBy('betpawa');
      }
      const again = build(1, 200, { startMs: first.clock.now(), bornMs });
      expect(offers(again.world)).toEqual(offers(first.world));
    },
  );

  it('has about as many matches as before, with kick-offs ahead', () => {
    const bornMs = Date.UTC(2026, 10, 24, 6);
    const { world, clock } = build(1, 400, { startMs: bornMs + 24 * 30 * hourMs, bornMs });
    const offered = world.offeredBy('sportybet');
    expect(offered.length).toBeGreaterThan(360);
    expect(new Set(offered.map(({ listing }) => listing.id)).size).toBe(offered.length);
    expect(offered.every(({ listing }) => listing.kickoffMs > clock.now())).toBe(true);
  });
});
