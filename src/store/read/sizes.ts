import type { Pool } from 'pg';
import type { StoredSizes, StoredStorageAlert } from '../../model/storage-reads.ts';

export interface TableSize {
  /** Of a partitioned table its partitions are part. */
  readonly name: string;
  readonly bytes: number;
  /** Counted where the table is small, else an estimate of the database. */
  readonly rows: number;
}

const SAMPLES = 90;
const ALERTS = 100;
/** Tables up to this size are counted: the estimate of one that was never gone through is nothing. */
const COUNTED_BYTES = 4_000_000;

export const readSizes = async (pool: Pool): Promise<StoredSizes> => {
  const [databaseBytes, tables, samples, alerts] = await Promise.all([
    readDatabaseBytes(pool),
    readTableSizes(pool),
    pool.query<{ atMs: number; databaseBytes: number }>(
      `SELECT sampled_at AS "atMs", database_bytes AS "databaseBytes" FROM storage_sample
       ORDER BY sampled_at DESC LIMIT ${SAMPLES}`,
    ),
    pool.query<StoredStorageAlert>(
      `SELECT ${ALERT_COLUMNS} FROM storage_alert ORDER BY storage_alert_id DESC LIMIT ${ALERTS}`,
    ),
  ]);
  return { databaseBytes, tables, samples: samples.rows, alerts: alerts.rows };
};

export const readDatabaseBytes = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ bytes: number }>('SELECT pg_database_size(current_database()) AS bytes');
  return rows[0]?.bytes ?? 0;
};

export const readTableSizes = async (pool: Pool): Promise<readonly TableSize[]> => {
  const { rows: tables } = await pool.query<TableSize & { readonly isWhole: boolean }>(`
    SELECT coalesce(parent.relname, c.relname) AS name, sum(pg_total_relation_size(c.oid))::bigint AS bytes,
           sum(greatest(c.reltuples, 0))::bigint AS rows, bool_and(c.relkind = 'r' AND i.inhrelid IS NULL) AS "isWhole"
    FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid LEFT JOIN pg_class parent ON parent.oid = i.inhparent
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
    GROUP BY 1 ORDER BY bytes DESC, name`);
  const small = tables.filter(({ bytes, isWhole }) => isWhole && bytes <= COUNTED_BYTES).map(({ name }) => name);
  const counts = await countRows(pool, small);
  return tables.map(({ name, bytes, rows }) => ({ name, bytes, rows: counts.get(name) ?? rows }));
};

const countRows = async (pool: Pool, tables: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (tables.length === 0) return new Map();
  const parts = tables.map((name) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}"`);
  const { rows } = await pool.query<{ name: string; rows: number }>(parts.join(' UNION ALL '));
  return new Map(rows.map(({ name, rows: count }) => [name, count]));
};

const ALERT_COLUMNS = `storage_alert_id::text AS id, kind, message, raised_at AS "atMs", dismissed_at AS "dismissedAtMs"`;

/** Marks an alert as seen; `undefined` where there is none of that id. */
export const dismissStorageAlert = async (
  pool: Pool,
  id: string,
  nowMs: number,
): Promise<StoredStorageAlert | undefined> => {
  const { rows } = await pool.query<StoredStorageAlert>(
    `UPDATE storage_alert SET dismissed_at = coalesce(dismissed_at, to_timestamp($2::float8 / 1000))
     WHERE storage_alert_id::text = $1 RETURNING ${ALERT_COLUMNS}`,
    [id, nowMs],
  );
  return rows[0];
};
