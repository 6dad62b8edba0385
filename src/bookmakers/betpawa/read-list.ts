import type { CompetitionRef, ListingFacts } from '../../model/listing.ts';
import type { BookmakerAnswer, ListPage, PageCursor, Read } from '../bookmaker.ts';
import { sameOrOwn } from '../reading/competition.ts';
import { asArray, asObject, elementsOf } from '../reading/json.ts';
import { listPage } from '../reading/list-page.ts';
import { readJson } from '../reading/read-json.ts';
import { factsOf, isOtherSport } from './facts.ts';
import { skipOf } from './requests.ts';
import { STATUS_MEANING_OF_LISTS } from './status-meaning.ts';

/** More entries than any competition has: a list that goes on is one that ignores where it was asked to begin. */
const MAX_ENTRIES = 5000;

/** One page. The list ends with an empty page: how many entries a full one holds is not to be relied on. */
export const readList = (
  answer: BookmakerAnswer,
  competition: CompetitionRef,
  page: PageCursor | null,
): Read<ListPage> => {
  const read = readJson(answer, STATUS_MEANING_OF_LISTS);
  if (read.kind !== 'ok') return read;
  const outer = asObject(elementsOf(asObject(read.json)?.responses)[0]);
  const entries = asArray(outer?.responses);
  if (entries === undefined) return { kind: 'malformed', detail: 'no list of events' };
  if (entries.length === 0) return { kind: 'ok', events: [], skipped: 0, next: null };
  const received = skipOf(page) + entries.length;
  if (received > MAX_ENTRIES) return { kind: 'malformed', detail: 'a list without end' };
  return listPage(
    entries.map((entry) => entryFacts(entry, competition)),
    competition,
    String(received),
  );
};

const entryFacts = (entry: unknown, competition: CompetitionRef): ListingFacts | undefined => {
  const event = asObject(entry);
  if (event === undefined || isOtherSport(event)) return undefined;
  const facts = factsOf(event);
  return facts && { ...facts, competition: sameOrOwn(competition, facts.competition) };
};
