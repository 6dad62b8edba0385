import type { ClientBase } from 'pg';
import type { PriceCodes } from '../../model/price-code.ts';
import type { LineQuarters, QuoteState } from '../../model/quote.ts';
import { FIRST_SIGHT_BIT, lineCode, marginOfCode, OWN_BOUND_BIT, stateOfFlags } from '../codes.ts';
import { priceCodesOf } from '../packed-prices.ts';
import { numberArray } from '../write/array-literal.ts';
import { readBounds } from './change-bounds.ts';
import { instant } from './columns.ts';
import { readLookFacts } from './look-facts.ts';

/** One market and line at some listings. */
export interface QuoteKey {
  readonly listingIds: readonly number[];
  readonly marketId: number;
  readonly line: LineQuarters;
}

export interface RawPoint {
  readonly atMs: number;
  readonly seq: number;
  readonly lookId: number;
  readonly listingId: number;
  readonly flags: number;
  readonly state: QuoteState;
  readonly prices: PriceCodes;
  readonly margin: number | null;
}

export interface FoundPoints {
  /** Oldest first, over all listings; per listing beginning with the value in force at the start. */
  readonly points: readonly RawPoint[];
  /** Per listing the first change after the end, where there is one. */
  readonly following: readonly RawPoint[];
  /** When the current value was last confirmed, by listing. */
  readonly confirmed: ReadonlyMap<number, number>;
}

type PointRow = [
  atMs: number,
  seq: number,
  lookId: number,
  listingId: number,
  flags: number,
  margin: number,
  prices: string,
];

const COLUMNS = 'changed_at, seq, look_id, listing_id, flags::int, margin, prices::text';
const OF_QUOTE = 'market_id = $2 AND line = $3';
/** More changes of one quote than this are thinned by the database: the last of each of so many stretches. */
const ROWS_LIMIT = 30_000;

const WITHIN = `
SELECT ${COLUMNS} FROM quote_change
WHERE listing_id = ANY ($1::int[]) AND ${OF_QUOTE} AND changed_at >= ${instant('$4')} AND changed_at <= ${instant('$5')}
ORDER BY seq LIMIT ${ROWS_LIMIT + 1}`;

const THINNED = `
SELECT * FROM (
  SELECT DISTINCT ON (listing_id, width_bucket(date_part('epoch', changed_at), $4::float8 / 1000, $5::float8 / 1000, 5000))
         ${COLUMNS} FROM quote_change
  WHERE listing_id = ANY ($1::int[]) AND ${OF_QUOTE} AND changed_at >= ${instant('$4')} AND changed_at <= ${instant('$5')}
  ORDER BY listing_id, width_bucket(date_part('epoch', changed_at), $4::float8 / 1000, $5::float8 / 1000, 5000), seq DESC
) AS kept ORDER BY seq`;

/** The last change before an instant, or the first after one, of each listing. */
const beside = (side: 'before' | 'after'): string => `
SELECT c.* FROM unnest($1::int[]) AS l(id), LATERAL (
  SELECT ${COLUMNS} FROM quote_change
  WHERE listing_id = l.id AND ${OF_QUOTE} AND changed_at ${side === 'before' ? '<' : '>'} ${instant('$4')}
  ORDER BY changed_at ${side === 'before' ? 'DESC, seq DESC' : ', seq'} LIMIT 1) AS c`;

/** Where history has been cleaned away, the current value still says what holds since when. */
const CURRENT = `
SELECT q.changed_at, q.seq, q.look_id, q.listing_id, q.flags::int, q.margin, q.prices::text,
       coalesce(q.seen_at, l.seen_at)
FROM quote q JOIN listing l USING (listing_id) WHERE q.listing_id = ANY ($1::int[]) AND ${OF_QUOTE}`;

/** Reads the changes of a quote from `fromMs` (`null`: the beginning) to `toMs` (`null`: now). */
export const readPoints = async (
  client: ClientBase,
  key: QuoteKey,
  fromMs: number | null,
  toMs: number | null,
  nowMs: number,
): Promise<FoundPoints> => {
  const endMs = toMs ?? nowMs;
  const quote = [numberArray(key.listingIds), key.marketId, lineCode(key.line)];
  const ask = async (name: string, text: string, values: unknown[]): Promise<PointRow[]> =>
    (await client.query<PointRow>({ name, text, values: [...quote, ...values], rowMode: 'array' })).rows;
  const [within, before, following, current] = await Promise.all([
    ask('history-within', WITHIN, [fromMs ?? 0, endMs]),
    fromMs === null ? [] : ask('history-before', beside('before'), [fromMs]),
    toMs === null ? [] : ask('history-after', beside('after'), [toMs]),
    client.query<[...PointRow, confirmedAtMs: number | null]>({
      name: 'history-current',
      text: CURRENT,
      values: quote,
      rowMode: 'array',
    }),
  ]);
  const rows = within.length > ROWS_LIMIT ? await ask('history-thinned', THINNED, [fromMs ?? 0, endMs]) : within;
  const found = new Map([...before, ...rows].map((row) => [row[1], row]));
  for (const row of current.rows) {
    const [atMs, seq, lookId, listingId, flags, margin, prices] = row;
    if (atMs <= endMs) found.set(seq, [atMs, seq, lookId, listingId, flags, margin, prices]);
  }
  return {
    points: [...found.values()].sort((a, b) => a[1] - b[1]).map(pointOf),
    following: following.map(pointOf),
    confirmed: new Map(current.rows.flatMap((row) => (row[7] === null ? [] : [[row[3], row[7]]]))),
  };
};

const pointOf = ([atMs, seq, lookId, listingId, flags, margin, prices]: PointRow): RawPoint => ({
  ...{ atMs, seq, lookId, listingId, flags },
  state: stateOfFlags(flags),
  prices: priceCodesOf(prices),
  margin: marginOfCode(margin),
});

/** Lower bounds by number of the change; those at first sight have none. */
export const boundsOfPoints = async (
  client: ClientBase,
  points: readonly RawPoint[],
): Promise<ReadonlyMap<number, number>> => {
  const bounded = points.filter(({ flags }) => (flags & FIRST_SIGHT_BIT) === 0);
  const ownBound = bounded.filter(({ flags }) => (flags & OWN_BOUND_BIT) !== 0).map(({ seq }) => seq);
  const [own, looks] = await Promise.all([readBounds(client, ownBound), readLookFacts(client, bounded)]);
  const bounds = new Map<number, number>();
  for (const { seq, lookId } of bounded) {
    const atMs = own.get(seq) ?? looks.get(lookId)?.previousSeenAtMs ?? null;
    if (atMs !== null) bounds.set(seq, atMs);
  }
  return bounds;
};
