import type { BookEvent } from '../../collector/book/book-view.ts';
import { quoteKey } from '../../model/quote.ts';
import type { AlertSurroundings, LineAsked } from '../../signals/alerts/alert-input.ts';
import { fairOpinion } from '../../signals/fair/fair-opinion.ts';
import { comparisonAt } from '../../signals/gaps/comparisons.ts';
import type { GapEvent, GapListing, GapView } from '../../signals/gaps/gap-input.ts';
import type { PortsWithoutAlerts } from '../ports.ts';
import { eventName } from '../rows/event-row.ts';
import { viewpointOf } from '../rows/viewpoint.ts';
import { fairMethodOf, gapViewOf } from './gap-view.ts';

/** The event with one quote replaced; everything else is as the book has it. */
const withQuote = (event: BookEvent, key: string, { replaced }: LineAsked): GapEvent => {
  const listing = replaced === null ? undefined : event.listings.get(replaced.bookmaker);
  if (replaced === null || listing === undefined) return event;
  const changed: GapListing = { seenAtMs: listing.seenAtMs, quotes: new Map([[key, replaced.quote]]) };
  const listings = new Map<string, GapListing>(event.listings).set(replaced.bookmaker, changed);
  return { eventId: event.eventId, kickoffMs: event.kickoffMs, version: event.version, listings };
};

/** How gaps are seen now, by reference; asked of every change, and made anew with every millisecond only. */
const viewsOfOneInstant = (ports: PortsWithoutAlerts) => {
  const views = new Map<string | null, GapView | undefined>();
  let atMs = Number.NaN;
  return (reference: string | null): GapView | undefined => {
    const nowMs = ports.clock.nowMs();
    if (nowMs !== atMs) views.clear();
    atMs = nowMs;
    if (!views.has(reference)) views.set(reference, gapViewOf(ports, viewpointOf(ports), reference ?? undefined));
    return views.get(reference);
  };
};

/** What alerts need to know, out of the book as it stands. */
export const alertSurroundings = (
  ports: PortsWithoutAlerts,
  isMutedEvent: (eventId: string) => boolean,
): AlertSurroundings => {
  const { book, settings } = ports;
  const viewOf = viewsOfOneInstant(ports);
  return {
    reference: ports.bookmakers[0]?.slug ?? '',
    startedAtMs: ports.about.startedAtMs,
    isMutedEvent,
    staleAfterMs: () => settings.current.staleAfterMinutes * 60_000,
    fairMethod: () => fairMethodOf(settings.current.fairMethod),
    eventOf: (eventId) => {
      const event = book.event(eventId);
      if (event === undefined) return undefined;
      return { eventId, name: eventName(event), kickoffMs: event.kickoffMs, competitionId: event.competition.id };
    },
    hasOlderQuote: ({ eventId, bookmaker, seq, lookId }) => {
      const quotes = book.event(eventId)?.listings.get(bookmaker)?.quotes.values() ?? [];
      for (const quote of quotes) if (quote.seq < seq && quote.lookId !== lookId) return true;
      return false;
    },
    comparisonOn: (asked) => {
      const event = book.event(asked.eventId);
      const view = viewOf(asked.reference);
      if (event === undefined || view === undefined) return undefined;
      const { bookmakers } = asked;
      const others = view.others.filter(({ slug }) => bookmakers === null || bookmakers.includes(slug));
      const key = quoteKey(asked.market.key, asked.line);
      const opinionOf = (quote: Parameters<typeof fairOpinion>[0]) => fairOpinion(quote, view.method);
      return comparisonAt(withQuote(event, key, asked), key, { ...view, others }, opinionOf);
    },
  };
};
