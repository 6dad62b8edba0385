import type { Pool } from 'pg';
import { isOpen, type PriceCodes } from '../../model/price-code.ts';
import type { OpeningsQuestion, StoredOpening } from '../../model/storage-reads.ts';
import { lineOfCode } from '../codes.ts';
import { priceCodesOf } from '../packed-prices.ts';
import { numberArray } from '../write/array-literal.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { type AnalysisFilter, filterOf, listingsMeant } from './analysis.ts';
import { instant } from './columns.ts';

interface QuoteRow {
  readonly listingId: number;
  readonly marketId: number;
  readonly line: number;
  readonly eventId: string;
  readonly home: string;
  readonly away: string;
  readonly kickoffMs: number;
  readonly bookmakerId: number;
  readonly firstAtMs: number;
  readonly first: string;
  readonly changedAtMs: number;
  readonly current: string;
}

/** `from` and `to` are of the kick-off. */
const QUOTES = `
SELECT q.listing_id AS "listingId", q.market_id AS "marketId", q.line, e.event_id AS "eventId", e.home, e.away,
       e.kickoff AS "kickoffMs", l.bookmaker_id AS "bookmakerId", q.first_at AS "firstAtMs",
       q.first_prices::text AS first, q.changed_at AS "changedAtMs", q.prices::text AS current
FROM quote q JOIN listing l USING (listing_id) JOIN event e USING (event_number)
WHERE ($1::text IS NULL OR e.event_id = $1) AND e.kickoff >= ${instant('$2')} AND e.kickoff <= ${instant('$3')}
  AND ($4::smallint IS NULL OR q.market_id = $4) AND ($5::smallint IS NULL OR q.line = $5)
  AND ${listingsMeant('$6', '$7')}
  AND (q.listing_id, q.market_id, q.line) >= ($8::int, $9::smallint, $10::smallint)
ORDER BY q.listing_id, q.market_id, q.line LIMIT $11`;

const CHANGES = `
SELECT listing_id, market_id, line, changed_at, prices::text FROM quote_change
WHERE listing_id = ANY ($1::int[]) AND market_id = ANY ($2::int[]) AND changed_at >= ${instant('$3')} ORDER BY seq`;

/** In order of the row key, which is opaque to readers and continues the list. */
export const readOpenings = async (
  pool: Pool,
  surrogates: Surrogates,
  question: OpeningsQuestion,
): Promise<readonly StoredOpening[]> => {
  const filter = await filterOf(pool, surrogates, question);
  if (filter === undefined) return [];
  const found: StoredOpening[] = [];
  let after = rowKeyParts(question.afterRowKey);
  for (;;) {
    // The quote that the list stopped in comes once more.
    const pageSize = question.limit + 1;
    const quotes = await readQuotes(pool, question, filter, after, pageSize);
    const values = await readValues(pool, quotes);
    for (const quote of quotes) {
      const openings = openingsOf(quote, values.get(quoteKey(quote)) ?? [], surrogates);
      found.push(...openings.filter((opening) => !isShown(opening, quote, after)));
    }
    const last = quotes.at(-1);
    if (last === undefined || quotes.length < pageSize || found.length >= question.limit) break;
    after = [last.listingId, last.marketId, last.line, Number.POSITIVE_INFINITY];
  }
  return found.slice(0, question.limit);
};

/** Where a list stopped: the quote and the position of the selection in it. */
type Place = readonly [listing: number, market: number, line: number, selection: number];

const isShown = (opening: StoredOpening, quote: QuoteRow, [listing, market, line, selection]: Place): boolean =>
  quote.listingId === listing && quote.marketId === market && quote.line === line && opening.selection <= selection;

const readQuotes = async (
  pool: Pool,
  question: OpeningsQuestion,
  filter: AnalysisFilter,
  [listing, market, line]: Place,
  limit: number,
): Promise<readonly QuoteRow[]> => {
  const { rows } = await pool.query<QuoteRow>(QUOTES, [
    question.eventId ?? null,
    question.fromMs ?? 0,
    question.toMs ?? 8e15,
    filter.marketId,
    filter.line,
    filter.bookmakerIds,
    filter.competitionIds,
    ...[listing, market, line, limit],
  ]);
  return rows;
};

interface Value {
  readonly atMs: number;
  readonly prices: PriceCodes;
}

const keyOf = (listing: number, market: number, line: number, selection: number): string =>
  [listing, market, line, selection].join('.');
const quoteKey = ({ listingId, marketId, line }: Pick<QuoteRow, 'listingId' | 'marketId' | 'line'>): string =>
  `${listingId} ${marketId} ${line}`;

const rowKeyParts = (rowKey: string | null): Place => {
  const parts = /^(\d{1,9})\.(\d{1,5})\.(-?\d{1,5})\.(\d{1,5})$/.exec(rowKey ?? '');
  return parts === null
    ? [0, 0, -32_768, -1]
    : [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])];
};

/** The values that the quotes had, oldest first, as far as history reaches. */
const readValues = async (pool: Pool, quotes: readonly QuoteRow[]): Promise<ReadonlyMap<string, readonly Value[]>> => {
  const values = new Map<string, Value[]>();
  if (quotes.length === 0) return values;
  const { rows } = await pool.query<[number, number, number, number, string]>({
    text: CHANGES,
    values: [
      numberArray([...new Set(quotes.map(({ listingId }) => listingId))]),
      numberArray([...new Set(quotes.map(({ marketId }) => marketId))]),
      Math.min(...quotes.map(({ firstAtMs }) => firstAtMs)),
    ],
    rowMode: 'array',
  });
  for (const [listingId, marketId, line, atMs, prices] of rows) {
    const key = quoteKey({ listingId, marketId, line });
    const list = values.get(key) ?? [];
    if (list.length === 0) values.set(key, list);
    list.push({ atMs, prices: priceCodesOf(prices) });
  }
  return values;
};

const openingsOf = (quote: QuoteRow, history: readonly Value[], surrogates: Surrogates): StoredOpening[] => {
  const market = surrogates.marketOf(quote.marketId);
  if (market === undefined) return [];
  const first = { atMs: quote.firstAtMs, prices: priceCodesOf(quote.first) };
  const current = { atMs: quote.changedAtMs, prices: priceCodesOf(quote.current) };
  const values = [first, ...history, current].filter(({ atMs }) => atMs < quote.kickoffMs);
  const length = Math.max(...[first, current, ...history].map(({ prices }) => prices.length));
  return Array.from({ length }, (_, selection) => selection).flatMap((selection) => {
    const open = values.flatMap(({ atMs, prices }) => {
      const code = prices[selection] ?? null;
      return isOpen(code) ? [{ thousandths: code, atMs }] : [];
    });
    if (open.length === 0) return [];
    return {
      rowKey: keyOf(quote.listingId, quote.marketId, quote.line, selection),
      ...{ eventId: quote.eventId, home: quote.home, away: quote.away, kickoffMs: quote.kickoffMs },
      bookmaker: surrogates.bookmakerOf(quote.bookmakerId),
      ...{ market, line: lineOfCode(quote.line), selection },
      opening: open[0] ?? null,
      closing: open.at(-1) ?? null,
      lowest: open.reduce((a, b) => (b.thousandths < a.thousandths ? b : a)),
      highest: open.reduce((a, b) => (b.thousandths > a.thousandths ? b : a)),
    };
  });
};
