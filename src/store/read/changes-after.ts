import type { Pool } from 'pg';
import type { Change } from '../../model/change.ts';
import {
  AFTER_GAP_BIT,
  FIRST_SIGHT_BIT,
  IMPLAUSIBLE_BIT,
  lineOfCode,
  marginOfCode,
  OWN_BOUND_BIT,
  stateOfFlags,
} from '../codes.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { readBounds } from './change-bounds.ts';
import { priceCodesOf } from './columns.ts';
import { type EpochStart, epochOf, readEpochs } from './epochs.ts';
import { type ListingIdentity, readListingIdentities } from './listing-identities.ts';
import { type LookFacts, readLookFacts } from './look-facts.ts';

export interface ChangesQuestion {
  readonly afterSeq: number;
  readonly eventId?: string | undefined;
  readonly bookmaker?: string | undefined;
  readonly limit: number;
}

/** Numbers of a window of the log that is read at once, for a start. */
const FIRST_WINDOW = 20_000;
const LARGEST_WINDOW = 2_000_000;

/** Changes with a number above `afterSeq`, in order, at most `limit`; only what is stored. */
export const changesAfter = async (
  pool: Pool,
  surrogates: Surrogates,
  question: ChangesQuestion,
): Promise<readonly Change[]> => {
  const rows =
    question.eventId === undefined
      ? await readInWindows(pool, question, surrogates)
      : await readOfEvent(pool, question, question.eventId, surrogates);
  return complete(pool, surrogates, rows);
};

type ChangeRow = [
  seq: number,
  atMs: number,
  lookId: number,
  listingId: number,
  marketId: number,
  line: number,
  margin: number,
  flags: number,
  prices: string,
  previousFlags: number | null,
  previousPrices: string | null,
];

/** The row before of the same quote: partitions are searched from the newest backwards, the first hit ends it. */
const SELECT = `
SELECT c.seq, c.changed_at, c.look_id, c.listing_id, c.market_id, c.line, c.margin, c.flags::int, c.prices::text,
       p.flags::int, p.prices::text
FROM picked c LEFT JOIN LATERAL (
  SELECT flags, prices FROM quote_change b
  WHERE b.listing_id = c.listing_id AND b.market_id = c.market_id AND b.line = c.line
    AND b.changed_at <= c.changed_at AND b.seq < c.seq
  ORDER BY b.changed_at DESC, b.seq DESC LIMIT 1) p ON c.flags::int & ${FIRST_SIGHT_BIT} = 0
ORDER BY c.seq`;

const IN_WINDOW = `
WITH picked AS MATERIALIZED (
  SELECT q.* FROM quote_change q
  WHERE seq > $1 AND seq <= $2 AND ($4::smallint IS NULL OR EXISTS (
    SELECT FROM listing l WHERE l.listing_id = q.listing_id AND l.bookmaker_id = $4))
  ORDER BY seq LIMIT $3)${SELECT}`;

const OF_EVENT = `
WITH picked AS MATERIALIZED (
  SELECT q.* FROM quote_change q WHERE listing_id = ANY ($1::int[]) AND seq > $2 ORDER BY seq LIMIT $3)${SELECT}`;

/** There is no index on the number, only a summary per group of pages: so the log is read in windows of numbers. */
const readInWindows = async (
  pool: Pool,
  { afterSeq, bookmaker, limit }: ChangesQuestion,
  surrogates: Surrogates,
): Promise<ChangeRow[]> => {
  const bookmakerId = bookmaker === undefined ? null : surrogates.knownBookmakerId(bookmaker);
  if (bookmakerId === undefined) return [];
  const ends = await pool.query<{ first: number | null; last: number | null }>(
    'SELECT (SELECT min(first_seq) FROM change_day) AS first, (SELECT durable_seq FROM collector_state) AS last',
  );
  const { first, last } = ends.rows[0] ?? {};
  if (first === undefined || first === null || last === undefined || last === null) return [];
  const found: ChangeRow[] = [];
  let window = Math.max(FIRST_WINDOW, 2 * limit);
  for (let from = Math.max(afterSeq, first - 1); from < last && found.length < limit; from += window) {
    if (found.length === 0 && from > afterSeq && from >= first) window = Math.min(2 * window, LARGEST_WINDOW);
    const { rows } = await pool.query<ChangeRow>({
      text: IN_WINDOW,
      values: [from, from + window, limit - found.length, bookmakerId],
      rowMode: 'array',
    });
    found.push(...rows);
  }
  return found;
};

