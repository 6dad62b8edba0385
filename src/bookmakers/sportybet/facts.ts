import type { CompetitionRef, ListingFacts } from '../../model/listing.ts';
import { instantOfEpochMs } from '../reading/instant.ts';
import { asId, asObject, asText, type JsonObject } from '../reading/json.ts';
import { asName } from '../reading/name.ts';
import { FOOTBALL } from './requests.ts';

const MATCH = /^sr:match:(\d{1,19})$/;

/** Whether an entry says that it is of another sport. */
export const isOtherSport = (event: JsonObject): boolean => {
  const sport = asText(asObject(event.sport)?.id);
  return sport !== undefined && sport !== FOOTBALL;
};

/** What an event says about itself, in a list or in detail; `undefined` where it is no readable match. */
export const factsOf = (event: JsonObject): ListingFacts | undefined => {
  const bookmakerEventId = asId(event.eventId);
  const kickoffMs = instantOfEpochMs(event.estimateStartTime);
  const home = asName(event.homeTeamName);
  const away = asName(event.awayTeamName);
  if (bookmakerEventId === undefined || kickoffMs === undefined || home === undefined || away === undefined) {
    return undefined;
  }
  const competition = competitionOf(event);
  return {
    bookmaker: 'sportybet',
    bookmakerEventId,
    // Simulated matches have ids of other forms, and providers' ids in other fields are no SportRadar ids.
    eventId: MATCH.exec(bookmakerEventId)?.[1] ?? null,
    home,
    away,
    kickoffMs,
    competition,
    url: urlOf(competition, home, away, bookmakerEventId),
  };
};

const competitionOf = (event: JsonObject): CompetitionRef => {
  const category = asObject(asObject(event.sport)?.category);
  const tournament = asObject(category?.tournament);
  return {
    bookmaker: 'sportybet',
    id: asId(tournament?.id) ?? '',
    name: asName(tournament?.name) ?? '',
    country: asName(category?.name) ?? '',
  };
};

const urlOf = (competition: CompetitionRef, home: string, away: string, id: string): string => {
  const steps = [competition.country, competition.name, `${home} vs ${away}`].map((step) =>
    encodeURIComponent(step.replaceAll(/\s+/g, '_') || '-'),
  );
  return `https://www.sportybet.com/ng/sport/football/${steps.join('/')}/${id}`;
};
