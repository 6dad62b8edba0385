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
}

/** What a client wants of one topic. Equal filters have equal keys, so that a frame is made once for all who share it. */
export interface TopicFilter {
  readonly key: string;
  /** The only events that are wanted; `null` where events do not narrow it. */
  readonly eventIds: ReadonlySet<string> | null;
  /** The only quotes that are wanted; `null` where markets do not narrow it. */
  readonly quotes: readonly QuoteSelector[] | null;
  wantsEvent(eventId: string): boolean;
  wantsChange(change: Change): boolean;
  wantsSignal(signal: Pick<Signal, 'eventId' | 'quote'>): boolean;
}

/** The key of a market, or of a quote of it, that a reference means. */
const referenceKey = (ref: string): string => {
  const { market, line } = marketRefAsked(ref, 'markets');
  return line === 'all' ? market.key : quoteKey(market.key, line);
};

const narrowingOf = ({ events, markets }: LiveTopic): Narrowing => ({
  events: events === undefined ? null : new Set(events),
  markets: markets === undefined ? null : new Set(markets.map(referenceKey)),
});

export const NOTHING: TopicFilter = {
  key: 'none',
  eventIds: new Set(),
  quotes: [],
  wantsEvent: () => false,
  wantsChange: () => false,
  wantsSignal: () => false,
};

const EVERYTHING: TopicFilter = {
  key: 'all',
  eventIds: null,
  quotes: null,
  wantsEvent: () => true,
  wantsChange: () => true,
  wantsSignal: () => true,
};

/** Markets narrow only what is about one. */
const takes =
  (eventId: string | null, quote: Signal['quote']) =>
  ({ events, markets }: Narrowing): boolean =>
    (events === null || (eventId !== null && events.has(eventId))) &&
    (markets === null ||
      quote === null ||
      markets.has(quote.market.key) ||
      markets.has(quoteKey(quote.market.key, quote.line)));

const keyOf = (narrowings: readonly Narrowing[]): string => {
  const parts = narrowings.map(({ events, markets }) =>
    JSON.stringify([events === null ? null : [...events].sort(), markets === null ? null : [...markets].sort()]),
  );
  return createHash('sha1').update(parts.sort().join('\n')).digest('base64url');
};

/** The events of all entries together; `null` where one of them takes every event. */
const eventsOf = (narrowings: readonly Narrowing[]): ReadonlySet<string> | null => {
  const all = new Set<string>();
  for (const { events } of narrowings) {
    if (events === null) return null;
    for (const eventId of events) all.add(eventId);
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
  if (narrowings.some(({ events, markets }) => events === null && markets === null)) return EVERYTHING;
  return {
    key: keyOf(narrowings),
    eventIds: eventsOf(narrowings),
    quotes: quotesOf(topics),
    wantsEvent: (eventId) => narrowings.some(({ events }) => events === null || events.has(eventId)),
    wantsChange: ({ eventId, market, line }) => narrowings.some(takes(eventId, { market, line })),
    wantsSignal: ({ eventId, quote }) => narrowings.some(takes(eventId, quote)),
  };
};
