import type { ClientBase } from 'pg';
import type { ChangesQuestion, QuoteSelector } from '../../model/storage-reads.ts';
import { lineCode } from '../codes.ts';
import type { Surrogates } from '../write/surrogates.ts';

/** Which changes are meant, in the numbers of rows; `null` narrows nothing. */
export interface ChangeFilter {
  readonly listingIds: readonly number[] | null;
  /** Narrows further only where there are no `listingIds`: those are of the right bookmakers already. */
  readonly bookmakerIds: readonly number[] | null;
  readonly quotes: QuoteNumbers | null;
}

export interface QuoteNumbers {
  /** Markets of which every line is meant. */
  readonly marketIds: readonly number[];
  /** Market and line in one number, as `QUOTE_NUMBER` makes it. */
  readonly ofLine: readonly number[];
}

/** SQL of the number of a row's market and line. */
export const QUOTE_NUMBER = '(market_id::int * 65536 + line)';

const LINES = 65_536;

/** The market in a number that `QUOTE_NUMBER` makes. */
export const marketOfQuote = (quote: number): number => Math.floor((quote + LINES / 2) / LINES);

/** Turns a question's names into numbers; `undefined` where nothing that is stored can match. */
export const changeFilter = async (
  client: ClientBase,
  { eventIds, bookmakers, quotes }: ChangesQuestion,
  surrogates: Surrogates,
): Promise<ChangeFilter | undefined> => {
  const bookmakerIds = bookmakers?.flatMap((slug) => surrogates.knownBookmakerId(slug) ?? []) ?? null;
  const wanted = quotes === undefined ? null : quoteNumbers(quotes, surrogates);
  if (bookmakerIds?.length === 0) return undefined;
  if (wanted !== null && wanted.marketIds.length === 0 && wanted.ofLine.length === 0) return undefined;
  const listingIds = eventIds === undefined ? null : await readListingIds(client, eventIds, bookmakerIds);
  return listingIds?.length === 0 ? undefined : { listingIds, bookmakerIds, quotes: wanted };
};

const quoteNumbers = (selectors: readonly QuoteSelector[], surrogates: Surrogates): QuoteNumbers => {
  const [marketIds, ofLine]: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (const { market, line } of selectors) {
    const marketId = surrogates.knownMarketId(market);
    if (marketId === undefined) continue;
    if (line === 'all') marketIds.add(marketId);
    else ofLine.add(marketId * LINES + lineCode(line));
  }
  return { marketIds: [...marketIds], ofLine: [...ofLine] };
};

const readListingIds = async (
  client: ClientBase,
  eventIds: readonly string[],
  bookmakerIds: readonly number[] | null,
): Promise<number[]> => {
  const { rows } = await client.query<{ id: number }>(
    `SELECT listing_id AS id FROM listing JOIN event USING (event_number)
     WHERE event_id = ANY ($1::text[]) AND ($2::smallint[] IS NULL OR bookmaker_id = ANY ($2))`,
    [eventIds, bookmakerIds],
  );
  return rows.map(({ id }) => id);
};
