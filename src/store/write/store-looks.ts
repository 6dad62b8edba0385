import type { Change } from '../../model/change.ts';
import type { Commit, MissedQuote } from '../../model/storage.ts';
import { lineCode, outcomeCode } from '../codes.ts';
import { cleanText, numberArray, sparseArray } from './array-literal.ts';
import { numberOf } from './number-of.ts';
import type { Statement } from './statement.ts';
import type { Surrogates } from './surrogates.ts';

const STORE_LOOKS = `
INSERT INTO look (received_at, look_id, previous_seen_at, listing_id, run_id, bytes, duration_ms, status, outcome,
                  body_hash, detail)
SELECT to_timestamp(t / 1000), k, to_timestamp(coalesce(p / 1000, '-infinity')), l, r, b, d, s, o::"char", h, w
FROM unnest($1::float8[], $2::bigint[], $3::float8[], $4::int[], $5::int[], $6::int[], $7::int[], $8::smallint[],
            $9::int[], $10::text[], $11::text[]) AS u(t, k, p, l, r, b, d, s, o, h, w)`;

const STORE_SEEN = `
UPDATE listing SET seen_at = greatest(listing.seen_at, to_timestamp(u.s / 1000)),
                   changed_at = greatest(listing.changed_at, to_timestamp(u.c / 1000))
FROM unnest($1::int[], $2::float8[], $3::float8[]) AS u(l, s, c) WHERE listing_id = u.l`;

const STORE_MISSED = `
UPDATE quote SET seen_at = to_timestamp(u.s / 1000)
FROM unnest($1::int[], $2::smallint[], $3::smallint[], $4::float8[]) AS u(l, m, n, s)
WHERE listing_id = u.l AND market_id = u.m AND line = u.n`;

const STORE_UNSEEN = `
INSERT INTO unseen_stretch (listing_id, began_at, ended_at)
SELECT l, to_timestamp(f / 1000), to_timestamp(max(t) / 1000)
FROM unnest($1::int[], $2::float8[], $3::float8[]) AS u(l, f, t) GROUP BY l, f
ON CONFLICT (listing_id, began_at) DO UPDATE SET ended_at = greatest(unseen_stretch.ended_at, excluded.ended_at)`;

const DETAIL_LIMIT = 500;
/** 60 bits tell the bodies of a listing apart; more would cost every look a tenth of its row. */
const HASH_LENGTH = 10;

/** Stores the looks that say something, when listings were seen and changed, and the stretches in which they were not. */
export function* lookStatements(
  commits: readonly Commit[],
  seen: ReadonlyMap<number, number>,
  surrogates: Surrogates,
): Generator<Statement> {
  const looks = commits.flatMap(({ look, changes, previousSeenAtMs }) =>
    look !== null && (changes.length > 0 || look.look.outcome !== 'ok') ? [{ ...look, previousSeenAtMs }] : [],
  );
  if (looks.length > 0) yield { name: 'store-looks', text: STORE_LOOKS, values: lookColumns(looks) };
  yield* seenStatements(commits, seen);
  yield* missedStatements(commits, surrogates);
  const unseen = commits.flatMap((commit) => commit.unseen);
  if (unseen.length === 0) return;
  yield {
    text: STORE_UNSEEN,
    values: [
      numberArray(unseen.map(({ listingId }) => listingId)),
      numberArray(unseen.map(({ fromMs }) => fromMs)),
      numberArray(unseen.map(({ toMs }) => toMs)),
    ],
  };
}

type StoredLook = NonNullable<Commit['look']> & Pick<Commit, 'previousSeenAtMs'>;

const lookColumns = (looks: readonly StoredLook[]): unknown[] => [
  numberArray(looks.map(({ look }) => look.receivedAtMs)),
  numberArray(looks.map(({ look }) => numberOf(look.lookId))),
  sparseArray(looks.map(({ previousSeenAtMs }) => previousSeenAtMs)),
  numberArray(looks.map(({ listingId }) => listingId)),
  numberArray(looks.map(({ look }) => (look.runId === null ? 0 : numberOf(look.runId)))),
  numberArray(looks.map(({ look }) => look.bytes)),
  numberArray(looks.map(({ look }) => Math.round(look.receivedAtMs - look.requestedAtMs))),
  numberArray(looks.map(({ look }) => look.status ?? 0)),
  numberArray(looks.map(({ look }) => outcomeCode(look.outcome))),
  looks.map(({ look }) => cleanText((look.bodyHash ?? '').slice(0, HASH_LENGTH))),
  looks.map(({ look }) => cleanText(look.detail.slice(0, DETAIL_LIMIT))),
];

function* seenStatements(commits: readonly Commit[], confirmed: ReadonlyMap<number, number>): Generator<Statement> {
  const seen = new Map(confirmed);
  const changed = new Map<number, number>();
  for (const commit of commits) {
    if (commit.seen !== null) raise(seen, commit.seen.listingId, commit.seen.seenAtMs);
    let before: Change | undefined;
    for (const change of commit.changes) {
      // Changes of one look share listing and instant.
      if (change.atMs !== before?.atMs || change.listingId !== before.listingId) {
        raise(changed, change.listingId, change.atMs);
      }
      before = change;
    }
  }
  const listings = [...new Set([...seen.keys(), ...changed.keys()])];
  if (listings.length === 0) return;
  yield {
    name: 'store-seen',
    text: STORE_SEEN,
    values: [
      numberArray(listings),
      sparseArray(listings.map((listingId) => seen.get(listingId) ?? null)),
      sparseArray(listings.map((listingId) => changed.get(listingId) ?? null)),
    ],
  };
}

const raise = (instants: Map<number, number>, key: number, value: number): void => {
  instants.set(key, Math.max(value, instants.get(key) ?? 0));
};

/** Own confirmations as they stand after the last commit; a change of the same quote confirms it with its listing. */
function* missedStatements(commits: readonly Commit[], surrogates: Surrogates): Generator<Statement> {
  if (commits.every(({ missed }) => missed.length === 0)) return;
  const last = new Map<string, MissedQuote>();
  for (const commit of commits) {
    for (const { listingId, market, line } of commit.changes) last.delete(`${listingId} ${market.key} ${line}`);
    for (const one of commit.missed) last.set(`${one.listingId} ${one.market.key} ${one.line}`, one);
  }
  const missed = [...last.values()];
  yield {
    text: STORE_MISSED,
    values: [
      numberArray(missed.map(({ listingId }) => listingId)),
      numberArray(missed.map(({ market }) => surrogates.marketId(market))),
      numberArray(missed.map(({ line }) => lineCode(line))),
      sparseArray(missed.map(({ seenAtMs }) => seenAtMs)),
    ],
  };
}
