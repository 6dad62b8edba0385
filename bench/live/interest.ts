import { COMPETITIONS, eventIdOf } from './feed.ts';

export interface ChangeKey {
  readonly eventId: string;
  readonly bookmaker: string;
  readonly market: string;
  readonly line: number | null;
}

/** What a client follows, as the subscription says it and as the checker understands it, each by itself. */
export interface Interest {
  readonly kind: string;
  readonly topics: readonly unknown[];
  wants(change: ChangeKey): boolean;
}

const KINDS = [
  'all',
  'event',
  'event',
  'event',
  'competition',
  'competition',
  'market',
  'market',
  'bookmaker',
] as const;
const SLUGS = ['betpawa', 'sportybet', 'bet9ja'];

const byEvents = (kind: string, events: readonly string[]): Interest => {
  const wanted = new Set(events);
  return { kind, topics: [{ topic: 'odds', events }], wants: ({ eventId }) => wanted.has(eventId) };
};

const byMarket = (number: number): Interest =>
  number % 2 === 0
    ? { kind: 'market', topics: [{ topic: 'odds', markets: ['1x2-ft'] }], wants: ({ market }) => market === '1x2-ft' }
    : {
        kind: 'market',
        topics: [{ topic: 'odds', markets: ['total-goals-ft:2.5'] }],
        wants: ({ market, line }) => market === 'total-goals-ft' && line === 2.5,
      };

const byBookmaker = (number: number): Interest => {
  const slug = SLUGS[number % SLUGS.length] ?? 'betpawa';
  return {
    kind: 'bookmaker',
    topics: [{ topic: 'odds', bookmakers: [slug] }],
    wants: ({ bookmaker }) => bookmaker === slug,
  };
};

export const everything: Interest = { kind: 'all', topics: ['odds'], wants: () => true };

/** The interest of the client of a number, among so many events: a mix of all kinds. */
export const interestOf = (number: number, events: number): Interest => {
  const kind = KINDS[number % KINDS.length] ?? 'all';
  const turn = Math.floor(number / KINDS.length);
  if (kind === 'event') {
    return byEvents(
      kind,
      [0, 1, 2, 3, 4].map((step) => eventIdOf((turn * 37 + number + step * 101) % events)),
    );
  }
  if (kind === 'competition') {
    const competition = (turn * 7 + number) % Math.min(COMPETITIONS, events);
    const own = Array.from({ length: events }, (_, event) => event).filter(
      (event) => event % COMPETITIONS === competition,
    );
    return byEvents(kind, own.map(eventIdOf));
  }
  if (kind === 'market') return byMarket(number + turn);
  return kind === 'bookmaker' ? byBookmaker(turn) : everything;
};
