import type { Change } from '../../model/change.ts';
import type { Commit } from '../../model/storage.ts';
import {
  AFTER_GAP_BIT,
  DERIVED_BIT,
  FIRST_SIGHT_BIT,
  IMPLAUSIBLE_BIT,
  lineCode,
  marginCode,
  OWN_BOUND_BIT,
  stateCode,
} from '../codes.ts';
import { packedPricesArray } from '../packed-prices.ts';
import { dayOf } from '../partitions/partitions.ts';
import { numberArray, sparseArray } from './array-literal.ts';
import { numberOf } from './number-of.ts';
import type { Statement } from './statement.ts';
import type { Surrogates } from './surrogates.ts';

/**
 * Current quotes and history in one statement. A row that is stored already, or was overtaken, is neither updated nor
 * returned, so that history gets each change once. What stands in `quote` of the first sight outlives history.
 */
const STORE_CHANGES = `
WITH stored AS (
  INSERT INTO quote AS q (listing_id, market_id, line, flags, seq, changed_at, state_since, first_at, margin, prices,
                          first_prices, look_id, seen_at)
  SELECT l, m, n, f::"char", s, at, at, at, g, p, p, k, to_timestamp(e / 1000)
  FROM (SELECT l, m, n, f, s, to_timestamp(t / 1000) AS at, g, p, k, e
        FROM unnest($1::int[], $2::smallint[], $3::smallint[], $4::int[], $5::bigint[], $6::float8[], $7::smallint[],
                    $8::bytea[], $9::bigint[], $10::float8[]) AS b(l, m, n, f, s, t, g, p, k, e)) AS b
  ON CONFLICT (listing_id, market_id, line) DO UPDATE
     SET flags = excluded.flags, seq = excluded.seq, changed_at = excluded.changed_at, margin = excluded.margin,
         prices = excluded.prices, look_id = excluded.look_id, seen_at = excluded.seen_at,
         state_since = CASE WHEN q.flags::int & 3 = excluded.flags::int & 3 THEN q.state_since
                            ELSE excluded.changed_at END
   WHERE q.seq < excluded.seq
  RETURNING changed_at, seq, look_id, listing_id, market_id, line, margin, flags, prices)
INSERT INTO quote_change (changed_at, seq, look_id, listing_id, market_id, line, margin, flags, prices)
SELECT changed_at, seq, look_id, listing_id, market_id, line, margin, flags, prices FROM stored`;

const STORE_DAYS = `
INSERT INTO change_day AS d (day, first_seq, last_seq) SELECT * FROM unnest($1::int[], $2::bigint[], $3::bigint[])
ON CONFLICT (day) DO UPDATE
   SET first_seq = least(d.first_seq, excluded.first_seq), last_seq = greatest(d.last_seq, excluded.last_seq)`;

const STORE_BOUNDS = `
INSERT INTO change_bound (changed_at, seq, not_before)
SELECT to_timestamp(t / 1000), s, to_timestamp(b / 1000)
FROM unnest($1::float8[], $2::bigint[], $3::float8[]) AS u(t, s, b)`;

/** More changes than this go into several statements: so many are written out in a few milliseconds. */
const CHANGES_PER_STATEMENT = 3_000;

/**
 * Stores the changes of the commits. One statement cannot write a row twice, so another begins where a quote comes a
 * second time: each of its changes is kept.
 */
export function* changeStatements(commits: readonly Commit[], surrogates: Surrogates): Generator<Statement> {
  const days = new Map<number, SeqRange>();
  const bounds: OwnBound[] = [];
  for (const columns of inStatements(commits, surrogates)) {
    yield { name: 'store-changes', text: STORE_CHANGES, values: columns.values() };
    bounds.push(...columns.bounds);
    for (const [day, { first, last }] of columns.days) widen(days, day, first, last);
  }
  if (days.size === 0) return;
  const ranges = [...days.values()];
  yield {
    text: STORE_DAYS,
    values: [
      numberArray([...days.keys()]),
      numberArray(ranges.map(({ first }) => first)),
      numberArray(ranges.map(({ last }) => last)),
    ],
  };
  if (bounds.length === 0) return;
  yield {
    text: STORE_BOUNDS,
    values: [
      numberArray(bounds.map(({ atMs }) => atMs)),
      numberArray(bounds.map(({ seq }) => seq)),
      numberArray(bounds.map(({ notBeforeMs }) => notBeforeMs)),
    ],
  };
}

