import { type Bookmaker, bookmakers } from '../bookmaker.ts';
import { derivedMarkets } from '../encodings/derived-markets.ts';
import type { Layout, Slot } from '../market/layout.ts';
import type { Listing } from '../market/listing.ts';
import { absent, type Offer, stateOf } from '../market/offer.ts';
import { currentOffer } from '../market/pricing.ts';
import type { World } from '../world/world.ts';

export interface TruthQuote {
  market: string;
  line: number | null;
  state: 'open' | 'suspended';
  prices: Record<string, { odds: number | null; open: boolean }>;
  /** `derived`: sold under another market's name only. */
  flags: 'derived'[];
}

/** What a correct client reads from an offer, in canonical terms. Quotes that are not listed are left out. */
export function readOffer(layout: Layout, offer: Offer): TruthQuote[] {
  return layout.slots.flatMap((slot) => {
    const quote = readSlot(slot, offer);
    return quote === null ? [] : [quote, ...derivedQuote(slot.encoding.id, quote)];
  });
}

function derivedQuote(id: string, { prices, ...quote }: TruthQuote): TruthQuote[] {
  const derived = derivedMarkets.get(id);
  if (!derived) {
    return [];
  }
  const known = derived.selections.flatMap(([selection, soldAs]) => {
    const price = prices[soldAs];
    return price ? [[selection, price] as const] : [];
  });
  return [{ ...quote, market: derived.market, prices: Object.fromEntries(known), flags: ['derived'] }];
}

function readSlot(slot: Slot, offer: Offer): TruthQuote | null {
  const { market, selections } = slot.encoding;
  const prices = offer.prices.subarray(slot.offset, slot.offset + selections.length);
  const state = stateOf(prices);
  if (state === 'removed') {
    return null;
  }
  const read: TruthQuote['prices'] = {};
  selections.forEach(({ selection }, index) => {
    const price = prices[index] ?? absent;
    if (price !== absent) {
      read[selection] = { odds: price === 0 ? null : Math.abs(price) / 100, open: price > 0 };
    }
  });
  return { market, line: slot.line === null ? null : slot.line / 4, state, prices: read, flags: [] };
}

/** One event at every bookmaker; undefined when there is no such event. */
export function eventTruth(world: World, eventId: string) {
  const match = world.matches.get(eventId);
  if (!match) {
    return undefined;
  }
  match.advance();
  return {
    eventId,
    kickoff: new Date(match.kickoffMs).toISOString(),
    bookmakers: Object.fromEntries(
      bookmakers.map((bookmaker) => [bookmaker, listingTruth(world, match.listings[bookmaker])]),
    ),
  };
}

function listingTruth(world: World, listing: Listing | undefined) {
  if (!listing || !world.isListed(listing)) {
    return { listed: false, quotes: [] };
  }
  return {
    listed: true,
    bookmakerEventId: listing.id,
    kickoff: new Date(listing.kickoffMs).toISOString(),
    quotes: readOffer(listing.layout(), currentOffer(listing)),
  };
}

/** Which events there are, and which of them each bookmaker lists. */
export function indexTruth(world: World) {
  const byBookmaker = bookmakers.map((bookmaker) => [bookmaker, offering(world, bookmaker)] as const);
  const events = new Set(byBookmaker.flatMap(([, { eventIds }]) => eventIds));
  return { events: [...events].sort(), bookmakers: Object.fromEntries(byBookmaker) };
}

function offering(world: World, bookmaker: Bookmaker) {
  const listings = world.offeredBy(bookmaker).map(({ listing }) => listing);
  const eventIds = listings.filter(({ withoutId }) => !withoutId).map(({ fixture }) => fixture.eventId);
  return { events: eventIds.length, withoutId: listings.length - eventIds.length, eventIds: eventIds.sort() };
}
