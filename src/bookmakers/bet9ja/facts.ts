import type { CompetitionRef, ListingFacts } from '../../model/listing.ts';
import { instantOfPlainUtc } from '../reading/instant.ts';
import { asDigits, asId, asText, type JsonObject } from '../reading/json.ts';
import { asName } from '../reading/name.ts';
import { FOOTBALL } from './requests.ts';

const SEPARATOR = ' - ';

/** Whether an entry says that it is of another sport. */
export const isOtherSport = (event: JsonObject): boolean => {
  const sport = asText(event.SID);
  return sport !== undefined && sport !== FOOTBALL;
};

/** What an event says about itself, in a list or in detail; `undefined` where it is no readable match. */
export const factsOf = (event: JsonObject): ListingFacts | undefined => {
  const bookmakerEventId = asDigits(event.ID);
  const kickoffMs = instantOfPlainUtc(event.STARTDATE);
  const teams = teamsOf(event);
  if (bookmakerEventId === undefined || kickoffMs === undefined || teams === undefined) return undefined;
  return {
    bookmaker: 'bet9ja',
    bookmakerEventId,
    eventId: asDigits(event.EXTID) ?? null,
    ...teams,
    kickoffMs,
    competition: competitionOf(event),
    url: `https://sports.bet9ja.com/event/${bookmakerEventId}`,
  };
};

/** The teams stand in one text, home first; what has no two sides is no match. */
const teamsOf = (event: JsonObject): { home: string; away: string } | undefined => {
  const description = asName(event.DS) ?? '';
  const at = description.indexOf(SEPARATOR);
  if (at < 0) return undefined;
  const home = description.slice(0, at).trim();
  const away = description.slice(at + SEPARATOR.length).trim();
  return home === '' || away === '' ? undefined : { home, away };
};

const competitionOf = (event: JsonObject): CompetitionRef => ({
  bookmaker: 'bet9ja',
  id: asId(event.GID) ?? '',
  name: asName(event.GN) ?? '',
  country: asName(event.SG) ?? '',
});
