import type { BookmakerAnswer, ListedCompetition, Read } from '../bookmaker.ts';
import { listedOnce } from '../reading/competition.ts';
import { asId, asObject, asText, elementsOf, type JsonObject } from '../reading/json.ts';
import { asName } from '../reading/name.ts';
import { readJson } from '../reading/read-json.ts';
import { FOOTBALL } from './requests.ts';
import { STATUS_MEANING_OF_LISTS } from './status-meaning.ts';

/** Football's tree: regions, and their competitions one level below. */
export const readCompetitions = (answer: BookmakerAnswer): Read<{ competitions: readonly ListedCompetition[] }> => {
  const read = readJson(answer, STATUS_MEANING_OF_LISTS);
  if (read.kind !== 'ok') return read;
  const tree = asObject(read.json);
  if (tree === undefined) return { kind: 'malformed', detail: 'no tree of competitions' };
  return listedOnce(competitionsIn(tree));
};

function* competitionsIn(tree: JsonObject): Generator<ListedCompetition> {
  for (const entry of elementsOf(tree.withRegions)) {
    const sport = asObject(entry);
    const category = asText(asObject(sport?.category)?.id);
    if (category !== undefined && category !== FOOTBALL) continue;
    yield* competitionsOfRegions(elementsOf(sport?.regions));
  }
  // The shape before 2026.
  yield* competitionsOfRegions(elementsOf(tree.regions));
}

function* competitionsOfRegions(regions: readonly unknown[]): Generator<ListedCompetition> {
  for (const entry of regions) {
    const holder = asObject(entry);
    const region = asObject(holder?.region) ?? holder;
    for (const item of elementsOf(holder?.competitions)) {
      const wrapped = asObject(item);
      const competition = asObject(wrapped?.competition) ?? wrapped;
      const id = asId(competition?.id);
      if (id === undefined) continue;
      const name = asName(competition?.name) ?? '';
      const country = asName(region?.name) ?? '';
      yield { competition: { bookmaker: 'betpawa', id, name, country }, announcedEvents: null };
    }
  }
}