const readOfEvent = async (
  pool: Pool,
  { afterSeq, bookmaker, limit }: ChangesQuestion,
  eventId: string,
  surrogates: Surrogates,
): Promise<ChangeRow[]> => {
  const bookmakerId = bookmaker === undefined ? null : surrogates.knownBookmakerId(bookmaker);
  if (bookmakerId === undefined) return [];
  const listings = await pool.query<{ id: number }>(
    `SELECT listing_id AS id FROM listing JOIN event USING (event_number)
     WHERE event_id = $1 AND ($2::smallint IS NULL OR bookmaker_id = $2)`,
    [eventId, bookmakerId],
  );
  const ids = listings.rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { rows } = await pool.query<ChangeRow>({ text: OF_EVENT, values: [ids, afterSeq, limit], rowMode: 'array' });
  return rows;
};

/** Adds what is kept elsewhere: names, lower bounds, looks, epochs. Changes of forgotten listings are left out. */
const complete = async (pool: Pool, surrogates: Surrogates, rows: readonly ChangeRow[]): Promise<Change[]> => {
  if (rows.length === 0) return [];
  const [epochs, listings, looks, bounds] = await Promise.all([
    readEpochs(pool),
    readListingIdentities(pool, new Set(rows.map((row) => row[3]))),
    readLookFacts(
      pool,
      rows.map(([, atMs, lookId, listingId]) => ({ atMs, lookId, listingId })),
    ),
    readBounds(
      pool,
      rows.filter((row) => (row[7] & OWN_BOUND_BIT) !== 0).map(([seq]) => seq),
    ),
  ]);
  return rows.flatMap((row) => {
    const listing = listings.get(row[3]);
    const change = listing === undefined ? undefined : changeOf(row, surrogates, listing, looks, bounds, epochs);
    return change === undefined ? [] : [change];
  });
};

const changeOf = (
  row: ChangeRow,
  surrogates: Surrogates,
  listing: ListingIdentity,
  looks: ReadonlyMap<number, LookFacts>,
  bounds: ReadonlyMap<number, number>,
  epochs: readonly EpochStart[],
): Change | undefined => {
  const [seq, atMs, lookId, listingId, marketId, line, margin, flags, prices, previousFlags, previousPrices] = row;
  const market = surrogates.marketOf(marketId);
  if (market === undefined) return undefined;
  const look = looks.get(lookId);
  return {
    ...{ seq, atMs, listingId, market },
    epoch: epochOf(epochs, seq),
    notBeforeMs: (flags & FIRST_SIGHT_BIT) !== 0 ? null : (bounds.get(seq) ?? look?.previousSeenAtMs ?? null),
    eventId: listing.eventId,
    bookmaker: surrogates.bookmakerOf(listing.bookmakerId),
    line: lineOfCode(line),
    state: stateOfFlags(flags),
    prices: priceCodesOf(prices),
    margin: marginOfCode(margin),
    implausible: (flags & IMPLAUSIBLE_BIT) !== 0,
    previous:
      previousFlags === null || previousPrices === null
        ? null
        : { state: stateOfFlags(previousFlags), prices: priceCodesOf(previousPrices) },
    afterGap: (flags & AFTER_GAP_BIT) !== 0,
    lookId: lookId === 0 ? null : String(lookId),
    runId: look === undefined || look.runId === 0 ? null : String(look.runId),
  };
};
