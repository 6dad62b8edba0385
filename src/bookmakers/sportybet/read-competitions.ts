import type { BookmakerAnswer, ListedCompetition, Read } from '../bookmaker.ts';
import { listedOnce } from '../reading/competition.ts';
import { asCount, asId, asObject, asText, elementsOf } from '../reading/json.ts';
import { asName } from '../reading/name.ts';
import { readEnvelope } from './read-envelope.ts';
import { FOOTBALL } from './requests.ts';

/** Football's categories and their tournaments. Featured tournaments may stand there twice. */
export const readCompetitions = (answer: BookmakerAnswer): Read<{ competitions: readonly ListedCompetition[] }> => {
  const read = readEnvelope(answer, 'failed');
  if (read.kind !== 'ok') return read;
  const sports = elementsOf(asObject(read.data)?.sportList);
  return listedOnce(sports.flatMap(tournamentsOf));
};

const tournamentsOf = (entry: unknown): ListedCompetition[] => {
  const sport = asObject(entry);
  if (asText(sport?.id) !== FOOTBALL) return [];
  return elementsOf(sport?.categories).flatMap((item) => {
    const category = asObject(item);
    const country = asName(category?.name) ?? '';
    return elementsOf(category?.tournaments).flatMap((tournament) => listed(tournament, country));
  });
};

const listed = (entry: unknown, country: string): ListedCompetition[] => {
  const tournament = asObject(entry);
  const id = asId(tournament?.id);
  if (id === undefined) return [];
  const competition = { bookmaker: 'sportybet', id, name: asName(tournament?.name) ?? '', country };
  return [{ competition, announcedEvents: asCount(tournament?.eventSize) ?? null }];
};
