import type { EventEntity, ListingEntity } from './entities.ts';
import { contradictingSides } from './orientation.ts';

/** The middle kick-off; the earlier of the two middle ones where their number is even. */
export const lowerMedian = (kickoffsMs: readonly number[]): number =>
  [...kickoffsMs].sort((a, b) => a - b)[Math.floor((kickoffsMs.length - 1) / 2)] ?? 0;

/** Ids of digits by their size, all others as texts of one length. */
export const bySmallerId = (a: { bookmakerEventId: string }, b: { bookmakerEventId: string }): number =>
  a.bookmakerEventId.length - b.bookmakerEventId.length || (a.bookmakerEventId < b.bookmakerEventId ? -1 : 1);

/** What one discovery found first has one instant, so that there the smaller id decides. */
const byFirstSight = (a: ListingEntity, b: ListingEntity): number =>
  a.stateSinceMs - b.stateSinceMs || bySmallerId(a, b);

/**
 * Of several listings of one bookmaker with one id, the one first seen that is still offered. The one that was compared
 * so far gives way only to a smaller id of its own discovery.
 */
const firstOffered = (
  listings: readonly ListingEntity[],
  held: ListingEntity | undefined,
): ListingEntity | undefined => {
  const inOrder = [...listings].sort(byFirstSight);
  const offered = inOrder.filter(({ state }) => state === 'offered');
  const before = held !== undefined && listings.includes(held) ? held : undefined;
  if (before?.state !== 'offered') return offered[0] ?? before ?? inOrder[0];
  return offered.find(({ stateSinceMs }) => stateSinceMs === before.stateSinceMs);
};

const chooseListings = (event: EventEntity): ListingEntity[] => {
  const byBookmaker = new Map<string, ListingEntity[]>();
  for (const listing of event.members) {
    listing.asideFor = null;
    byBookmaker.set(listing.bookmaker, [...(byBookmaker.get(listing.bookmaker) ?? []), listing]);
  }
  const chosen: ListingEntity[] = [];
  for (const [bookmaker, listings] of byBookmaker) {
    const first = firstOffered(listings, event.listings.get(bookmaker));
    if (first === undefined) continue;
    chosen.push(first);
    for (const other of listings) if (other !== first) other.asideFor = 'duplicate-listing';
  }
  for (const turned of contradictingSides(chosen)) turned.asideFor = 'orientation-conflict';
  return chosen.filter(({ asideFor }) => asideFor === null);
};

/**
 * Decides again which listings of an event are compared, and what the event is called and when it starts.
 * Returns whether any of that changed.
 */
export const composeEvent = (event: EventEntity): boolean => {
  const before = JSON.stringify([event.home, event.away, event.kickoffMs, event.country]);
  const listingsBefore = [...event.listings.values()];
  const compared = chooseListings(event).sort((a, b) => a.listingId - b.listingId);
  event.listings.clear();
  for (const listing of compared) event.listings.set(listing.bookmaker, listing);
  const offered = compared.filter(({ state }) => state === 'offered');
  const voices = [offered, compared, [...event.members]].find((some) => some.length > 0) ?? [];
  const first = voices[0];
  if (first !== undefined) {
    event.kickoffMs = lowerMedian(voices.map(({ kickoffMs }) => kickoffMs));
    event.home = first.home;
    event.away = first.away;
    event.country = first.competition.country;
  }
  const sameListings =
    listingsBefore.length === compared.length &&
    listingsBefore.every((listing) => event.listings.get(listing.bookmaker) === listing);
  const changed = !sameListings || before !== JSON.stringify([event.home, event.away, event.kickoffMs, event.country]);
  if (changed) event.version++;
  return changed;
};
