import type { ListingFacts } from '../../model/listing.ts';
import type { BookmakerAnswer, EventReading, Read } from '../bookmaker.ts';
import { sameOrOwn } from '../reading/competition.ts';
import { EventDraft } from '../reading/event-draft.ts';
import { asObject, asText, elementsOf, type JsonObject } from '../reading/json.ts';
import { otherEvent } from '../reading/same-listing.ts';
import { factsOf, isOtherSport } from './facts.ts';
import { BET9JA_DERIVATIONS } from './market-map.ts';
import { readEnvelope } from './read-envelope.ts';
import { readOdds } from './read-odds.ts';

/** An event in detail. Most of a body is the sport's dictionary of labels, which is never looked at. */
export const readEvent = (answer: BookmakerAnswer, expected: ListingFacts): Read<{ event: EventReading }> => {
  const read = readEnvelope(answer);
  if (read.kind !== 'ok') return read;
  const body = asObject(read.data);
  const facts = body && factsOf(body);
  if (body === undefined || facts === undefined) return { kind: 'malformed', detail: 'no event' };
  if (isOtherSport(body)) return { kind: 'malformed', detail: 'an event of another sport' };
  const other = otherEvent(facts, expected);
  if (other !== undefined) return other;
  const odds = oddsOf(body);
  if (odds === undefined) return { kind: 'malformed', detail: 'an event without its odds' };
  const draft = new EventDraft(BET9JA_DERIVATIONS);
  const { inPlay } = readOdds(odds, marketNames(body), draft);
  const competition = sameOrOwn(expected.competition, facts.competition);
  return draft.finish(
    { ...facts, eventId: facts.eventId ?? expected.eventId, competition },
    inPlay ? 'started' : 'pre',
  );
};

/** An empty map comes as an array. */
const oddsOf = (body: JsonObject): JsonObject | undefined =>
  Array.isArray(body.O) && body.O.length === 0 ? {} : asObject(body.O);

const marketNames = (body: JsonObject): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const entry of elementsOf(body.MK)) {
    const market = asObject(entry);
    const id = asText(market?.ID);
    if (id !== undefined) names.set(id, asText(market?.DS) ?? '');
  }
  return names;
};
