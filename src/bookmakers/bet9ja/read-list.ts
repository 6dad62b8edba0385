import type { CompetitionRef, ListingFacts } from '../../model/listing.ts';
import type { BookmakerAnswer, ListPage, Read } from '../bookmaker.ts';
import { sameOrOwn } from '../reading/competition.ts';
import { asObject, isObject, valuesOf } from '../reading/json.ts';
import { listPage } from '../reading/list-page.ts';
import { factsOf, isOtherSport } from './facts.ts';
import { readEnvelope } from './read-envelope.ts';

/** The whole list of a group. An empty group answers without data; data without its list is something else. */
export const readList = (answer: BookmakerAnswer, competition: CompetitionRef): Read<ListPage> => {
  const read = readEnvelope(answer);
  if (read.kind !== 'ok') return read;
  if (isEmpty(read.data)) return { kind: 'ok', events: [], skipped: 0, next: null };
  const entries = entriesOf(read.data);
  if (entries === undefined) return { kind: 'malformed', detail: 'no list of events' };
  return listPage(
    entries.map((entry) => entryFacts(entry, competition)),
    competition,
    null,
  );
};

const isEmpty = (data: unknown): boolean => {
  if (data === undefined || data === null || data === false) return true;
  return (Array.isArray(data) || isObject(data)) && Object.keys(data).length === 0;
};

/** Events stand in `E`, as an array or by slot, or in the `E` of groups in `G`. */
const entriesOf = (data: unknown): readonly unknown[] | undefined => {
  const body = asObject(data);
  if (isListLike(body?.E)) return valuesOf(body?.E);
  if (!isListLike(body?.G)) return undefined;
  const groups = valuesOf(body?.G).map((group) => asObject(group)?.E);
  return groups.every(isListLike) ? groups.flatMap(valuesOf) : undefined;
};

const isListLike = (value: unknown): boolean => Array.isArray(value) || isObject(value);

const entryFacts = (entry: unknown, competition: CompetitionRef): ListingFacts | undefined => {
  const event = asObject(entry);
  if (event === undefined || isOtherSport(event)) return undefined;
  const facts = factsOf(event);
  return facts && { ...facts, competition: sameOrOwn(competition, facts.competition) };
};
