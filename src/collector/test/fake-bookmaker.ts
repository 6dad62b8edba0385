import type {
  Bookmaker,
  BookmakerAnswer,
  EventReading,
  ListedCompetition,
  PacingDefaults,
  Read,
  ReadingProblem,
  Refusal,
} from '../../bookmakers/bookmaker.ts';
import { marketByKey } from '../../markets/catalogue.ts';
import type { ListingFacts } from '../../model/listing.ts';
import type { PriceCode } from '../../model/price-code.ts';
import type { OfferedQuote } from '../../model/quote.ts';

/** The bodies of an invented protocol, as small as they can be. */
export interface TreeBody {
  readonly competitions: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly announced: number | null;
  }[];
}

export interface EventBody {
  readonly id: string;
  readonly match: string | null;
  readonly home: string;
  readonly away: string;
  readonly kickoffMs: number;
  readonly competition: { readonly id: string; readonly name: string; readonly country: string };
}

export interface ListBody {
  readonly events: readonly EventBody[];
  /** Entries that no reader understands. */
  readonly unreadable?: number;
  readonly next: string | null;
}

export interface DetailBody extends EventBody {
  readonly started: boolean;
  readonly quotes: readonly { readonly market: string; readonly line: number | null; readonly prices: PriceCode[] }[];
  readonly problems: readonly ReadingProblem[];
}

const DEFAULT_PACING: PacingDefaults = { concurrency: { default: 50, max: 100 }, delayMs: null };

/** What an answer is instead of a body; the statuses mean what they mean at the real bookmakers. */
const refusalOf = ({ status }: BookmakerAnswer): Refusal | undefined => {
  const detail = `HTTP ${status}`;
  if (status === 200) return undefined;
  if (status === 404) return { kind: 'gone', detail };
  if (status === 429) return { kind: 'throttled', detail };
  if (status === 403) return { kind: 'blocked', detail };
  return { kind: 'failed', detail };
};

const readBody = <Body extends object>(answer: BookmakerAnswer): Read<{ body: Body }> => {
  const refusal = refusalOf(answer);
  if (refusal !== undefined) return refusal;
  try {
    const body = JSON.parse(new TextDecoder().decode(answer.body)) as Body | { refused: true };
    if ('refused' in body) return { kind: 'throttled', detail: 'refused or gone', maybeGone: true };
    return { kind: 'ok', body };
  } catch {
    return { kind: 'malformed', detail: 'not JSON' };
  }
};

const factsOf = (slug: string, event: EventBody): ListingFacts => ({
  bookmaker: slug,
  bookmakerEventId: event.id,
  eventId: event.match,
  home: event.home,
  away: event.away,
  kickoffMs: event.kickoffMs,
  competition: { bookmaker: slug, ...event.competition },
  url: `http://${slug}.test/match/${event.id}`,
});

const readingOf = (slug: string, body: DetailBody): EventReading => {
  const quotes = body.quotes.flatMap(({ market: key, line, prices }): OfferedQuote[] => {
    const market = marketByKey(key);
    return market === undefined ? [] : [{ market, line, prices, margin: null, implausible: false, derived: false }];
  });
  return {
    facts: factsOf(slug, body),
    phase: body.started ? 'started' : 'pre',
    quotes,
    problems: body.problems,
    marketsSeen: body.quotes.length + body.problems.length,
    marketsMapped: quotes.length,
  };
};

/** A bookmaker that speaks the invented protocol. */
export const fakeBookmaker = (slug: string, pacing: PacingDefaults = DEFAULT_PACING): Bookmaker => ({
  slug,
  name: slug.toUpperCase(),
  liveUrl: `http://${slug}.test`,
  pacing,
  mapsMarket: (key) => marketByKey(key) !== undefined,

  competitionsRequest: () => ({ method: 'GET', path: '/tree', headers: {} }),
  readCompetitions: (answer) => {
    const read = readBody<TreeBody>(answer);
    if (read.kind !== 'ok') return read;
    if (read.body.competitions.length === 0) return { kind: 'malformed', detail: 'an empty tree' };
    const competitions = read.body.competitions.map(
      ({ id, name, country, announced }): ListedCompetition => ({
        competition: { bookmaker: slug, id, name, country },
        announcedEvents: announced,
      }),
    );
    return { kind: 'ok', competitions };
  },

  listRequest: ({ id }, page) => ({ method: 'GET', path: `/list/${id}?page=${page ?? '0'}`, headers: {} }),
  readList: (answer) => {
    const read = readBody<ListBody>(answer);
    if (read.kind !== 'ok') return read;
    const events = read.body.events.map((event) => ({ facts: factsOf(slug, event) }));
    return { kind: 'ok', events, skipped: read.body.unreadable ?? 0, next: read.body.next };
  },

  eventRequest: (id) => ({ method: 'GET', path: `/event/${id}`, headers: {} }),
  readEvent: (answer, expected) => {
    const read = readBody<DetailBody>(answer);
    if (read.kind !== 'ok') return read;
    if (read.body.id !== expected.bookmakerEventId) return { kind: 'malformed', detail: 'another event' };
    return { kind: 'ok', event: readingOf(slug, read.body) };
  },
});
