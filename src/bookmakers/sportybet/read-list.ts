import type { CompetitionRef, ListingFacts } from '../../model/listing.ts';
import type { BookmakerAnswer, ListPage, Read } from '../bookmaker.ts';
import { sameOrOwn } from '../reading/competition.ts';
import { asArray, asId, asObject } from '../reading/json.ts';
import { listPage } from '../reading/list-page.ts';
import { factsOf, isOtherSport } from './facts.ts';
import { readEnvelope } from './read-envelope.ts';

/** The whole list of a tournament. No data means no events; data without its lists means something else. */
export const readList = (answer: BookmakerAnswer, competition: CompetitionRef): Read<ListPage> => {
  const read = readEnvelope(answer, 'failed');
  if (read.kind !== 'ok') return read;
  const { data } = read;
  if (data === undefined || data === null) return { kind: 'ok', events: [], skipped: 0, next: null };
  const tournaments = asArray(data);
  if (tournaments === undefined) return { kind: 'malformed', detail: 'no list of tournaments' };
  const entries: (ListingFacts | undefined)[] = [];
  for (const item of tournaments) {
    const tournament = asObject(item);
    const events = asArray(tournament?.events);
    if (tournament === undefined || events === undefined) return { kind: 'malformed', detail: 'no list of events' };
    const own = { bookmaker: 'sportybet', id: asId(tournament.id) ?? '', name: '', country: '' };
    const known = sameOrOwn(competition, own);
    for (const entry of events) entries.push(entryFacts(entry, known));
  }
  return listPage(entries, competition, null);
};

const entryFacts = (entry: unknown, competition: CompetitionRef): ListingFacts | undefined => {
  const event = asObject(entry);
  if (event === undefined || isOtherSport(event)) return undefined;
  const facts = factsOf(event);
  return facts && { ...facts, competition: sameOrOwn(competition, facts.competition) };
};
