import type { Bookmaker } from '../bookmaker.ts';
import { bookmakers, isBookmaker } from '../bookmaker.ts';
import type { Dialect } from '../serving/dialect.ts';
import { type Faults, readFaults } from '../serving/faults.ts';
import { Payload } from '../serving/payload.ts';
import type { ServedLog } from '../serving/served-log.ts';
import type { SiteAnswer, SiteRequest } from '../serving/site.ts';
import type { Stats } from '../serving/stats.ts';
import type { World } from '../world/world.ts';
import { readDialect } from './dialect-control.ts';
import type { MarketControl } from './market-control.ts';
import { eventTruth, indexTruth, readOffer } from './truth.ts';

export interface ControlParts {
  world: World;
  market: MarketControl;
  faults: Faults;
  stats: Record<Bookmaker, Stats>;
  log: ServedLog;
  dialect: { get(): Dialect; set(dialect: Dialect): void };
}

const mostServed = 1_000;

/** The sandbox's own interface: what is true, what was served, and what shall happen. */
export class Controls {
  private readonly parts: ControlParts;

  constructor(parts: ControlParts) {
    this.parts = parts;
  }

  answer(request: SiteRequest): SiteAnswer {
    switch (`${request.method} ${request.path}`) {
      case 'GET /__health':
        return json({ ok: true });
      case 'GET /__truth':
        return this.truth(request.query.get('event'));
      case 'GET /__served':
        return this.served(request.query);
      case 'GET /__stats':
        return json(Object.fromEntries(bookmakers.map((one) => [one, this.parts.stats[one].report()])));
      case 'POST /__stats/reset':
        for (const one of bookmakers) {
          this.parts.stats[one].reset();
        }
        return json({ ok: true });
      case 'GET /__faults':
        return json(this.parts.faults.list());
      case 'POST /__faults':
      case 'POST /__market':
      case 'POST /__dialect':
        return this.change(request);
      case 'GET /__dialect':
        return json(this.parts.dialect.get());
      default:
        return failure(404, 'NOT_FOUND', `no control ${request.method} ${request.path}`);
    }
  }

  private truth(eventId: string | null): SiteAnswer {
    if (eventId === null) {
      return json(indexTruth(this.parts.world));
    }
    const truth = eventTruth(this.parts.world, eventId);
    return truth ? json(truth) : failure(404, 'EVENT_NOT_FOUND', `no event ${eventId}`);
  }

  private served(query: URLSearchParams): SiteAnswer {
    const bookmaker = query.get('bookmaker');
    const after = Number(query.get('after') ?? 0);
    if ((bookmaker !== null && !isBookmaker(bookmaker)) || !Number.isInteger(after)) {
      return failure(400, 'BAD_REQUEST', 'bookmaker is a known slug and after a whole number');
    }
    const { entries, nextAfter } = this.parts.log.read({
      eventId: query.get('event'),
      bookmaker: isBookmaker(bookmaker) ? bookmaker : null,
      after,
      limit: Math.min(mostServed, Number(query.get('limit')) || mostServed),
    });
    return json({
      served: entries.map(({ number, atMs, listing, offer }) => ({
        number,
        at: new Date(atMs).toISOString(),
        eventId: listing.withoutId ? null : listing.fixture.eventId,
        bookmaker: listing.bookmaker,
        listed: offer !== null,
        quotes: offer === null ? [] : readOffer(listing.layout(), offer),
      })),
      nextAfter,
    });
  }

  private change(request: SiteRequest): SiteAnswer {
    let body: unknown;
    try {
      body = JSON.parse(request.body);
    } catch {
      return failure(400, 'BAD_REQUEST', 'the body is not JSON');
    }
    switch (request.path) {
      case '/__faults': {
        const read = readFaults(body);
        if (!read.ok) {
          return failure(400, 'BAD_REQUEST', read.message);
        }
        this.parts.faults.replace(read.faults);
        return json(this.parts.faults.list());
      }
      case '/__dialect': {
        const read = readDialect(body, this.parts.dialect.get());
        if (typeof read === 'string') {
          return failure(400, 'BAD_REQUEST', read);
        }
        this.parts.dialect.set(read);
        return json(read);
      }
      default: {
        const done = this.parts.market.apply(body);
        return done.ok
          ? json(done.body)
          : failure(done.status, done.status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST', done.message);
      }
    }
  }
}

function json(body: unknown, status = 200): SiteAnswer {
  return { status, contentType: 'application/json', payload: Payload.ofText(JSON.stringify(body)) };
}

function failure(status: number, code: string, message: string): SiteAnswer {
  return json({ error: { code, message, details: [] } }, status);
}
