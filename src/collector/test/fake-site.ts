import type { ReadingProblem } from '../../bookmakers/bookmaker.ts';
import type { PriceCode } from '../../model/price-code.ts';
import { quoteKey } from '../../model/quote.ts';
import type { DetailBody, EventBody, ListBody, TreeBody } from './fake-bookmaker.ts';

/** What a site does instead of answering as it should. */
export type Fault =
  | { readonly kind: 'network' | 'timeout'; readonly afterMs: number }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'body'; readonly body: string };

export interface SiteEvent extends EventBody {
  /** Whether the lists show it, and whether its own address answers. */
  listed: boolean;
  served: boolean;
  started: boolean;
  kickoffMs: number;
  home: string;
  away: string;
  match: string | null;
  problems: ReadingProblem[];
  readonly quotes: Map<string, { readonly market: string; readonly line: number | null; prices: PriceCode[] }>;
}

export interface NewEvent {
  readonly id: string;
  readonly match: string | null;
  readonly kickoffMs: number;
  readonly competition?: string;
  readonly home?: string;
  readonly away?: string;
}

interface SiteCompetition {
  readonly id: string;
  name: string;
  country: string;
  /** `undefined`: what is true. */
  announced: number | null | undefined;
}

/** One invented bookmaker's site: what it lists and serves, how long it takes, and how it fails. */
export class FakeSite {
  readonly slug: string;
  readonly competitions = new Map<string, SiteCompetition>();
  readonly events = new Map<string, SiteEvent>();
  pageSize = 20;
  latencyMs: (path: string) => number = () => 100;
  fault: (path: string) => Fault | null = () => null;

  constructor(slug: string) {
    this.slug = slug;
  }

  get baseUrl(): string {
    return `http://${this.slug}.test`;
  }

  addCompetition(id: string, name = `League ${id}`, country = 'Freedonia'): void {
    this.competitions.set(id, { id, name, country, announced: undefined });
  }

  /** Adds an event with a result market and two totals, listed and served. */
  add({ id, match, kickoffMs, competition = 'c1', home, away }: NewEvent): SiteEvent {
    if (!this.competitions.has(competition)) this.addCompetition(competition);
    const known = this.competitions.get(competition);
    const event: SiteEvent = {
      id,
      match,
      kickoffMs,
      home: home ?? `Home of ${match}`,
      away: away ?? `Visitors to ${match}`,
      competition: { id: competition, name: known?.name ?? '', country: known?.country ?? '' },
      listed: true,
      served: true,
      started: false,
      problems: [],
      quotes: new Map(),
    };
    this.events.set(id, event);
    this.price(id, '1x2-ft', null, [2100, 3300, 3600]);
    this.price(id, 'total-goals-ft', 10, [1900, 1950]);
    this.price(id, 'total-goals-ft', 14, [3200, 1330]);
    return event;
  }

  event(id: string): SiteEvent {
    const event = this.events.get(id);
    if (event === undefined) throw new Error(`no event ${id} at ${this.slug}`);
    return event;
  }

  price(id: string, market: string, line: number | null, prices: PriceCode[]): void {
    this.event(id).quotes.set(quoteKey(market, line), { market, line, prices });
  }

  withdraw(id: string, market: string, line: number | null): void {
    this.event(id).quotes.delete(quoteKey(market, line));
  }

  /** The body at a path, or `undefined` for 404. */
  answer(path: string): string | undefined {
    if (path === '/tree') return JSON.stringify(this.#tree());
    const list = /^\/list\/([^?]+)\?page=(\d+)$/.exec(path);
    if (list !== null) return JSON.stringify(this.#list(list[1] ?? '', Number(list[2])));
    const event = this.events.get(/^\/event\/(.+)$/.exec(path)?.[1] ?? '');
    return event?.served ? JSON.stringify(detailOf(event)) : undefined;
  }

  #listedIn(competition: string): SiteEvent[] {
    return [...this.events.values()].filter((event) => event.listed && event.competition.id === competition);
  }

  #tree(): TreeBody {
    return {
      competitions: [...this.competitions.values()].map(({ id, name, country, announced }) => ({
        id,
        name,
        country,
        announced: announced === undefined ? this.#listedIn(id).length : announced,
      })),
    };
  }

  #list(competition: string, page: number): ListBody {
    const all = this.#listedIn(competition);
    const from = page * this.pageSize;
    return {
      events: all.slice(from, from + this.pageSize).map(eventOf),
      next: from + this.pageSize < all.length ? String(page + 1) : null,
    };
  }
}

const eventOf = ({ id, match, home, away, kickoffMs, competition }: SiteEvent): EventBody => ({
  id,
  match,
  home,
  away,
  kickoffMs,
  competition,
});

const detailOf = (event: SiteEvent): DetailBody => ({
  ...eventOf(event),
  started: event.started,
  quotes: [...event.quotes.values()],
  problems: event.problems,
});
