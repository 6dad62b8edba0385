import type { BookEvent } from '../../collector/book/book-view.ts';
import type { CompetitionMargins, MarginDifference } from '../../contract/analysis.ts';
import { quoteKey } from '../../model/quote.ts';
import type { MarketRef } from '../rows/market-refs.ts';
import { marketsAsked } from '../rows/market-refs.ts';
import { fraction } from '../rows/prices.ts';
import { type Participant, shownQuote, type Viewpoint } from '../rows/viewpoint.ts';

interface Sum {
  quotes: number;
  reference: number;
  other: number;
}

interface Tally {
  readonly event: BookEvent;
  events: number;
  /** By column and bookmaker. */
  readonly sums: Map<string, Sum>;
}

/** The margin of an open and plausible quote; `null` for every other. */
const marginOf = (view: Viewpoint, event: BookEvent, participant: Participant, key: string): number | null => {
  const quote = event.listings.get(participant.bookmaker.slug)?.quotes.get(key);
  if (quote === undefined || quote.implausible || quote.margin === null) return null;
  return shownQuote(view, event, quote, participant.source).state === 'open' ? quote.margin : null;
};

const place = (column: number, bookmaker: string): string => `${column} ${bookmaker}`;

/** Adds one event: only where the reference and the other both have a margin for the same market and line. */
const addEvent = (
  view: Viewpoint,
  reference: Participant,
  refs: readonly MarketRef[],
  tally: Tally,
  event: BookEvent,
): void => {
  tally.events++;
  refs.forEach((ref, column) => {
    for (const { market, line } of marketsAsked(event, [reference.bookmaker.slug], [ref])) {
      const key = quoteKey(market.key, line);
      const own = marginOf(view, event, reference, key);
      if (own === null) continue;
      for (const other of view.participants) {
        const margin = other === reference ? null : marginOf(view, event, other, key);
        if (margin === null) continue;
        const at = place(column, other.bookmaker.slug);
        const sum = tally.sums.get(at) ?? { quotes: 0, reference: 0, other: 0 };
        sum.quotes++;
        sum.reference += own;
        sum.other += margin;
        tally.sums.set(at, sum);
      }
    }
  });
};

const differenceOf = (bookmaker: string, { quotes, reference, other }: Sum): MarginDifference => ({
  bookmaker,
  quotes,
  reference: fraction(reference / quotes) ?? 0,
  margin: fraction(other / quotes) ?? 0,
});

/** Mean margins of the reference and of each other, by competition and market, over what both offer now. */
export const marginHeat = (
  view: Viewpoint,
  reference: Participant,
  events: Iterable<BookEvent>,
  refs: readonly MarketRef[],
): readonly CompetitionMargins[] => {
  const tallies = new Map<string, Tally>();
  for (const event of events) {
    const { id } = event.competition;
    const tally = tallies.get(id) ?? { event, events: 0, sums: new Map() };
    tallies.set(id, tally);
    addEvent(view, reference, refs, tally, event);
  }
  return [...tallies.values()]
    .sort((a, b) => b.events - a.events || a.event.competition.id.localeCompare(b.event.competition.id))
    .map(({ event, events: count, sums }) => ({
      competition: { id: event.competition.id, name: event.competition.name },
      country: event.country,
      events: count,
      markets: refs.map((_, column) =>
        view.participants.flatMap(({ bookmaker: { slug } }) => {
          const sum = sums.get(place(column, slug));
          return sum === undefined ? [] : [differenceOf(slug, sum)];
        }),
      ),
    }));
};
