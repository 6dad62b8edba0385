import type { Pool } from 'pg';
import type { MarginsQuestion, StoredMargin } from '../../model/storage-reads.ts';
import { DERIVED_BIT, IMPLAUSIBLE_BIT, NONE, STATE_BITS, stateCode } from '../codes.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { filterOf, listingsMeant } from './analysis.ts';
import { instant } from './columns.ts';

const BUCKETS = {
  hour: "date_part('epoch', date_trunc('hour', c.changed_at)) * 1000",
  day: "date_part('epoch', date_trunc('day', c.changed_at)) * 1000",
  toKickoff: "floor(date_part('epoch', coalesce(e.kickoff, l.kickoff) - c.changed_at) / 3600)",
} as const;

/**
 * Margins over time, from the open and plausible values that quotes changed to: a restless quote counts each time, a
 * quote that did not move not at all, and a derived one only where its market is asked for. Newest buckets first, or those nearest to kick-off; after kick-off nothing counts.
 */
export const readMargins = async (
  pool: Pool,
  surrogates: Surrogates,
  question: MarginsQuestion,
): Promise<readonly StoredMargin[]> => {
  const filter = await filterOf(pool, surrogates, question);
  if (filter === undefined) return [];
  const { rows } = await pool.query<Omit<StoredMargin, 'bookmaker'> & { bookmakerId: number }>(
    `SELECT l.bookmaker_id AS "bookmakerId", (${BUCKETS[question.bucket]})::float8 AS bucket, count(*) AS quotes,
            avg(c.margin)::float8 / 10000 AS mean, min(c.margin)::float8 / 10000 AS min, max(c.margin)::float8 / 10000 AS max
     FROM quote_change c JOIN listing l USING (listing_id) LEFT JOIN event e USING (event_number)
     WHERE c.changed_at >= ${instant('$1')} AND c.changed_at < ${instant('$2')}
       AND c.changed_at < coalesce(e.kickoff, l.kickoff)
       AND c.flags::int & ${STATE_BITS | IMPLAUSIBLE_BIT} = ${stateCode('open')} AND c.margin <> ${NONE}
       AND CASE WHEN $3::smallint IS NULL THEN c.flags::int & ${DERIVED_BIT} = 0 ELSE c.market_id = $3 END
       AND ($4::smallint IS NULL OR c.line = $4)
       AND ${listingsMeant('$5', '$6')}
     GROUP BY 1, 2 ORDER BY ${question.bucket === 'toKickoff' ? '2' : '2 DESC'}, 1 LIMIT $7`,
    [
      question.fromMs ?? 0,
      question.toMs ?? 8e15,
      filter.marketId,
      filter.line,
      filter.bookmakerIds,
      filter.competitionIds,
      question.limit,
    ],
  );
  return rows.map(({ bookmakerId, ...margin }) => ({ ...margin, bookmaker: surrogates.bookmakerOf(bookmakerId) }));
};
