import type { ClientBase } from 'pg';
import { FIRST_SIGHT_BIT } from '../codes.ts';
import { DAY_MS } from '../partitions/partitions.ts';
import { numberArray } from '../write/array-literal.ts';
import { type ChangeFilter, marketOfQuote, QUOTE_NUMBER } from './change-filter.ts';
import { inList } from './columns.ts';

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

/** Numbers of a window of the log that is read at once. */
const FIRST_WINDOW = 4_000;
const LARGEST_WINDOW = 1_000_000;
/** The next window is this much larger at most: what few rows say of how many there will be is not much. */
const WIDENED_AT_MOST = 16;
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
    window = nextWindow(window, from - fromSeq, found.length, limit);
  }
  return found;
};

/** As large as it takes to find the rest, as the numbers up to here have it: what it finds beyond is read in vain. */
const nextWindow = (window: number, read: number, found: number, limit: number): number => {
  const expected = Math.ceil((1.1 * (limit - found) * read) / Math.max(1, found));
  return Math.min(Math.max(expected, FIRST_WINDOW), WIDENED_AT_MOST * window, LARGEST_WINDOW);
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
/** So short a list is gone through for each row faster than it is hashed. */
const FEW = 8;

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
    const oneOf = (value: string, numbers: readonly number[]): string => {
      names.push(`${value === 'market_id' ? 'markets' : 'quotes'}${numbers.length <= FEW ? '' : '-many'}`);
      const parameter = `${list(numbers)}::int[]`;
      return numbers.length <= FEW ? `${value} = ANY (${parameter})` : inList(value, parameter);
    };
    const { marketIds, ofLine } = quotes;
    // The market alone, which is cheap, leaves out most of an hour's million rows.
    conditions.push(oneOf('market_id', [...new Set([...marketIds, ...ofLine.map(marketOfQuote)])]));
    if (ofLine.length > 0 && marketIds.length > 0) {
      conditions.push(`(${oneOf('market_id', marketIds)} OR ${oneOf(QUOTE_NUMBER, ofLine)})`);
    } else if (ofLine.length > 0) conditions.push(oneOf(QUOTE_NUMBER, ofLine));
  }
  return { name: ['changes', ...names].join('-'), conditions, values };
};

/** As it begins; an instant by itself is compared with a row as it is, one that is computed for each row anew. */
const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString();

/**
 * With the row before of the same quote: the one that was picked before it (every row of a quote between two that were
 * picked was picked too), for the first of a quote the newest earlier one, for which partitions are searched backwards.
 */
const statement = (conditions: readonly string[]): string => `
WITH picked AS MATERIALIZED (
  SELECT * FROM quote_change
  WHERE ${['seq > $1', 'seq <= $2', 'changed_at >= $4::timestamptz', 'changed_at < $5::timestamptz', ...conditions].join(' AND ')}
  ORDER BY seq LIMIT $3),
beside AS (
  SELECT *, flags::int & ${FIRST_SIGHT_BIT} <> 0 AS is_first, lag(flags) OVER own AS own_flags, lag(prices) OVER own AS own_prices
  FROM picked WINDOW own AS (PARTITION BY listing_id, market_id, line ORDER BY seq))
SELECT c.seq, c.changed_at, c.look_id, c.listing_id, c.market_id, c.line, c.margin, c.flags::int, c.prices::text,
       CASE WHEN NOT c.is_first THEN coalesce(c.own_flags, p.flags)::int END,
       CASE WHEN NOT c.is_first THEN coalesce(c.own_prices, p.prices)::text END
FROM beside c LEFT JOIN LATERAL (
  SELECT flags, prices FROM quote_change b
  WHERE c.own_flags IS NULL AND NOT c.is_first
    AND b.listing_id = c.listing_id AND b.market_id = c.market_id AND b.line = c.line
    AND b.changed_at <= c.changed_at AND b.seq < c.seq
  ORDER BY b.changed_at DESC, b.seq DESC LIMIT 1) p ON true
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
    values: [fromSeq, toSeq, limit, isoOf(days.first), isoOf(days.last + 1), ...values],
    rowMode: 'array',
  });
  return rows;
};
