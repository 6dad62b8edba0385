import type { Commit, CompetitionRecord, EventRecord, ListingRecord } from '../../model/storage.ts';
import { listingStateCode } from '../codes.ts';
import { cleanText, numberArray, sparseArray } from './array-literal.ts';
import type { Statement } from './statement.ts';
import type { Surrogates } from './surrogates.ts';

const STORE_COMPETITIONS = `
INSERT INTO competition AS c (competition_id, bookmaker_id, own_id, name, country)
SELECT * FROM unnest($1::int[], $2::smallint[], $3::text[], $4::text[], $5::text[])
ON CONFLICT (competition_id) DO UPDATE
   SET bookmaker_id = excluded.bookmaker_id, own_id = excluded.own_id, name = excluded.name, country = excluded.country`;

const STORE_EVENTS = `
INSERT INTO event (event_number, event_id, sport, country, home, away, kickoff)
SELECT n, i, s, c, h, a, to_timestamp(k / 1000)
FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[])
  AS u(n, i, s, c, h, a, k)
ON CONFLICT (event_number) DO UPDATE
   SET event_id = excluded.event_id, sport = excluded.sport, country = excluded.country, home = excluded.home,
       away = excluded.away, kickoff = excluded.kickoff`;

const STORE_LISTINGS = `
INSERT INTO listing (listing_id, event_number, competition_id, bookmaker_id, bookmaker_event_id, home, away, kickoff,
                     url, state, state_since)
SELECT l, e, c, b, i, h, a, to_timestamp(k / 1000), u, s::"char", to_timestamp(t / 1000)
FROM unnest($1::int[], $2::int[], $3::int[], $4::smallint[], $5::text[], $6::text[], $7::text[], $8::float8[],
            $9::text[], $10::int[], $11::float8[]) AS v(l, e, c, b, i, h, a, k, u, s, t)
ON CONFLICT (listing_id) DO UPDATE
   SET event_number = excluded.event_number, competition_id = excluded.competition_id,
       bookmaker_id = excluded.bookmaker_id, bookmaker_event_id = excluded.bookmaker_event_id, home = excluded.home,
       away = excluded.away, kickoff = excluded.kickoff, url = excluded.url, state = excluded.state,
       state_since = excluded.state_since`;

/** Every turn of a listing's state in the batch, not only the last. */
const STORE_LISTING_STATES = `
INSERT INTO listing_state (listing_id, since, state)
SELECT DISTINCT ON (l, t) l, to_timestamp(t / 1000), s::"char"
FROM unnest($1::int[], $2::float8[], $3::int[]) WITH ORDINALITY AS u(l, t, s, n) ORDER BY l, t, n DESC
ON CONFLICT (listing_id, since) DO UPDATE SET state = excluded.state`;

/** Stores competitions, events and listings; of several records of one thing the last counts. */
export function* entityStatements(commits: readonly Commit[], surrogates: Surrogates): Generator<Statement> {
  const competitions = lastOf(
    commits,
    (commit) => commit.competitions,
    ({ competitionId }) => competitionId,
  );
  const events = lastOf(
    commits,
    (commit) => commit.events,
    ({ eventNumber }) => eventNumber,
  );
  const listings = lastOf(
    commits,
    (commit) => commit.listings,
    ({ listingId }) => listingId,
  );
  if (competitions.length > 0) yield { text: STORE_COMPETITIONS, values: competitionColumns(competitions, surrogates) };
  if (events.length > 0) yield { text: STORE_EVENTS, values: eventColumns(events) };
  if (listings.length === 0) return;
  yield { text: STORE_LISTINGS, values: listingColumns(listings, surrogates) };
  const turns = commits.flatMap((commit) => commit.listings);
  yield {
    text: STORE_LISTING_STATES,
    values: [
      numberArray(turns.map(({ listingId }) => listingId)),
      numberArray(turns.map(({ stateSinceMs }) => stateSinceMs)),
      numberArray(turns.map(({ state }) => listingStateCode(state))),
    ],
  };
}

const lastOf = <T>(
  commits: readonly Commit[],
  recordsOf: (commit: Commit) => readonly T[],
  keyOf: (record: T) => number,
): T[] => {
  const last = new Map<number, T>();
  for (const commit of commits) for (const record of recordsOf(commit)) last.set(keyOf(record), record);
  return [...last.values()];
};

const competitionColumns = (records: readonly CompetitionRecord[], surrogates: Surrogates): unknown[] => [
  numberArray(records.map(({ competitionId }) => competitionId)),
  numberArray(records.map(({ bookmaker }) => surrogates.bookmakerId(bookmaker))),
  records.map(({ ownId }) => cleanText(ownId)),
  records.map(({ name }) => cleanText(name)),
  records.map(({ country }) => cleanText(country)),
];

const eventColumns = (records: readonly EventRecord[]): unknown[] => [
  numberArray(records.map(({ eventNumber }) => eventNumber)),
  records.map(({ eventId }) => cleanText(eventId)),
  records.map(({ sport }) => cleanText(sport)),
  records.map(({ country }) => cleanText(country)),
  records.map(({ home }) => cleanText(home)),
  records.map(({ away }) => cleanText(away)),
  numberArray(records.map(({ kickoffMs }) => kickoffMs)),
];

const listingColumns = (records: readonly ListingRecord[], surrogates: Surrogates): unknown[] => [
  numberArray(records.map(({ listingId }) => listingId)),
  sparseArray(records.map(({ eventNumber }) => eventNumber)),
  numberArray(records.map(({ competitionId }) => competitionId)),
  numberArray(records.map(({ bookmaker }) => surrogates.bookmakerId(bookmaker))),
  records.map(({ bookmakerEventId }) => cleanText(bookmakerEventId)),
  records.map(({ home }) => cleanText(home)),
  records.map(({ away }) => cleanText(away)),
  numberArray(records.map(({ kickoffMs }) => kickoffMs)),
  records.map(({ url }) => (url === null ? null : cleanText(url))),
  numberArray(records.map(({ state }) => listingStateCode(state))),
  numberArray(records.map(({ stateSinceMs }) => stateSinceMs)),
];
