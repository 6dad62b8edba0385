import { type Bookmaker, bookmakers, isBookmaker } from '../bookmaker.ts';
import type { Clock } from '../clock.ts';
import { derivedMarkets } from '../encodings/derived-markets.ts';
import type { Layout, Slot } from '../market/layout.ts';
import type { Listing } from '../market/listing.ts';
import type { MarketClock } from '../market/market-clock.ts';
import { absent } from '../market/offer.ts';
import { currentOffer } from '../market/pricing.ts';
import { quoteStates } from '../market/quote-state.ts';
import { neighbourOdds, snapOdds } from '../model/odds-grid.ts';
import type { World } from '../world/world.ts';

export type ControlResult = { ok: true; body: unknown } | { ok: false; status: 400 | 404; message: string };

type Fields = Record<string, unknown>;

/** Moves the market by hand. */
export class MarketControl {
  private readonly world: World;
  private readonly market: MarketClock;
  private readonly clock: Clock;

  constructor(world: World, market: MarketClock, clock: Clock) {
    this.world = world;
    this.market = market;
    this.clock = clock;
  }

  apply(body: unknown): ControlResult {
    const { speed, move, set, ...unknown } = fieldsOf(body);
    if (Object.keys(unknown).length > 0 || (speed === undefined && move === undefined && set === undefined)) {
      return bad('one of speed, move and set is expected');
    }
    if (speed !== undefined) {
      if (typeof speed !== 'number' || !(speed >= 0 && speed <= 10_000)) {
        return bad('speed is a number from 0 to 10000');
      }
      this.market.setSpeed(speed);
    }
    const moved = move === undefined ? null : this.move(fieldsOf(move));
    if (moved && !moved.ok) {
      return moved;
    }
    const stated = set === undefined ? null : this.set(fieldsOf(set));
    if (stated && !stated.ok) {
      return stated;
    }
    return { ok: true, body: { speed: this.market.speed, moved: moved?.body ?? null, set: stated?.body ?? null } };
  }

  private move(fields: Fields): ControlResult {
    const { factor, selection } = fields;
    if (typeof factor !== 'number' || !(factor > 0) || typeof selection !== 'string') {
      return bad('move needs a selection and a factor above 0');
    }
    const found = this.find(fields);
    if (!found.ok) {
      return found;
    }
    const moved = found.places.flatMap((place) => movePrice(place, selection, factor) ?? []);
    if (moved.length === 0) {
      return { ok: false, status: 404, message: 'no bookmaker has that price' };
    }
    for (const { listing } of moved) {
      listing.touch(this.clock.now(), null);
    }
    return {
      ok: true,
      body: moved.map(({ listing, from, to }) => ({ bookmaker: listing.bookmaker, from: from / 100, to: to / 100 })),
    };
  }

  private set(fields: Fields): ControlResult {
    const state = quoteStates.find((known) => known === fields.state);
    if (!state) {
      return bad(`state is one of ${quoteStates.join(', ')}`);
    }
    const found = this.find(fields);
    if (!found.ok) {
      return found;
    }
    for (const { listing, slot } of found.places) {
      listing.forcedStates.set(slot.index, state);
      listing.touch(this.clock.now(), null);
    }
    return { ok: true, body: found.places.map(({ listing }) => ({ bookmaker: listing.bookmaker, state })) };
  }

  private find({
    event,
    bookmaker,
    market,
    line = null,
  }: Fields): { ok: true; places: Place[] } | Extract<ControlResult, { ok: false }> {
    if (bookmaker !== undefined && !isBookmaker(bookmaker)) {
      return bad(`bookmaker is one of ${bookmakers.join(', ')}`);
    }
    if (line !== null && typeof line !== 'number') {
      return bad('line is a number or null');
    }
    const match = this.world.matches.get(String(event));
    if (!match) {
      return { ok: false, status: 404, message: `no event ${JSON.stringify(event)}` };
    }
    match.advance();
    const quarters = line === null ? null : Math.round(line * 4);
    const of: readonly Bookmaker[] = bookmaker === undefined ? bookmakers : [bookmaker];
    const places = of.flatMap((one) => {
      const listing = match.listings[one];
      const sold = listing && soldAs(listing.layout(), market, quarters);
      return listing && sold ? [{ listing, ...sold }] : [];
    });
    return places.length > 0
      ? { ok: true, places }
      : { ok: false, status: 404, message: `no such quote: ${JSON.stringify(market)} at line ${JSON.stringify(line)}` };
  }
}

interface Place {
  listing: Listing;
  slot: Slot;
  /** What a selection is called where it is sold. */
  nameOf(selection: string): string;
}

/** Where a market is sold: under its own name or, where a bookmaker has only that, under another one. */
function soldAs({ slots }: Layout, market: unknown, line: number | null): Omit<Place, 'listing'> | undefined {
  const own = slots.find((slot) => slot.encoding.market === market && slot.line === line);
  if (own) {
    return { slot: own, nameOf: (selection) => selection };
  }
  for (const slot of slots) {
    const derived = derivedMarkets.get(slot.encoding.id);
    if (derived !== undefined && derived.market === market && slot.line === line) {
      const names = new Map(derived.selections);
      return { slot, nameOf: (selection) => names.get(selection) ?? '' };
    }
  }
  return undefined;
}

function movePrice({ listing, slot, nameOf }: Place, selection: string, factor: number) {
  const index = slot.encoding.selections.findIndex((code) => code.selection === nameOf(selection));
  const shown = index < 0 ? absent : (currentOffer(listing).prices[slot.offset + index] ?? absent);
  if (shown === absent || shown === 0) {
    return null;
  }
  const from = Math.abs(shown);
  const snapped = snapOdds(listing.bookmaker, (from * factor) / 100);
  const to = snapped === from && factor !== 1 ? neighbourOdds(listing.bookmaker, from, factor > 1) : snapped;
  listing.forcedPrices.set(slot.offset + index, to);
  return { listing, from, to };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function bad(message: string): { ok: false; status: 400; message: string } {
  return { ok: false, status: 400, message };
}
