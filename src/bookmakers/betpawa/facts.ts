import type { CompetitionRef, ListingFacts } from '../../model/listing.ts';
import { instantOfIso } from '../reading/instant.ts';
import { asDigits, asId, asObject, asText, elementsOf, type JsonObject } from '../reading/json.ts';
import { asName } from '../reading/name.ts';
import { FOOTBALL } from './requests.ts';

/** Whether an entry says that it is of another sport. */
export const isOtherSport = (event: JsonObject): boolean => {
  const category = asText(asObject(event.category)?.id);
  return category !== undefined && category !== FOOTBALL;
};

/** What an event says about itself, in a list or in detail; `undefined` where it is no readable match. */
export const factsOf = (event: JsonObject): ListingFacts | undefined => {
  const bookmakerEventId = asDigits(event.id);
  const kickoffMs = instantOfIso(event.startTime);
  const home = participant(event, 1);
  const away = participant(event, 2);
  if (bookmakerEventId === undefined || kickoffMs === undefined || home === undefined || away === undefined) {
    return undefined;
  }
  return {
    bookmaker: 'betpawa',
    bookmakerEventId,
    eventId: sportRadarId(event),
    home,
    away,
    kickoffMs,
    competition: competitionOf(event),
    url: `https://www.betpawa.ng/event/${bookmakerEventId}`,
  };
};

/** By position: the event's name carries remarks, and teams' names carry hyphens. */
const participant = (event: JsonObject, position: number): string | undefined => {
  for (const entry of elementsOf(event.participants)) {
    const one = asObject(entry);
    if (one !== undefined && Number(one.position) === position) return asName(one.name);
  }
  return undefined;
};

const sportRadarId = (event: JsonObject): string | null => {
  for (const entry of elementsOf(event.widgets)) {
    const widget = asObject(entry);
    if (widget?.type === 'SPORTRADAR') return asDigits(widget.id) ?? null;
  }
  return null;
};

const competitionOf = (event: JsonObject): CompetitionRef => {
  const competition = asObject(event.competition);
  const region = asObject(event.region);
  return {
    bookmaker: 'betpawa',
    id: asId(competition?.id) ?? '',
    name: asName(competition?.name) ?? '',
    country: asName(region?.name) ?? '',
  };
};
