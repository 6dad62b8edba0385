import { createHash } from 'node:crypto';
import type { LiveTopic } from '../../contract/live.ts';
import type { Change } from '../../model/change.ts';
import { quoteKey } from '../../model/quote.ts';
import type { QuoteSelector } from '../../model/storage-reads.ts';
import { marketRefAsked } from '../rows/market-refs.ts';
import type { Signal } from './signal.ts';

/** One topic of a subscription, ready for matching; `null` narrows nothing. */
interface Narrowing {
  readonly events: ReadonlySet<string> | null;
  /** Keys of markets and of quotes (`quoteKey`). */
  readonly markets: ReadonlySet<string> | null;
  readonly bookmakers: ReadonlySet<string> | null;
}

/** What a client wants of one topic. Equal filters have equal keys, so that a frame is made once for all who share it. */
export interface TopicFilter {
  readonly key: string;
  /** The only events that are wanted; `null` where events do not narrow it. */
  readonly eventIds: ReadonlySet<string> | null;
  /** The only quotes that are wanted; `null` where markets do not narrow it. */
  readonly quotes: readonly QuoteSelector[] | null;
  /** The only bookmakers that are wanted; `null` where bookmakers do not narrow it. */
  readonly bookmakers: readonly string[] | null;
  wantsEvent(eventId: string): boolean;
  wantsChange(change: Change): boolean;
  wantsLook(look: { readonly eventId: string; readonly bookmaker: string }): boolean;
  wantsSignal(signal: Pick<Signal, 'eventId' | 'quote' | 'bookmaker'>): boolean;
}

/** The key of a market, or of a quote of it, that a reference means. */
const referenceKey = (ref: string): string => {
  const { market, line } = marketRefAsked(ref, 'markets');
  return line === 'all' ? market.key : quoteKey(market.key, line);
};

const narrowingOf = ({ events, markets, bookmakers }: LiveTopic): Narrowing => ({
  events: events === undefined ? null : new Set(events),
  markets: markets === undefined ? null : new Set(markets.map(referenceKey)),
  bookmakers: bookmakers === undefined ? null : new Set(bookmakers),
});

export const NOTHING: TopicFilter = {
  key: 'none',
  eventIds: new Set(),
  quotes: [],
  bookmakers: [],
  wantsEvent: () => false,
  wantsChange: () => false,
  wantsLook: () => false,
  wantsSignal: () => false,
};

const EVERYTHING: TopicFilter = {
  key: 'all',
  eventIds: null,
  quotes: null,
  bookmakers: null,
  wantsEvent: () => true,
  wantsChange: () => true,
  wantsLook: () => true,
  wantsSignal: () => true,
};

/** Markets and bookmakers narrow only what is about one. */
const takes =
  (eventId: string | null, quote: Signal['quote'], bookmaker: string | null) =>
  ({ events, markets, bookmakers }: Narrowing): boolean =>
    (events === null || (eventId !== null && events.has(eventId))) &&
    (bookmakers === null || bookmaker === null || bookmakers.has(bookmaker)) &&
    (markets === null ||
      quote === null ||
      markets.has(quote.market.key) ||
      markets.has(quoteKey(quote.market.key, quote.line)));

const listed = (set: ReadonlySet<string> | null): readonly string[] | null => (set === null ? null : [...set].sort());

const keyOf = (narrowings: readonly Narrowing[]): string => {
  const parts = narrowings.map(({ events, markets, bookmakers }) =>
    JSON.stringify([events, markets, bookmakers].map(listed)),
  );
  return createHash('sha1').update(parts.sort().join('\n')).digest('base64url');
};

/** What all entries together name of one kind; `null` where one of them takes everything of it. */
const namedBy = (
  narrowings: readonly Narrowing[],
  namesOf: (narrowing: Narrowing) => ReadonlySet<string> | null,
): ReadonlySet<string> | null => {
  const all = new Set<string>();
  for (const narrowing of narrowings) {
    const names = namesOf(narrowing);
    if (names === null) return null;
    for (const name of names) all.add(name);
  }
  return all;
};

/** The markets of all entries together; `null` where one of them takes every market. */
const quotesOf = (topics: readonly LiveTopic[]): readonly QuoteSelector[] | null => {
  const refs = new Set<string>();
  for (const { markets } of topics) {
    if (markets === undefined) return null;
    for (const ref of markets) refs.add(ref);
  }
  return [...refs].map((ref) => marketRefAsked(ref, 'markets'));
};

/** The filter of all entries of one topic together; `null` when there is none. Throws for an unknown market. */
export const topicFilter = (topics: readonly LiveTopic[]): TopicFilter | null => {
  if (topics.length === 0) return null;
  const narrowings = topics.map(narrowingOf);
  if (narrowings.some((one) => one.events === null && one.markets === null && one.bookmakers === null))
    return EVERYTHING;
  return {
    key: keyOf(narrowings),
    eventIds: namedBy(narrowings, ({ events }) => events),
    quotes: quotesOf(topics),
    bookmakers: listed(namedBy(narrowings, ({ bookmakers }) => bookmakers)),
    wantsEvent: (eventId) => narrowings.some(({ events }) => events === null || events.has(eventId)),
    wantsChange: ({ eventId, market, line, bookmaker }) => narrowings.some(takes(eventId, { market, line }, bookmaker)),
    wantsLook: ({ eventId, bookmaker }) => narrowings.some(takes(eventId, null, bookmaker)),
    wantsSignal: ({ eventId, quote, bookmaker }) => narrowings.some(takes(eventId, quote, bookmaker)),
  };
};
