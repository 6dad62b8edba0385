import type { ListingFacts } from '../../model/listing.ts';
import type { BookmakerAnswer, EventReading, Read } from '../bookmaker.ts';
import { sameOrOwn } from '../reading/competition.ts';
import { EventDraft } from '../reading/event-draft.ts';
import { asArray, asInteger, asObject, asText, type JsonObject } from '../reading/json.ts';
import { otherEvent } from '../reading/same-listing.ts';
import { factsOf, isOtherSport } from './facts.ts';
import { readEnvelope } from './read-envelope.ts';
import { readMarket } from './read-market.ts';

/** An event in detail. Whatever code is not success says that the event is not available. */
export const readEvent = (answer: BookmakerAnswer, expected: ListingFacts): Read<{ event: EventReading }> => {
  const read = readEnvelope(answer, 'gone');
  if (read.kind !== 'ok') return read;
  const body = asObject(read.data);
  const facts = body && factsOf(body);
  if (body === undefined || facts === undefined) return { kind: 'malformed', detail: 'no event' };
  if (isOtherSport(body)) return { kind: 'malformed', detail: 'an event of another sport' };
  const other = otherEvent(facts, expected);
  if (other !== undefined) return other;
  const phase = hasStarted(body) ? 'started' : 'pre';
  const markets = asArray(body.markets) ?? (phase === 'started' ? [] : undefined);
  if (markets === undefined) return { kind: 'malformed', detail: 'an event without its markets' };
  const draft = new EventDraft();
  for (const market of markets) readMarket(market, draft);
  const competition = sameOrOwn(expected.competition, facts.competition);
  return draft.finish({ ...facts, eventId: facts.eventId ?? expected.eventId, competition }, phase);
};

/** In play the pre-match book is empty: that says nothing about its markets. Only status 0 is before kick-off. */
const hasStarted = (body: JsonObject): boolean => {
  const status = asInteger(body.status);
  if (status !== undefined) return status !== 0;
  const matchStatus = asText(body.matchStatus);
  return matchStatus !== undefined && matchStatus.toLowerCase() !== 'not start';
};
