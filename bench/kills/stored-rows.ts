import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** What the tables themselves say, asked beside the service. */
export interface StoredRows {
  readonly changes: number;
  readonly numbers: number;
  readonly lastSeq: number;
  /** Of all rows up to the asked number, in any order. */
  readonly digest: string;
  /** Quotes that are not what the last row of their history says, or have none. */
  readonly notAsReplayed: number;
  readonly rejected: number;
}

const QUERY = `
SELECT count(*)::int AS changes, count(DISTINCT seq)::int AS numbers, coalesce(max(seq), 0)::int AS "lastSeq",
       coalesce(sum(hashtextextended(c::text, 0)) FILTER (WHERE seq <= $1), 0)::text AS digest,
       (SELECT count(*)::int FROM rejected_commit) AS rejected,
       (SELECT count(*)::int FROM quote q FULL JOIN (
          SELECT DISTINCT ON (listing_id, market_id, line) * FROM quote_change
          ORDER BY listing_id, market_id, line, seq DESC) h USING (listing_id, market_id, line)
        WHERE (q.seq, q.changed_at, q.look_id, q.margin, q.flags::text, q.prices)
           IS DISTINCT FROM (h.seq, h.changed_at, h.look_id, h.margin, h.flags::text, h.prices)) AS "notAsReplayed"
FROM quote_change c`;

/** Addresses of a database: the embedded one of a data directory, or one by address. */
export type Database = { readonly dataDir: string } | { readonly url: string };

export const readStoredRows = async (database: Database, upToSeq: number): Promise<StoredRows> => {
  const client = new Client(
    'url' in database
      ? { connectionString: database.url }
      : {
          host: readFileSync(join(database.dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '',
          user: 'overround',
          database: 'overround_sandbox',
        },
  );
  await client.connect();
  try {
    const { rows } = await client.query<StoredRows>(QUERY, [upToSeq]);
    const [row] = rows;
    if (row === undefined) throw new Error('no answer');
    return row;
  } finally {
    await client.end();
  }
};
