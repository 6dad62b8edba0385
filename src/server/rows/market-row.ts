import type { BookEvent, BookListing } from '../../collector/book/book-view.ts';
import type { AbsenceReason, Best, MarketRow, Quote as QuoteRow } from '../../contract/quotes.ts';
import type { Market } from '../../markets/market.ts';
import { isOpen } from '../../model/price-code.ts';
import { type LineQuarters, lineOfQuarters, type Quote, quoteKey } from '../../model/quote.ts';
import { instant } from '../http/instant.ts';
import { fraction, pricesOf } from './prices.ts';
import { quoteFlags } from './quote-flags.ts';
import { type Participant, shownQuote, type Viewpoint } from './viewpoint.ts';

/** Why a bookmaker has no quote in a row. */
const absenceOf = (participant: Participant, listing: BookListing | undefined, market: Market): AbsenceReason => {
  const { source, bookmaker } = participant;
  const notLooked = source.state === 'down' ? 'source_down' : 'not_looked';
  if (listing === undefined) return source.listsRead ? 'not_offered' : notLooked;
  if (listing.state === 'removed') return 'not_offered';
  if (listing.seenAtMs === null) return notLooked;
  return bookmaker.mapsMarket(market.key) ? 'not_offered' : 'no_mapping';
};

const quoteRow = (
  view: Viewpoint,
  event: BookEvent,
  quote: Readonly<Quote>,
  { bookmaker, source }: Participant,
): QuoteRow => {
  const shown = shownQuote(view, event, quote, source);
  return {
    bookmaker: bookmaker.slug,
    state: shown.state,
    stateSince: instant(shown.sinceMs),
    prices: pricesOf(quote.market, quote.prices),
    margin: fraction(quote.margin),
    ...quoteFlags(quote),
    seenAt: instant(quote.seenAtMs),
    changedAt: instant(quote.changedAtMs),
  };
};

/** Takes an open quote's open prices into the best so far; equal prices share the place. */
const takeBest = (best: Best, quote: Readonly<Quote>, slug: string): void => {
  const { selections } = quote.market;
  for (let i = 0; i < selections.length; i++) {
    const code = quote.prices[i];
    const key = selections[i]?.key;
    if (code === undefined || key === undefined || !isOpen(code)) continue;
    const odds = code / 1000;
    const sofar = best[key];
    if (sofar === undefined || odds > sofar.odds) best[key] = { odds, bookmakers: [slug] };
    else if (odds === sofar.odds) sofar.bookmakers.push(slug);
  }
};

/** One market and line of an event: every participant has a quote in it or a reason for having none. */
export const marketRow = (view: Viewpoint, event: BookEvent, market: Market, line: LineQuarters): MarketRow => {
  const key = quoteKey(market.key, line);
  const row: MarketRow = {
    market: market.key,
    line: lineOfQuarters(line),
    name: market.name,
    quotes: [],
    absent: [],
    best: {},
  };
  for (const participant of view.participants) {
    const { slug } = participant.bookmaker;
    const listing = event.listings.get(slug);
    const quote = listing?.quotes.get(key);
    if (quote === undefined) {
      row.absent.push({ bookmaker: slug, reason: absenceOf(participant, listing, market) });
      continue;
    }
    const shown = quoteRow(view, event, quote, participant);
    row.quotes.push(shown);
    if (shown.state === 'open') takeBest(row.best, quote, slug);
  }
  return row;
};
