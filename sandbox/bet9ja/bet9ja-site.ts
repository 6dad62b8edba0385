import type { Clock } from '../clock.ts';
import type { Listing } from '../market/listing.ts';
import { priceListing, priceSlot } from '../market/pricing.ts';
import { unit } from '../random.ts';
import type { BodyCache } from '../serving/body-cache.ts';
import type { Dialect } from '../serving/dialect.ts';
import { gzipWithTail, Payload } from '../serving/payload.ts';
import type { RequestKind, Site, SiteAnswer, SiteRequest } from '../serving/site.ts';
import { countryName } from '../world/countries.ts';
import type { World } from '../world/world.ts';
import { dictionaryTail } from './bet9ja-dictionary.ts';
import {
  bet9jaCountryId,
  bet9jaDetailHead,
  bet9jaGroupId,
  bet9jaListEntry,
  bet9jaTime,
  isListMarket,
} from './bet9ja-event.ts';

const prefix = '/desktop/feapi/PalimpsestAjax/';

interface Group {
  name: string;
  events: number;
  earliestMs: number;
}

export class Bet9jaSite implements Site {
  readonly bookmaker = 'bet9ja';
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
    switch (path.slice(prefix.length)) {
      case 'GetSports':
        return 'tree';
      case 'GetEventsInGroup':
      case 'GetEventsInGroupV2':
        return 'list';
      case 'GetEvent':
        return 'detail';
      default:
        return 'other';
    }
  }

  answer(request: SiteRequest): SiteAnswer {
    if (!request.path.startsWith(prefix)) {
      return { status: 404, contentType: 'text/html', payload: Payload.ofText('<html><body>Not Found</body></html>') };
    }
    switch (request.path.slice(prefix.length)) {
      case 'GetSports':
        return json({ R: 'OK', D: { PAL: this.tree() } });
      case 'GetEventsInGroup':
      case 'GetEventsInGroupV2':
        return json({ R: 'OK', D: this.group(request.query.get('GROUPID') ?? '') });
      case 'GetEvent':
        return this.event(request.query.get('EVENTID') ?? '');
      default:
        return json({ R: 'E', D: false });
    }
  }

  answerForAnother(listing: Listing): SiteAnswer | null {
    const other = this.world.offeredBy('bet9ja').find((entry) => entry.listing !== listing);
    return other ? this.event(other.listing.id) : null;
  }

  private tree() {
    const countries = new Map<number, { name: string; groups: Map<number, Group> }>();
    const entries = this.world.offeredBy('bet9ja');
    for (const { listing } of entries) {
      const { competition } = listing.fixture;
      const id = bet9jaCountryId(competition.country.name);
      const country = countries.get(id) ?? {
        name: countryName(competition.country, 'bet9ja'),
        groups: new Map<number, Group>(),
      };
      countries.set(id, country);
      const groupId = bet9jaGroupId(competition.index);
      const group = country.groups.get(groupId) ?? {
        name: competition.names.bet9ja,
        events: 0,
        earliestMs: listing.kickoffMs,
      };
      country.groups.set(groupId, {
        ...group,
        events: group.events + 1,
        earliestMs: Math.min(group.earliestMs, listing.kickoffMs),
      });
    }
    return {
      ...otherSports,
      '1': {
        S_DESC: 'Soccer',
        NUM: entries.length,
        SG: Object.fromEntries([...countries].map(([id, country]) => [id, countryNode(country)])),
      },
    };
  }

  private group(id: string) {
    const entries = this.world.offeredBy('bet9ja', ({ index }) => String(bet9jaGroupId(index)) === id);
    const events = entries.map(({ listing }) => {
      const slots = listing.layout().slots.filter(({ encoding }) => isListMarket(encoding.id));
      const priced = slots.map((slot) => priceSlot(listing, slot)).filter(({ state }) => state !== 'removed');
      return bet9jaListEntry(listing, priced);
    });
    const asObject = this.dialect().bet9jaLists === 'object' && events.length > 0;
    return { E: asObject ? Object.fromEntries(events.map((event, slot) => [slot, event])) : events, MK: [], TRANS: [] };
  }

  private event(id: string): SiteAnswer {
    const entry = this.world.find('bet9ja', id);
    if (!entry?.listing.offered || entry.listing.kickoffMs <= this.clock.now()) {
      const told = entry?.listing.offered === false ? { told: { listing: entry.listing, offer: null } } : {};
      return { ...json({ R: 'E', D: false }), ...told };
    }
    const { listing } = entry;
    const body = this.cache.get(`bet9ja/${id}`, String(listing.version), () => {
      const { priced, offer } = priceListing(listing);
      return { zipped: gzipWithTail(bet9jaDetailHead(listing, priced), dictionaryTail), listing, offer };
    });
    return {
      status: 200,
      contentType: 'application/json;charset=UTF-8',
      payload: Payload.ofGzip(body.zipped),
      told: { listing, offer: body.offer },
    };
  }
}

/** Lists that are no football matches; a sweep must not walk them. */
const otherSports = {
  '301': {
    S_DESC: 'Player Specials',
    NUM: 1,
    SG: {
      '30101': {
        SG_DESC: 'Specials',
        NUM: 1,
        G: { '3010101': { G_DESC: 'Specials', NUM: 1, D: '2030-01-01 12:00:00' } },
      },
    },
  },
};

/** The number in the tree is off by one for some of the larger groups. */
function announced(groupId: number, events: number): number {
  return events >= 6 && unit('announced', groupId) < 0.15 ? events + 1 : events;
}

function countryNode({ name, groups }: { name: string; groups: Map<number, Group> }) {
  return {
    SG_DESC: name,
    NUM: [...groups.values()].reduce((sum, { events }) => sum + events, 0),
    G: Object.fromEntries(
      [...groups].map(([id, group]) => [
        id,
        { G_DESC: group.name, NUM: announced(id, group.events), D: bet9jaTime(group.earliestMs) },
      ]),
    ),
  };
}

function json(body: unknown): SiteAnswer {
  return { status: 200, contentType: 'application/json;charset=UTF-8', payload: Payload.ofText(JSON.stringify(body)) };
}
