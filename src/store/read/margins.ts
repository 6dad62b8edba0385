import type { Pool } from 'pg';
import type { MarginsQuestion, StoredMargin } from '../../model/storage-reads.ts';
import { numberArray } from '../write/array-literal.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { filterOf } from './analysis.ts';
import { COUNTED_MARGINS, countedValues, dayOfChange } from './counted-margins.ts';

const BUCKETS = {
  hour: "date_part('epoch', date_trunc('hour', c.changed_at)) * 1000",
  day: dayOfChange('$8'),
  toKickoff: "floor(date_part('epoch', coalesce(e.kickoff, l.kickoff) - c.changed_at) / 3600)",
} as const;

/** Margins over time. Newest buckets first, or those nearest to kick-off; after kick-off nothing counts. */
export const readMargins = async (
  pool: Pool,
  surrogates: Surrogates,
  question: MarginsQuestion,
): Promise<readonly StoredMargin[]> => {
  const filter = await filterOf(pool, surrogates, question);
  if (filter === undefined) return [];
  const { bucket, fromMs, toMs, limit } = question;
  const { rows } = await pool.query<Omit<StoredMargin, 'bookmaker'> & { bookmakerId: number }>(
    `SELECT l.bookmaker_id AS "bookmakerId", (${BUCKETS[bucket]})::float8 AS bucket, count(*) AS quotes,
            avg(c.margin)::float8 / 10000 AS mean, min(c.margin)::float8 / 10000 AS min, max(c.margin)::float8 / 10000 AS max
     FROM ${COUNTED_MARGINS}
     GROUP BY 1, 2 ORDER BY ${bucket === 'toKickoff' ? '2' : '2 DESC'}, 1 LIMIT $7`,
    [...countedValues(fromMs, toMs, filter), limit, ...(bucket === 'day' ? [numberArray(question.dayStartsMs)] : [])],
  );
  return rows.map(({ bookmakerId, ...margin }) => ({ ...margin, bookmaker: surrogates.bookmakerOf(bookmakerId) }));
};
