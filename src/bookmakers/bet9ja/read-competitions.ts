import type { BookmakerAnswer, ListedCompetition, Read } from '../bookmaker.ts';
import { listedOnce } from '../reading/competition.ts';
import { asCount, asObject } from '../reading/json.ts';
import { asName } from '../reading/name.ts';
import { readEnvelope } from './read-envelope.ts';
import { FOOTBALL } from './requests.ts';

/** Football's groups, by country. Ids are the keys of the tree; the other sports in it hold specials and simulations. */
export const readCompetitions = (answer: BookmakerAnswer): Read<{ competitions: readonly ListedCompetition[] }> => {
  const read = readEnvelope(answer);
  if (read.kind !== 'ok') return read;
  const football = asObject(asObject(asObject(read.data)?.PAL)?.[FOOTBALL]);
  return listedOnce(namedEntries(football?.SG).flatMap(([, country]) => groupsOf(country)));
};

/** Entries of a map by id. An empty map comes as an array. */
const namedEntries = (value: unknown): [string, unknown][] => Object.entries(asObject(value) ?? {});

const groupsOf = (entry: unknown): ListedCompetition[] => {
  const country = asObject(entry);
  const countryName = asName(country?.SG_DESC) ?? '';
  return namedEntries(country?.G).flatMap(([id, value]) => {
    const group = asObject(value);
    if (group === undefined || !/^\d+$/.test(id)) return [];
    const name = asName(group.G_DESC) ?? '';
    const competition = { bookmaker: 'bet9ja', id, name, country: countryName };
    return [{ competition, announcedEvents: asCount(group.NUM) ?? null }];
  });
};
