import type { ListingFacts } from '../../model/listing.ts';
import type { Refusal } from '../bookmaker.ts';

/** The refusal of a body that belongs to another event than the one asked for; `undefined` when it is the right one. */
export const otherEvent = (found: ListingFacts, expected: ListingFacts): Refusal | undefined => {
  if (found.bookmakerEventId !== expected.bookmakerEventId) {
    return { kind: 'malformed', detail: `the body of event ${found.bookmakerEventId.slice(0, 50)}` };
  }
  if (found.eventId !== null && expected.eventId !== null && found.eventId !== expected.eventId) {
    return { kind: 'malformed', detail: `the body of match ${found.eventId}` };
  }
  return undefined;
};
