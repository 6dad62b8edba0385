import type { Pool } from 'pg';
import type { StoredUnmapped, UnmappedQuestion } from '../../model/storage-reads.ts';

/** What could not be mapped, most frequent first. */
export const readUnmapped = async (
  pool: Pool,
  { bookmakers, after, limit }: UnmappedQuestion,
): Promise<{ readonly items: readonly StoredUnmapped[]; readonly total: number }> => {
  const asked = bookmakers ?? null;
  const [items, total] = await Promise.all([
    pool.query<StoredUnmapped>(
      `SELECT slug AS bookmaker, id, name, count, first_seen_at AS "firstSeenAtMs", last_seen_at AS "lastSeenAtMs", sample
       FROM unmapped JOIN bookmaker USING (bookmaker_id)
       WHERE ($1::text[] IS NULL OR slug = ANY ($1))
         AND ($2::bigint IS NULL OR (-count, slug COLLATE "C", id COLLATE "C") > (-$2, $3::text, $4::text))
       ORDER BY count DESC, slug COLLATE "C", id COLLATE "C" LIMIT $5`,
      [asked, after?.count ?? null, after?.bookmaker ?? null, after?.id ?? null, limit],
    ),
    pool.query<{ total: number }>(
      `SELECT count(*) AS total FROM unmapped JOIN bookmaker USING (bookmaker_id)
       WHERE $1::text[] IS NULL OR slug = ANY ($1)`,
      [asked],
    ),
  ]);
  return { items: items.rows, total: total.rows[0]?.total ?? 0 };
};
