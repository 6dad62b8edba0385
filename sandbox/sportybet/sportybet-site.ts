import type { Clock } from '../clock.ts';
import type { Listing } from '../market/listing.ts';
import { priceListing, priceSlot } from '../market/pricing.ts';
import { hash32, unit } from '../random.ts';
import type { BodyCache } from '../serving/body-cache.ts';
import { Payload } from '../serving/payload.ts';
import type { RequestKind, Site, SiteAnswer, SiteRequest } from '../serving/site.ts';
import type { Competition } from '../world/competitions.ts';
import { countryName } from '../world/countries.ts';
import type { Entry, World } from '../world/world.ts';
import { type SportybetMarket, sportybetMarkets } from './sportybet-markets.ts';
import { sportybetNoise } from './sportybet-noise.ts';
import { readTournamentQuery } from './sportybet-query.ts';

const prefix = '/api/ng/factsCenter/';
const categoryOf = (country: string): string => `sr:category:${1 + (hash32('category', country) % 9_000)}`;
const tournamentOf = (competition: Competition): string => `sr:tournament:${competition.tournamentId}`;

export class SportybetSite implements Site {
  readonly bookmaker = 'sportybet';
  private readonly world: World;
  private readonly clock: Clock;
  private readonly cache: BodyCache;

  constructor(world: World, clock: Clock, cache: BodyCache) {
    this.world = world;
    this.clock = clock;
    this.cache = cache;
  }

  kindOf({ path }: SiteRequest): RequestKind {
    switch (path.slice(prefix.length)) {
      case 'popularAndSportList':
        return 'tree';
      case 'pcEvents':
      case 'pcUpcomingEvents':
        return 'list';
      case 'event':
        return 'detail';
      default:
        return 'other';
    }
  }

  answer(request: SiteRequest): SiteAnswer {
    if (!request.path.startsWith(prefix)) {
      return {
        status: 502,
        contentType: 'text/html',
        payload: Payload.ofText('<html><body>502 Bad Gateway</body></html>'),
      };
    }
    const { query, method } = request;
    switch (request.path.slice(prefix.length)) {
      case 'popularAndSportList':
        return success(this.tree());
      case 'pcEvents': {
        const wanted = method === 'POST' ? readTournamentQuery(request.body) : null;
        return wanted ? success(this.tournaments(this.eventsOf(wanted.tournaments), wanted.marketIds)) : invalid();
      }
      case 'pcUpcomingEvents':
        return success(this.upcoming(query));
      case 'event':
        return this.event(query.get('eventId') ?? '', query.get('productId') === '1');
      default:
        return { status: 404, contentType: 'application/json', payload: Payload.ofText('{"status":404}') };
    }
  }

  answerForAnother(listing: Listing): SiteAnswer | null {
    const other = this.world.offeredBy('sportybet').find((entry) => entry.listing !== listing);
    return other ? this.event(other.listing.id, false) : null;
  }

  private tree() {
    const categories = new Map<string, { name: string; tournaments: Map<Competition, number> }>();
    const entries = this.world.offeredBy('sportybet');
    for (const { listing } of entries) {
      const { competition } = listing.fixture;
      const id = categoryOf(competition.country.name);
      const category = categories.get(id) ?? {
        name: countryName(competition.country, 'sportybet'),
        tournaments: new Map<Competition, number>(),
      };
      categories.set(id, category);
      category.tournaments.set(competition, (category.tournaments.get(competition) ?? 0) + 1);
    }
    const list = [...categories].map(([id, { name, tournaments }]) => ({
      id,
      name,
      eventSize: [...tournaments.values()].reduce((sum, count) => sum + count, 0),
      tournaments: [...tournaments].map(([competition, count]) => ({
        id: tournamentOf(competition),
        name: competition.names.sportybet,
        eventSize: count + (count >= 6 && unit('announced', competition.index) < 0.15 ? 1 : 0),
      })),
    }));
    return {
      popularEvents: [],
      sportList: [{ id: 'sr:sport:1', name: 'Football', eventSize: entries.length, categories: list }],
    };
  }

  private eventsOf(tournaments: readonly string[]): Entry[] {
    return this.world.offeredBy('sportybet', (competition) => tournaments.includes(tournamentOf(competition)));
  }

  private tournaments(entries: readonly Entry[], marketIds: readonly string[]) {
    const groups = new Map<Competition, Entry[]>();
    for (const entry of entries) {
      const { competition } = entry.listing.fixture;
      groups.set(competition, [...(groups.get(competition) ?? []), entry]);
    }
    return [...groups].map(([competition, members]) => ({
      id: tournamentOf(competition),
      name: competition.names.sportybet,
      categoryName: countryName(competition.country, 'sportybet'),
      categoryId: categoryOf(competition.country.name),
      events: members.map(({ listing }) => listEntry(listing, marketIds)),
    }));
  }

  private upcoming(query: URLSearchParams) {
    const pageSize = Math.min(100, Number(query.get('pageSize')) || 20);
    const page = Math.max(1, Number(query.get('pageNum')) || 1);
    const all = this.world.offeredBy('sportybet');
    const marketIds = (query.get('marketId') ?? '1').split(',');
    const tournaments = this.tournaments(all.slice((page - 1) * pageSize, page * pageSize), marketIds);
    return { totalNum: all.length, tournaments };
  }

