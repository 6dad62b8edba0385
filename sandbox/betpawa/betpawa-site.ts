import type { Clock } from '../clock.ts';
import type { Listing } from '../market/listing.ts';
import { type PricedSlot, priceListing, priceSlot } from '../market/pricing.ts';
import type { BodyCache } from '../serving/body-cache.ts';
import type { Dialect } from '../serving/dialect.ts';
import { Payload } from '../serving/payload.ts';
import type { RequestKind, Site, SiteAnswer, SiteRequest } from '../serving/site.ts';
import { countryName } from '../world/countries.ts';
import type { Entry, World } from '../world/world.ts';
import {
  betpawaCompetitionId,
  betpawaHeader,
  betpawaMarketCount,
  betpawaMarkets,
  betpawaRegionId,
  betpawaVersion,
  betpawaWidgets,
} from './betpawa-event.ts';
import { betpawaNoise } from './betpawa-noise.ts';
import { type ListQuery, readListQueries } from './betpawa-query.ts';
import { toV3 } from './betpawa-v3.ts';
import type { Json } from './json.ts';

const prefix = '/api/sportsbook/v4/';
const pageCap = 100;
const headlineMarket = '3743';

/** Answers of a protobuf reader's web site to those who do not ask for JSON. */
const protobuf = Payload.ofGzip(Payload.ofText('\n\u0006\b\u00d2\t\u0012\u0001').toGzip());

export class BetpawaSite implements Site {
  readonly bookmaker = 'betpawa';
  private readonly world: World;
  private readonly clock: Clock;
  private readonly cache: BodyCache;
  private readonly dialect: () => Dialect;

  constructor(world: World, clock: Clock, cache: BodyCache, dialect: () => Dialect) {
    this.world = world;
    this.clock = clock;
    this.cache = cache;
    this.dialect = dialect;
  }

  kindOf({ path }: SiteRequest): RequestKind {
    return path.includes('/categories/')
      ? 'tree'
      : path.includes('/lists/')
        ? 'list'
        : path.includes('/events/')
          ? 'detail'
          : 'other';
  }

  answer(request: SiteRequest): SiteAnswer {
    if (request.path.startsWith('/api/sportsbook/') && request.headers['x-pawa-brand'] !== 'betpawa-nigeria') {
      return json({ code: 403, message: 'FORBIDDEN' }, 403);
    }
    if (!request.path.startsWith(prefix)) {
      return json({ code: 404, message: 'NOT_FOUND' }, 404);
    }
    if (!String(request.headers.accept ?? '').includes('application/json')) {
      return { status: 200, contentType: 'application/x-protobuf', payload: protobuf };
    }
    const path = request.path.slice(prefix.length);
    if (path === 'categories/list/2' || path === 'categories/list/all' || path === 'categories/list') {
      return json(this.tree(path.endsWith('/2') && request.query.get('includeRegions') === 'true'));
    }
    if (path === 'events/lists/by-queries') {
      const queries = readListQueries(request.query.get('q') ?? '');
      return queries ? this.lists(queries) : json({ code: 400, message: 'BAD_REQUEST' }, 400);
    }
    return path.startsWith('events/')
      ? this.event(path.slice('events/'.length))
      : json({ code: 404, message: 'NOT_FOUND' }, 404);
  }

  answerForAnother(listing: Listing): SiteAnswer | null {
    const other = this.world.offeredBy('betpawa').find((entry) => entry.listing !== listing);
    return other ? this.event(other.listing.id) : null;
  }

  private tree(withRegions: boolean): Json {
    const entries = this.world.offeredBy('betpawa');
    const category: Json = { id: '2', name: 'Football' };
    const counts: Json = { category, eventCounts: { upcoming: String(entries.length), live: '0' } };
    if (!withRegions) {
      return { onlyMeta: [counts] };
    }
    const regions = new Map<string, { region: Json; competitions: Map<string, Json> }>();
    for (const { listing } of entries) {
      const { competition } = listing.fixture;
      const id = betpawaRegionId(competition.country.name);
      const region = regions.get(id) ?? {
        region: { id, name: countryName(competition.country, 'betpawa') },
        competitions: new Map<string, Json>(),
      };
      regions.set(id, region);
      const competitionId = betpawaCompetitionId(competition.index);
      region.competitions.set(competitionId, { competition: { id: competitionId, name: competition.names.betpawa } });
    }
    const list = [...regions.values()].map(({ region, competitions }) => ({
      region,
      competitions: [...competitions.values()],
    }));
    return { onlyMeta: [counts], withRegions: [{ category, regions: list }] };
  }

