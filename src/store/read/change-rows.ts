import type { ClientBase } from 'pg';
import { FIRST_SIGHT_BIT } from '../codes.ts';
import { DAY_MS } from '../partitions/partitions.ts';
import { numberArray } from '../write/array-literal.ts';
import { type ChangeFilter, QUOTE_NUMBER } from './change-filter.ts';
import { inList, instant } from './columns.ts';

export type ChangeRow = [
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

/** Numbers of a window of the log that is read at once: at first, and when much of it was in vain. */
const FIRST_WINDOW = 4_000;
const LARGEST_WINDOW = 1_000_000;
/** So many listings are read by their index; of more, the log is gone through and others are left out. */
const BY_INDEX = 600;

/** Rows of the log above a number, in order, at most `limit`, each with the row before of its quote. */
export const readChangeRows = async (
  client: ClientBase,
  afterSeq: number,
  limit: number,
  filter: ChangeFilter,
): Promise<readonly ChangeRow[]> => {
  const extent = (await client.query<{ first: number | null; last: number | null }>(EXTENT)).rows[0];
  if (extent === undefined || extent.first === null || extent.last === null) return [];
  const fromSeq = Math.max(afterSeq, extent.first - 1);
  const byIndex = filter.listingIds !== null && filter.listingIds.length <= BY_INDEX;
  const narrowing = narrowingOf(filter, byIndex);
  if (byIndex) return readWindow(client, { fromSeq, toSeq: extent.last, limit }, narrowing);
  // There is no index on the number, only a summary per group of pages: so the log is read in windows of numbers.
  const found: ChangeRow[] = [];
  let window = Math.max(FIRST_WINDOW, 2 * limit);
  for (let from = fromSeq; from < extent.last && found.length < limit; ) {
    const part = { fromSeq: from, toSeq: from + window, limit: limit - found.length };
    const rows = await readWindow(client, part, narrowing);
    for (const row of rows) found.push(row);
    from += window;
    if (rows.length < limit / 4) window = Math.min(4 * window, LARGEST_WINDOW);
  }
  return found;
};

/** The numbers that are there from one on, and the days in which those of a window were given. */
const EXTENT = `
SELECT (SELECT min(first_seq) FROM change_day) AS first, (SELECT durable_seq FROM collector_state) AS last`;
const DAYS = 'SELECT min(day) AS first, max(day) AS last FROM change_day WHERE last_seq > $1 AND first_seq <= $2';

/** Conditions on a row of the log; their parameters follow those of the window. */
interface Narrowing {
  /** Tells statements with different conditions apart. */
  readonly name: string;
  readonly conditions: readonly string[];
  readonly values: readonly string[];
}

const WINDOW_PARAMETERS = 5;

/** Only an array finds its way through an index. */
const narrowingOf = ({ listingIds, bookmakerIds, quotes }: ChangeFilter, byIndex: boolean): Narrowing => {
  const [names, conditions, values]: [string[], string[], string[]] = [[], [], []];
  const list = (numbers: readonly number[]): string => `$${values.push(numberArray(numbers)) + WINDOW_PARAMETERS}`;
  if (listingIds !== null) {
    names.push(byIndex ? 'few-listings' : 'listings');
    const parameter = `${list(listingIds)}::int[]`;
    conditions.push(byIndex ? `listing_id = ANY (${parameter})` : inList('listing_id', parameter));
  } else if (bookmakerIds !== null) {
    names.push('bookmakers');
    const ofBookmakers = `SELECT listing_id FROM listing WHERE bookmaker_id = ANY (${list(bookmakerIds)}::smallint[])`;
    conditions.push(`listing_id IN (${ofBookmakers})`);
  }
  if (quotes !== null) {
    names.push('quotes');
    const [markets, ofLine] = [`${list(quotes.marketIds)}::int[]`, `${list(quotes.ofLine)}::int[]`];
    conditions.push(`(${inList('market_id', markets)} OR ${inList(QUOTE_NUMBER, ofLine)})`);
  }
  return { name: ['changes', ...names].join('-'), conditions, values };
};

/** The row before of the same quote: partitions are searched from the newest backwards, the first hit ends it. */
const statement = (conditions: readonly string[]): string => `
WITH picked AS MATERIALIZED (
  SELECT * FROM quote_change
  WHERE ${['seq > $1', 'seq <= $2', `changed_at >= ${instant('$4')}`, `changed_at < ${instant('$5')}`, ...conditions].join(' AND ')}
  ORDER BY seq LIMIT $3)
SELECT c.seq, c.changed_at, c.look_id, c.listing_id, c.market_id, c.line, c.margin, c.flags::int, c.prices::text,
       p.flags::int, p.prices::text
FROM picked c LEFT JOIN LATERAL (
  SELECT flags, prices FROM quote_change b
  WHERE b.listing_id = c.listing_id AND b.market_id = c.market_id AND b.line = c.line
    AND b.changed_at <= c.changed_at AND b.seq < c.seq
  ORDER BY b.changed_at DESC, b.seq DESC LIMIT 1) p ON c.flags::int & ${FIRST_SIGHT_BIT} = 0
ORDER BY c.seq`;

const readWindow = async (
  client: ClientBase,
  { fromSeq, toSeq, limit }: { readonly fromSeq: number; readonly toSeq: number; readonly limit: number },
  { name, conditions, values }: Narrowing,
): Promise<readonly ChangeRow[]> => {
  const days = (await client.query<{ first: number | null; last: number | null }>(DAYS, [fromSeq, toSeq])).rows[0];
  if (days === undefined || days.first === null || days.last === null) return [];
  const { rows } = await client.query<ChangeRow>({
    name,
    text: statement(conditions),
    values: [fromSeq, toSeq, limit, days.first * DAY_MS, (days.last + 1) * DAY_MS, ...values],
    rowMode: 'array',
  });
  return rows;
};
