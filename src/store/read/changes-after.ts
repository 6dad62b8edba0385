import type { ClientBase, Pool } from 'pg';
import type { Change } from '../../model/change.ts';
import type { ChangesQuestion } from '../../model/storage-reads.ts';
import {
  AFTER_GAP_BIT,
  FIRST_SIGHT_BIT,
  IMPLAUSIBLE_BIT,
  lineOfCode,
  marginOfCode,
  OWN_BOUND_BIT,
  stateOfFlags,
} from '../codes.ts';
import { onSnapshot } from '../database/snapshot.ts';
import { DAY_MS } from '../partitions/partitions.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { readBounds } from './change-bounds.ts';
import { instant, priceCodesOf } from './columns.ts';
import { type EpochStart, epochOf, readEpochs } from './epochs.ts';
import { type ListingIdentity, readListingIdentities } from './listing-identities.ts';
import { type LookFacts, readLookFacts } from './look-facts.ts';

/** Numbers of a window of the log that is read at once: at first, and when much of it was in vain. */
const FIRST_WINDOW = 4_000;
const LARGEST_WINDOW = 1_000_000;

/** Changes with a number above `afterSeq`, in order, at most `limit`; only what is stored. */
export const changesAfter = (
  pool: Pool,
  surrogates: Surrogates,
  question: ChangesQuestion,
): Promise<readonly Change[]> =>
  onSnapshot(pool, async (client) => {
    const rows =
      question.eventId === undefined
        ? await readInWindows(client, question, surrogates)
        : await readOfEvent(client, question, question.eventId, surrogates);
    return complete(client, surrogates, rows);
  });

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
  WHERE seq > $1 AND seq <= $2 AND changed_at >= ${instant('$5')} AND changed_at < ${instant('$6')}
    AND ($4::smallint IS NULL OR EXISTS (
      SELECT FROM listing l WHERE l.listing_id = q.listing_id AND l.bookmaker_id = $4))
  ORDER BY seq LIMIT $3)${SELECT}`;

/** The numbers that are there from one on, and the days in which those of a window were given. */
const EXTENT = `
SELECT (SELECT min(first_seq) FROM change_day) AS first, (SELECT durable_seq FROM collector_state) AS last`;
const DAYS = 'SELECT min(day) AS first, max(day) AS last FROM change_day WHERE last_seq > $1 AND first_seq <= $2';

const OF_EVENT = `
WITH picked AS MATERIALIZED (
  SELECT q.* FROM quote_change q WHERE listing_id = ANY ($1::int[]) AND seq > $2 ORDER BY seq LIMIT $3)${SELECT}`;

/** There is no index on the number, only a summary per group of pages: so the log is read in windows of numbers. */
const readInWindows = async (
  client: ClientBase,
  { afterSeq, bookmaker, limit }: ChangesQuestion,
  surrogates: Surrogates,
): Promise<ChangeRow[]> => {
  const bookmakerId = bookmaker === undefined ? null : surrogates.knownBookmakerId(bookmaker);
  const extent = (await client.query<{ first: number | null; last: number | null }>(EXTENT)).rows[0];
  if (bookmakerId === undefined || extent === undefined || extent.first === null || extent.last === null) return [];
  const found: ChangeRow[] = [];
  let window = Math.max(FIRST_WINDOW, 2 * limit);
  for (let from = Math.max(afterSeq, extent.first - 1); from < extent.last && found.length < limit; ) {
    const rows = await readWindow(client, from, from + window, limit - found.length, bookmakerId);
    found.push(...rows);
    from += window;
    if (rows.length < limit / 4) window = Math.min(4 * window, LARGEST_WINDOW);
  }
  return found;
};

const readWindow = async (
  client: ClientBase,
  fromSeq: number,
  toSeq: number,
  limit: number,
  bookmakerId: number | null,
): Promise<ChangeRow[]> => {
  const days = (await client.query<{ first: number | null; last: number | null }>(DAYS, [fromSeq, toSeq])).rows[0];
  if (days === undefined || days.first === null || days.last === null) return [];
  const { rows } = await client.query<ChangeRow>({
    name: 'changes-in-window',
    text: IN_WINDOW,
    values: [fromSeq, toSeq, limit, bookmakerId, days.first * DAY_MS, (days.last + 1) * DAY_MS],
    rowMode: 'array',
  });
  return rows;
};

const readOfEvent = async (
  client: ClientBase,
  { afterSeq, bookmaker, limit }: ChangesQuestion,
  eventId: string,
  surrogates: Surrogates,
): Promise<ChangeRow[]> => {
  const bookmakerId = bookmaker === undefined ? null : surrogates.knownBookmakerId(bookmaker);
  if (bookmakerId === undefined) return [];
  const listings = await client.query<{ id: number }>(
    `SELECT listing_id AS id FROM listing JOIN event USING (event_number)
     WHERE event_id = $1 AND ($2::smallint IS NULL OR bookmaker_id = $2)`,
    [eventId, bookmakerId],
  );
  const ids = listings.rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { rows } = await client.query<ChangeRow>({
    name: 'changes-of-event',
    text: OF_EVENT,
    values: [ids, afterSeq, limit],
    rowMode: 'array',
  });
  return rows;
};

/** Adds what is kept elsewhere: names, lower bounds, looks, epochs. Changes of forgotten listings are left out. */
const complete = async (client: ClientBase, surrogates: Surrogates, rows: readonly ChangeRow[]): Promise<Change[]> => {
  if (rows.length === 0) return [];
  const epochs = await readEpochs(client);
  const listings = await readListingIdentities(client, new Set(rows.map((row) => row[3])));
  const looked = rows.map(([, atMs, lookId, listingId]) => ({ atMs, lookId, listingId }));
  const looks = await readLookFacts(client, looked);
  const bounded = rows.filter((row) => (row[7] & OWN_BOUND_BIT) !== 0).map(([seq]) => seq);
  const bounds = await readBounds(client, bounded);
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
