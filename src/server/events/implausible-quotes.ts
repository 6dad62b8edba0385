import type { BookEvent } from '../../collector/book/book-view.ts';
import type { ImplausibleQuote } from '../../contract/implausible.ts';
import { lineOfQuarters, type Quote, quoteKey } from '../../model/quote.ts';
import { instant } from '../http/instant.ts';
import { eventName } from '../rows/event-row.ts';
import { fraction, pricesOf } from '../rows/prices.ts';
import { shownQuote, type Viewpoint } from '../rows/viewpoint.ts';

interface Flagged {
  readonly bookmaker: string;
  readonly quote: Readonly<Quote>;
}

const known = new WeakMap<BookEvent, { readonly version: number; readonly flagged: readonly Flagged[] }>();

/** Found once per version, because there are few of them among many. */
const flaggedOf = (event: BookEvent): readonly Flagged[] => {
  const found = known.get(event);
  if (found !== undefined && found.version === event.version) return found.flagged;
  const flagged: Flagged[] = [];
  for (const [bookmaker, { quotes }] of event.listings) {
    for (const quote of quotes.values())
      if (quote.implausible && quote.state === 'open') flagged.push({ bookmaker, quote });
  }
  known.set(event, { version: event.version, flagged });
  return flagged;
};

/** Open quotes of an event whose prices cannot belong together, those furthest from the others first. */
export const implausibleQuotes = (event: BookEvent, view: Viewpoint): readonly ImplausibleQuote[] =>
  flaggedOf(event)
    .flatMap((flagged) => (isShownOpen(flagged, event, view) ? [rowOf(flagged, event, view)] : []))
    .sort((a, b) => Math.abs(b.excess) - Math.abs(a.excess));

const isShownOpen = ({ bookmaker, quote }: Flagged, event: BookEvent, view: Viewpoint): boolean => {
  const participant = view.participants.find((one) => one.bookmaker.slug === bookmaker);
  return participant !== undefined && shownQuote(view, event, quote, participant.source).state === 'open';
};

const rowOf = ({ bookmaker, quote }: Flagged, event: BookEvent, view: Viewpoint): ImplausibleQuote => {
  const key = quoteKey(quote.market.key, quote.line);
  const others = view.participants.flatMap(({ bookmaker: { slug } }) => {
    const other = slug === bookmaker ? undefined : event.listings.get(slug)?.quotes.get(key);
    return other === undefined || other.state !== 'open' ? [] : [{ slug, quote: other }];
  });
  const margins = others.flatMap((other) => other.quote.margin ?? []);
  const othersMargin = margins.length === 0 ? null : margins.reduce((sum, one) => sum + one, 0) / margins.length;
  return {
    eventId: event.eventId,
    name: eventName(event),
    kickoff: instant(event.kickoffMs),
    bookmaker,
    market: quote.market.key,
    line: lineOfQuarters(quote.line),
    margin: fraction(quote.margin),
    othersMargin: fraction(othersMargin),
    excess: fraction((quote.margin ?? 0) - (othersMargin ?? 0)) ?? 0,
    prices: pricesOf(quote.market, quote.prices),
    others: others.map(({ slug, quote: { market, prices, margin } }) => ({
      bookmaker: slug,
      margin: fraction(margin),
      prices: pricesOf(market, prices),
    })),
    seenAt: instant(quote.seenAtMs),
    changedAt: instant(quote.changedAtMs),
    seq: quote.seq,
    lookId: quote.lookId,
  };
};
