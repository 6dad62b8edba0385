import type { Pool } from 'pg';
import type { AnalysisQuestion } from '../../model/storage-reads.ts';
import { lineCode } from '../codes.ts';
import { numberArray } from '../write/array-literal.ts';
import type { Surrogates } from '../write/surrogates.ts';

/** The question in terms of rows; `undefined` where nothing can be found. */
export interface AnalysisFilter {
  readonly bookmakerIds: string | null;
  readonly marketId: number | null;
  readonly line: number | null;
  readonly competitionIds: string | null;
}

export const filterOf = async (
  pool: Pool,
  surrogates: Surrogates,
  { bookmakers, market, line, competitionIds }: AnalysisQuestion,
): Promise<AnalysisFilter | undefined> => {
  const bookmakerIds = bookmakers?.flatMap((slug) => surrogates.knownBookmakerId(slug) ?? []);
  const marketId = market === undefined ? null : surrogates.knownMarketId(market);
  if (marketId === undefined || bookmakerIds?.length === 0) return undefined;
  return {
    bookmakerIds: bookmakerIds === undefined ? null : numberArray(bookmakerIds),
    marketId,
    line: line === undefined ? null : lineCode(line),
    competitionIds: competitionIds === undefined ? null : numberArray(await joined(pool, competitionIds)),
  };
};

/**
 * The bookmakers' competitions behind joined ones. A joined competition bears the smallest number among its members;
 * the others are those that share most of their events with it.
 */
const joined = async (pool: Pool, competitionIds: readonly string[]): Promise<number[]> => {
  const ids = competitionIds.filter((id) => /^\d{1,9}$/.test(id)).map(Number);
  const { rows } = await pool.query<{ id: number }>(
    `SELECT other.competition_id AS id
     FROM listing own JOIN listing other USING (event_number)
     WHERE own.competition_id = ANY ($1::int[])
     GROUP BY other.competition_id, own.competition_id
     HAVING 2 * count(DISTINCT event_number) > (
       SELECT count(DISTINCT o.event_number) FROM listing o JOIN listing w USING (event_number)
       WHERE o.competition_id = other.competition_id AND w.bookmaker_id =
         (SELECT bookmaker_id FROM competition c WHERE c.competition_id = own.competition_id))`,
    [numberArray(ids)],
  );
  return [...new Set([...ids, ...rows.map(({ id }) => id)])];
};

/** SQL that keeps the listings which a filter means; parameters as given. */
export const listingsMeant = (bookmakers: string, competitions: string): string => `
  (${bookmakers}::int[] IS NULL OR l.bookmaker_id = ANY (${bookmakers}::int[]))
  AND (${competitions}::int[] IS NULL OR l.event_number IN (
    SELECT event_number FROM listing WHERE competition_id = ANY (${competitions}::int[])))`;