  private lists(queries: readonly ListQuery[]): SiteAnswer {
    const responses = queries.map((query) => ({ responses: this.list(query) }));
    return json({ responses });
  }

  private list(query: ListQuery): Json[] {
    if (query.live) {
      return [];
    }
    return this.world
      .offeredBy(
        'betpawa',
        ({ index }) => query.competitions.length === 0 || query.competitions.includes(betpawaCompetitionId(index)),
      )
      .map((entry) => this.listEntry(entry, query.marketTypes))
      .filter((entry) => entry !== null)
      .sort((a, b) => String(a.startTime).localeCompare(String(b.startTime)))
      .slice(query.skip, query.skip + Math.min(query.take, pageCap));
  }

  /** Null when the listing has none of the asked markets: such events are left out. */
  private listEntry({ listing }: Entry, marketTypes: readonly string[] | null): Json | null {
    const shown = this.dialect().betpawaListIds ? (marketTypes ?? [headlineMarket]) : (marketTypes ?? []);
    const priced: PricedSlot[] = listing
      .layout()
      .slots.filter((slot) => shown.includes(slot.encoding.id))
      .map((slot) => priceSlot(listing, slot))
      .filter(({ state }) => state !== 'removed');
    if (marketTypes && priced.length === 0) {
      return null;
    }
    const offered = listing.layout().slots.filter((slot) => slot.stage <= listing.stage).length;
    return {
      ...betpawaHeader(listing),
      ...(this.dialect().betpawaListIds ? { widgets: betpawaWidgets(listing), version: betpawaVersion(listing) } : {}),
      totalMarketCount: String(offered + betpawaNoise(listing).length),
      ...(priced.length > 0 ? { markets: betpawaMarkets(listing, priced) } : {}),
    };
  }

  private event(id: string): SiteAnswer {
    const entry = this.world.find('betpawa', id);
    if (!entry?.listing.offered) {
      const told = entry ? { told: { listing: entry.listing, offer: null } } : {};
      return { ...json({ code: 404, message: 'NOT_FOUND' }, 404), ...told };
    }
    const { listing } = entry;
    const started = listing.kickoffMs <= this.clock.now();
    const { betpawa } = this.dialect();
    const body = this.cache.get(`betpawa/${id}`, `${listing.version}/${betpawa}/${started}`, () => {
      const { priced, offer } = priceListing(listing);
      const event = started ? inPlay(listing) : detail(listing, priced);
      const text = JSON.stringify(betpawa === 'v4' ? event : toV3(event));
      return { zipped: Payload.ofText(text).toGzip(), listing, offer };
    });
    return {
      status: 200,
      contentType: 'application/json;charset=UTF-8',
      payload: Payload.ofGzip(body.zipped),
      ...(started ? {} : { told: { listing, offer: body.offer } }),
    };
  }
}

function detail(listing: Listing, priced: readonly PricedSlot[]): Json {
  const markets = [...betpawaMarkets(listing, priced), ...betpawaNoise(listing)];
  const tabs = { all: String(markets.length), popular: String(Math.ceil(markets.length / 4)) };
  return {
    ...betpawaHeader(listing),
    version: betpawaVersion(listing),
    totalMarketCount: String(betpawaMarketCount(listing, priced)),
    widgets: betpawaWidgets(listing),
    additionalInfo: { inplayBooked: true, inplayBookedActual: true },
    marketCounters: { totalMarketGroupCount: String(markets.length), marketGroupCountByTab: tabs },
    markets,
  };
}

/** After kick-off the page turns to the live book, which is not simulated. */
function inPlay(listing: Listing): Json {
  return {
    ...betpawaHeader(listing),
    version: betpawaVersion(listing),
    totalMarketCount: '0',
    widgets: betpawaWidgets(listing),
    additionalInfo: { live: true, inplayBooked: true, inplayBookedActual: true },
    results: { display: { minute: '1' }, currentPeriod: { slug: 'FIRST_HALF' } },
  };
}

function json(body: Json, status = 200): SiteAnswer {
  return { status, contentType: 'application/json;charset=UTF-8', payload: Payload.ofText(JSON.stringify(body)) };
}
