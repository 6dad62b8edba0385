import { chanceUnder, pricedChance } from '../model/fair-chance.ts';
import { baseMargin, loadMargin } from '../model/margins.ts';
import { snapOdds } from '../model/odds-grid.ts';
import { closedPrice, selectionClosed, slotState } from './closing.ts';
import type { Slot } from './layout.ts';
import type { Listing } from './listing.ts';
import { absent, type Offer } from './offer.ts';
import type { QuoteState } from './quote-state.ts';

/** One slot as it is sold now. */
export interface PricedSlot {
  slot: Slot;
  /** Of the whole slot: single selections may be closed in an open one. */
  state: QuoteState;
  /** As in an offer. */
  prices: number[];
  /** Fair chances to win and to be returned, as the noise fields of the bodies show them. */
  wins: number[];
  refunds: number[];
}

export function priceSlot(listing: Listing, slot: Slot): PricedSlot {
  const state = slotState(listing, slot);
  if (state === 'removed') {
    return { slot, state, prices: slot.encoding.selections.map(() => absent), wins: [], refunds: [] };
  }
  const model = listing.model();
  const fair = slot.product.weights.map((weights) => chanceUnder(model, weights));
  const chances = fair.map(pricedChance);
  const prices = impliedChances(listing, slot, chances).map((chance, selection) => {
    const odds = listing.forcedPrices.get(slot.offset + selection) ?? snapOdds(listing.bookmaker, 1 / chance);
    const closed = state === 'suspended' || selectionClosed(listing, slot, selection, chances[selection] ?? 0);
    return closed ? closedPrice(listing, slot, selection, odds, state === 'suspended') : odds;
  });
  return { slot, state, prices, wins: fair.map(({ win }) => win), refunds: fair.map(({ refund }) => refund) };
}

/** Everything that the listing sells now. */
export function priceListing(listing: Listing): { priced: PricedSlot[]; offer: Offer } {
  const layout = listing.layout();
  const prices = new Int32Array(layout.size).fill(absent);
  const priced: PricedSlot[] = [];
  for (const slot of layout.slots) {
    const one = priceSlot(listing, slot);
    if (one.state !== 'removed') {
      prices.set(one.prices, slot.offset);
      priced.push(one);
    }
  }
  listing.offer ??= { version: listing.version, prices };
  return { priced, offer: listing.offer };
}

export function currentOffer(listing: Listing): Offer {
  return listing.offer ?? priceListing(listing).offer;
}

function impliedChances(listing: Listing, slot: Slot, chances: readonly number[]): number[] {
  const { winners, marginFactor } = slot.product;
  const shaded = shade(listing, slot, chances);
  const margin = marginFactor * baseMargin(listing.bookmaker, listing.fixture.competition.tier);
  const sum = shaded.reduce((total, chance) => total + chance, 0);
  const complete = winners !== null && Math.abs(sum - winners) < 0.005;
  const loaded = complete ? loadMargin(shaded, winners, margin) : shaded.map((chance) => chance * (1 + margin));
  return loaded.map((chance) => Math.max(chance, 1e-6));
}

/** A nudge moves one selection of a market away from the model; the others give way. */
function shade(listing: Listing, slot: Slot, chances: readonly number[]): readonly number[] {
  const nudge = listing.nudges.get(slot.encoding.market);
  if (!nudge) {
    return chances;
  }
  const target = nudge.selection % chances.length;
  const before = chances[target] ?? 0;
  const after = Math.min(0.98, before * nudge.factor);
  const rest = before < 1 ? (1 - after) / (1 - before) : 1;
  return chances.map((chance, index) =>
    index === target ? after : slot.product.winners === 1 ? chance * rest : chance,
  );
}