function* inStatements(commits: readonly Commit[], surrogates: Surrogates): Generator<ChangeColumns> {
  let columns = new ChangeColumns();
  for (const commit of commits) {
    const lookId = commit.look === null ? 0 : numberOf(commit.look.look.lookId);
    for (const change of commit.changes) {
      const isFull = columns.count >= CHANGES_PER_STATEMENT;
      if (!isFull && columns.add(change, lookId, commit.previousSeenAtMs, surrogates)) continue;
      yield columns;
      columns = new ChangeColumns();
      columns.add(change, lookId, commit.previousSeenAtMs, surrogates);
    }
  }
  if (columns.count > 0) yield columns;
}

interface SeqRange {
  first: number;
  last: number;
}

const widen = (days: Map<number, SeqRange>, day: number, first: number, last: number): void => {
  const known = days.get(day);
  if (known === undefined) {
    days.set(day, { first, last });
    return;
  }
  known.first = Math.min(first, known.first);
  known.last = Math.max(last, known.last);
};

/** A lower bound that is not that of the look. */
interface OwnBound {
  readonly atMs: number;
  readonly seq: number;
  readonly notBeforeMs: number;
}

class ChangeColumns {
  readonly #listings: number[] = [];
  readonly #markets: number[] = [];
  readonly #lines: number[] = [];
  readonly #flags: number[] = [];
  readonly #seqs: number[] = [];
  readonly #ats: number[] = [];
  readonly #margins: number[] = [];
  readonly #prices: Change['prices'][] = [];
  readonly #looks: number[] = [];
  readonly #seen: (number | null)[] = [];
  readonly days = new Map<number, SeqRange>();
  /** Quotes that are in, as numbers, by listing. */
  readonly #taken = new Map<number, Set<number>>();
  /** Changes of a listing come together. */
  #listingAtHand = Number.NaN;
  #quotesAtHand = new Set<number>();
  readonly bounds: OwnBound[] = [];

  get count(): number {
    return this.#seqs.length;
  }

  /** `false` where the quote is in already: nothing is added then. */
  add(change: Change, lookId: number, boundOfLookMs: number | null, surrogates: Surrogates): boolean {
    const { notBeforeMs, seq, atMs } = change;
    const marketId = surrogates.marketId(change.market);
    const line = lineCode(change.line);
    if (!this.#take(change.listingId, marketId * 65_536 + line)) return false;
    const ownBound = notBeforeMs !== null && (lookId === 0 || notBeforeMs !== boundOfLookMs);
    if (ownBound) this.bounds.push({ atMs, seq, notBeforeMs });
    this.#listings.push(change.listingId);
    this.#markets.push(marketId);
    this.#lines.push(line);
    this.#flags.push(flagsOf(change) | (ownBound ? OWN_BOUND_BIT : 0));
    this.#seqs.push(seq);
    this.#ats.push(atMs);
    this.#margins.push(marginCode(change.margin));
    this.#prices.push(change.prices);
    this.#looks.push(lookId);
    // What is gone was last confirmed when it was last there; everything else is confirmed with its listing.
    this.#seen.push(change.state === 'removed' ? notBeforeMs : null);
    widen(this.days, dayOf(atMs), seq, seq);
    return true;
  }

  #take(listingId: number, quote: number): boolean {
    if (listingId !== this.#listingAtHand) {
      this.#listingAtHand = listingId;
      this.#quotesAtHand = this.#taken.get(listingId) ?? new Set();
      this.#taken.set(listingId, this.#quotesAtHand);
    }
    const before = this.#quotesAtHand.size;
    return this.#quotesAtHand.add(quote).size > before;
  }

  values(): string[] {
    return [
      numberArray(this.#listings),
      numberArray(this.#markets),
      numberArray(this.#lines),
      numberArray(this.#flags),
      numberArray(this.#seqs),
      numberArray(this.#ats),
      numberArray(this.#margins),
      packedPricesArray(this.#prices),
      numberArray(this.#looks),
      sparseArray(this.#seen),
    ];
  }
}

const flagsOf = ({ state, implausible, derived, afterGap, notBeforeMs }: Change): number =>
  stateCode(state) |
  (implausible ? IMPLAUSIBLE_BIT : 0) |
  (derived ? DERIVED_BIT : 0) |
  (afterGap ? AFTER_GAP_BIT : 0) |
  (notBeforeMs === null ? FIRST_SIGHT_BIT : 0);
