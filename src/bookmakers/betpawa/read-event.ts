import type { ListingFacts } from '../../model/listing.ts';
import type { BookmakerAnswer, EventReading, Read } from '../bookmaker.ts';
import { sameOrOwn } from '../reading/competition.ts';
import { EventDraft } from '../reading/event-draft.ts';
import { asCount, asObject, elementsOf, type JsonObject } from '../reading/json.ts';
import { readJson } from '../reading/read-json.ts';
import { otherEvent } from '../reading/same-listing.ts';
import { factsOf, isOtherSport } from './facts.ts';
import { readMarket } from './read-market.ts';
import { STATUS_MEANING_OF_EVENTS } from './status-meaning.ts';

/** An event in detail. */
export const readEvent = (answer: BookmakerAnswer, expected: ListingFacts): Read<{ event: EventReading }> => {
  const read = readJson(answer, STATUS_MEANING_OF_EVENTS);
  if (read.kind !== 'ok') return read;
  const body = asObject(read.json);
  const facts = body && factsOf(body);
  if (body === undefined || facts === undefined) return { kind: 'malformed', detail: 'no event' };
  if (isOtherSport(body)) return { kind: 'malformed', detail: 'an event of another sport' };
  const other = otherEvent(facts, expected);
  if (other !== undefined) return other;
  if (!Array.isArray(body.markets) && announcesMarkets(body)) {
    return { kind: 'malformed', detail: 'an event without its markets' };
  }
  const draft = new EventDraft();
  for (const market of elementsOf(body.markets)) readMarket(market, draft);
  return draft.finish(
    {
      ...facts,
      eventId: facts.eventId ?? expected.eventId,
      competition: sameOrOwn(expected.competition, facts.competition),
    },
    hasStarted(body) ? 'started' : 'pre',
  );
};

/** Empty arrays are left out of bodies, so that their absence alone says nothing. */
const announcesMarkets = (body: JsonObject): boolean =>
  body.markets !== undefined || (asCount(body.totalMarketCount) ?? 0) > 0;

const hasStarted = (body: JsonObject): boolean =>
  asObject(body.additionalInfo)?.live === true || asObject(body.results) !== undefined;
