import type { Pool } from 'pg';
import { withClient } from '../database/with-client.ts';
import {
  DAYS_AHEAD,
  dayOf,
  daysAround,
  ensurePartitions,
  PARTITIONED_TABLES,
  partitionName,
  partitionNames,
} from '../partitions/partitions.ts';
import { instant } from '../read/columns.ts';
import { readDatabaseBytes, readTableSizes } from '../read/sizes.ts';
import { raiseAlert } from './raise-alert.ts';

const HOUR_MS = 3_600_000;
const SAMPLE_EVERY_MS = 24 * HOUR_MS;
const GROWTH_LIMIT = 0.2;
/** Growth of a database smaller than this is no news. */
const GROWTH_FROM_BYTES = 1e9;
/** Fewer days of partitions ahead than this mean that making them fails. */
const DAYS_AHEAD_ALARM = 3;

/** Makes partitions ahead of need, samples sizes once a day, and raises alerts that a person should see. */
export const watchStorage = async (pool: Pool, limitBytes: number, nowMs: number): Promise<void> => {
  const problem = await makeAhead(pool, nowMs);
  if (problem !== undefined) await raiseAlert(pool, 'partitions', problem, nowMs);
  const bytes = await readDatabaseBytes(pool);
  if (bytes > limitBytes) {
    await raiseAlert(
      pool,
      'size',
      `The database takes ${inGb(bytes)} GB, more than the limit of ${inGb(limitBytes)} GB.`,
      nowMs,
    );
  }
  const last = await lastSample(pool);
  if (last !== undefined && nowMs - last.atMs < SAMPLE_EVERY_MS) return;
  await sample(pool, bytes, nowMs);
  if (last === undefined || last.bytes < GROWTH_FROM_BYTES) return;
  const growth = bytes / last.bytes - 1;
  if (growth > GROWTH_LIMIT) {
    const text = `The database grew by ${Math.round(growth * 100)} % to ${inGb(bytes)} GB since the last sample.`;
    await raiseAlert(pool, 'growth', text, nowMs);
  }
};

/** Answers what is wrong where the days ahead are not covered. */
const makeAhead = (pool: Pool, nowMs: number): Promise<string | undefined> =>
  withClient(pool, async (client) => {
    const failure = await ensurePartitions(client, daysAround(nowMs)).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const names = new Set(await partitionNames(client));
    const isCovered = (day: number): boolean =>
      PARTITIONED_TABLES.every((table) => names.has(partitionName(table, day)));
    const today = dayOf(nowMs);
    let ahead = 0;
    while (ahead < DAYS_AHEAD && isCovered(today + ahead + 1)) ahead += 1;
    return ahead >= DAYS_AHEAD_ALARM ? undefined : `History has partitions for ${ahead} days ahead only: ${failure}`;
  });

const lastSample = async (pool: Pool): Promise<{ readonly atMs: number; readonly bytes: number } | undefined> => {
  const { rows } = await pool.query<{ atMs: number; bytes: number }>(
    'SELECT sampled_at AS "atMs", database_bytes AS bytes FROM storage_sample ORDER BY sampled_at DESC LIMIT 1',
  );
  return rows[0];
};

const sample = async (pool: Pool, bytes: number, nowMs: number): Promise<void> => {
  const tables = await readTableSizes(pool);
  await pool.query(
    `INSERT INTO storage_sample (sampled_at, database_bytes, tables) VALUES (${instant('$1')}, $2, $3)
     ON CONFLICT DO NOTHING`,
    [nowMs, bytes, JSON.stringify(tables)],
  );
};

const inGb = (bytes: number): string => (bytes / 1e9).toFixed(1);