  private event(id: string, liveBook: boolean): SiteAnswer {
    const entry = this.world.find('sportybet', id);
    if (!entry?.listing.offered) {
      return { ...invalid(), ...(entry ? { told: { listing: entry.listing, offer: null } } : {}) };
    }
    const { listing } = entry;
    const started = listing.kickoffMs <= this.clock.now();
    const tag = `${listing.version}/${started}`;
    const body = this.cache.get(`sportybet/${id}${liveBook ? '/live' : ''}`, tag, () => {
      const { priced, offer } = priceListing(listing);
      const markets = started ? [] : [...sportybetMarkets(listing, priced), ...sportybetNoise(listing)];
      const shown = liveBook ? markets.filter((_, index) => index % 5 === 0).map(asLiveBook) : markets;
      return {
        zipped: Payload.ofText(JSON.stringify(envelope(detail(listing, started, shown)))).toGzip(),
        listing,
        offer,
      };
    });
    return {
      status: 200,
      contentType: 'application/json;charset=UTF-8',
      payload: Payload.ofGzip(body.zipped),
      ...(started || liveBook ? {} : { told: { listing, offer: body.offer } }),
    };
  }
}

/** Before kick-off the live book shows a few markets, all of them suspended. */
function asLiveBook(market: SportybetMarket): SportybetMarket {
  return { ...market, product: 1, status: 1 };
}

function header(listing: Listing, started: boolean) {
  const { fixture } = listing;
  const { competition } = fixture;
  const category = {
    id: categoryOf(competition.country.name),
    name: countryName(competition.country, 'sportybet'),
    tournament: { id: tournamentOf(competition), name: competition.names.sportybet },
  };
  return {
    eventId: listing.id,
    gameId: String(10_000 + (fixture.salt % 89_999)),
    productStatus: '0#0',
    estimateStartTime: listing.kickoffMs,
    status: started ? 1 : 0,
    matchStatus: started ? 'H1' : 'Not start',
    homeTeamId: `sr:competitor:${fixture.home.competitorId}`,
    homeTeamName: listing.home,
    awayTeamName: listing.away,
    awayTeamId: `sr:competitor:${fixture.away.competitorId}`,
    sport: { id: 'sr:sport:1', name: 'Football', category },
  };
}

function trailer(listing: Listing) {
  const { fixture } = listing;
  const genius = fixture.salt % 5 === 0;
  return {
    bookingStatus: 'Booked',
    topTeam: fixture.competition.tier === 'top',
    commentsNum: fixture.salt % 40,
    topicId: 10_000_000 + (fixture.salt % 900_000),
    oddsBoost: fixture.salt % 3 === 0,
    fixtureVenue: { name: `${fixture.home.name} Park` },
    giftGrabActivityResultVO: { activityEnabled: false, enabled: false },
    ai: false,
    bgEvent: false,
    matchTrackerNotAllowed: false,
    eventSource: {
      preMatchSource: { sourceType: 'BET_RADAR', sourceId: fixture.eventId },
      liveSource: {
        sourceType: genius ? 'BET_GENIUS' : 'BET_RADAR',
        sourceId: genius ? `1111111${fixture.eventId}` : fixture.eventId,
      },
    },
    containsPcbb: false,
    banned: false,
  };
}

function detail(listing: Listing, started: boolean, markets: readonly SportybetMarket[]) {
  const score = started ? { setScore: '0:0', gameScore: ['0:0'], period: '1', playedSeconds: '00:00' } : {};
  return { ...header(listing, started), ...score, markets, ...trailer(listing) };
}

function listEntry(listing: Listing, marketIds: readonly string[]) {
  const { slots } = listing.layout();
  const priced = slots
    .filter((slot) => marketIds.includes(slot.encoding.id))
    .map((slot) => priceSlot(listing, slot))
    .filter(({ state }) => state !== 'removed');
  const markets = sportybetMarkets(listing, priced).map((market, index) => ({
    ...market,
    status: market.status === 1 && index % 2 === 0 ? 2 : market.status,
    ...(market.lastOddsChangeTime === undefined
      ? {}
      : { lastOddsChangeTime: Math.floor(market.lastOddsChangeTime / 1000) * 1000 }),
  }));
  const shown = slots.filter((slot) => slot.stage <= listing.stage).length;
  return {
    ...header(listing, false),
    totalMarketSize: Math.round(shown * 1.1) + 3,
    markets,
    ...trailer(listing),
    bookingStatus: 'Unavailable',
  };
}

function envelope(data: unknown) {
  return { bizCode: 10000, message: '0#0', data };
}

function success(data: unknown): SiteAnswer {
  return json(envelope(data));
}

function invalid(): SiteAnswer {
  return json({ bizCode: 19000, message: 'Invalid', innerMsg: 'Invalid', data: null });
}

function json(body: unknown): SiteAnswer {
  return { status: 200, contentType: 'application/json;charset=UTF-8', payload: Payload.ofText(JSON.stringify(body)) };
}
