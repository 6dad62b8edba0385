import { cleanText, numberArray } from './array-literal.ts';
import type { SideSaves } from './batch.ts';
import { numberOf } from './number-of.ts';
import type { Statement } from './statement.ts';
import type { Surrogates } from './surrogates.ts';

const STORE_RUNS = `
INSERT INTO run (run_id, started_at, record)
SELECT i, to_timestamp(s / 1000), r::jsonb FROM unnest($1::int[], $2::float8[], $3::text[]) AS u(i, s, r)
ON CONFLICT (run_id) DO UPDATE SET started_at = excluded.started_at, record = excluded.record`;

const STORE_SOURCE_STATES = `
INSERT INTO source_state (bookmaker_id, since, state, reason)
SELECT DISTINCT ON (b, s) b, to_timestamp(s / 1000), t, r
FROM unnest($1::smallint[], $2::float8[], $3::text[], $4::text[]) WITH ORDINALITY AS u(b, s, t, r, n)
ORDER BY b, s, n DESC
ON CONFLICT (bookmaker_id, since) DO UPDATE SET state = excluded.state, reason = excluded.reason`;

const STORE_UNMAPPED = `
INSERT INTO unmapped AS u (bookmaker_id, id, name, count, first_seen_at, last_seen_at, sample)
SELECT b, i, (array_agg(n))[1], sum(c), to_timestamp(min(f) / 1000), to_timestamp(max(t) / 1000), (array_agg(s))[1]
FROM unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::float8[], $6::float8[], $7::text[])
  AS v(b, i, n, c, f, t, s)
GROUP BY b, i
ON CONFLICT (bookmaker_id, id) DO UPDATE
   SET name = excluded.name, count = u.count + excluded.count, sample = excluded.sample,
       last_seen_at = greatest(u.last_seen_at, excluded.last_seen_at)`;

const ID_LIMIT = 200;
const SAMPLE_LIMIT = 2_000;

/** Stores runs, turns of sources' states and counts of the unmapped. */
export function* sideStatements(sides: SideSaves, surrogates: Surrogates): Generator<Statement> {
  const runs = [...sides.runs.values()];
  if (runs.length > 0) {
    yield {
      text: STORE_RUNS,
      values: [
        numberArray(runs.map(({ runId }) => numberOf(runId))),
        numberArray(runs.map(({ startedAtMs }) => startedAtMs)),
        // The escape of a character that JSON columns do not take.
        runs.map(({ record }) => record.replaceAll('\\u0000', '')),
      ],
    };
  }
  if (sides.sourceStates.length > 0) {
    yield {
      text: STORE_SOURCE_STATES,
      values: [
        numberArray(sides.sourceStates.map(({ bookmaker }) => surrogates.bookmakerId(bookmaker))),
        numberArray(sides.sourceStates.map(({ sinceMs }) => sinceMs)),
        sides.sourceStates.map(({ state }) => state),
        sides.sourceStates.map(({ reason }) => cleanText(reason)),
      ],
    };
  }
  if (sides.unmapped.length > 0) {
    yield {
      text: STORE_UNMAPPED,
      values: [
        numberArray(sides.unmapped.map(({ bookmaker }) => surrogates.bookmakerId(bookmaker))),
        sides.unmapped.map(({ id }) => cleanText(id.slice(0, ID_LIMIT))),
        sides.unmapped.map(({ name }) => cleanText(name.slice(0, ID_LIMIT))),
        numberArray(sides.unmapped.map(({ count }) => count)),
        numberArray(sides.unmapped.map(({ firstSeenAtMs }) => firstSeenAtMs)),
        numberArray(sides.unmapped.map(({ seenAtMs }) => seenAtMs)),
        sides.unmapped.map(({ sample }) => cleanText(sample.slice(0, SAMPLE_LIMIT))),
      ],
    };
  }
}
