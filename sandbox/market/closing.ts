import type { Bookmaker } from '../bookmaker.ts';
import { unit } from '../random.ts';
import type { Incident } from './incident.ts';
import type { Slot } from './layout.ts';
import type { Listing } from './listing.ts';
import { absent } from './offer.ts';
import type { QuoteState } from './quote-state.ts';

/** Share of quotes, and of single selections, that a bookmaker lists without being open. */
const habits: Record<Bookmaker, { quotes: number; selections: number }> = {
  betpawa: { quotes: 0.004, selections: 0.005 },
  sportybet: { quotes: 0.018, selections: 0.02 },
  bet9ja: { quotes: 0.012, selections: 0.012 },
};

/** The state of a whole slot, before any of its selections is looked at. */
export function slotState(listing: Listing, slot: Slot): QuoteState {
  const forced = listing.forcedStates.get(slot.index);
  if (forced) {
    return forced;
  }
  if (slot.stage > listing.stage) {
    return 'removed';
  }
  let state: QuoteState =
    unit('shut', listing.bookmaker, listing.fixture.salt, slot.index) < habits[listing.bookmaker].quotes
      ? 'suspended'
      : 'open';
  for (const incident of listing.incidents) {
    if (incident.kind !== 'closed-selection' && covers(incident, slot)) {
      if (incident.kind === 'removed') {
        return 'removed';
      }
      state = 'suspended';
    }
  }
  return state;
}

/** Whether one selection of an open slot is closed. Beyond 98.5 % bookmakers stop taking bets. */
export function selectionClosed(listing: Listing, slot: Slot, selection: number, chance: number): boolean {
  if (listing.forcedStates.get(slot.index) === 'open') {
    return false;
  }
  if (
    chance > 0.985 ||
    unit('closed', listing.fixture.salt, slot.index, selection) < habits[listing.bookmaker].selections
  ) {
    return true;
  }
  for (const incident of listing.incidents) {
    const hit = incident.selection % slot.encoding.selections.length === selection;
    if (incident.kind === 'closed-selection' && hit && covers(incident, slot)) {
      return true;
    }
  }
  return false;
}

/** How a bookmaker shows a closed selection: with its odds, without, or not at all. */
export function closedPrice(
  listing: Listing,
  slot: Slot,
  selection: number,
  hundredths: number,
  whole: boolean,
): number {
  switch (listing.bookmaker) {
    case 'betpawa':
      return 0;
    case 'sportybet':
      return whole || unit('ghost', listing.fixture.salt, slot.index, selection) < 0.6 ? -hundredths : 0;
    case 'bet9ja':
      return !whole && unit('gone', listing.fixture.salt, slot.index, selection) < 0.2 ? absent : 0;
  }
}

function covers({ reach }: Incident, slot: Slot): boolean {
  switch (reach.of) {
    case 'slot':
      return reach.slot === slot.index;
    case 'market':
      return reach.market === slot.encoding.market;
    case 'scope':
      return reach.scope === slot.scope;
    case 'all':
      return true;
  }
}
