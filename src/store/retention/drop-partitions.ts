import type { PoolClient } from 'pg';
import { dayOfPartition, PARTITIONED_TABLES, partitionNames } from '../partitions/partitions.ts';
import { codeOf } from '../storage-error.ts';
import { pause, type StoreClock } from '../store-clock.ts';

const TRIES = 10;
const RETRY_MS = 3_000;

export interface OldPartition {
  readonly name: string;
  readonly table: string;
  readonly day: number;
}

/** Partitions of days before the given one, oldest first. */
export const oldPartitions = async (client: PoolClient, beforeDay: number): Promise<readonly OldPartition[]> => {
  const names = await partitionNames(client);
  return names
    .flatMap((name) => {
      const day = dayOfPartition(name);
      const table = PARTITIONED_TABLES.find((known) => name.startsWith(`${known}_`));
      return day === undefined || table === undefined || day >= beforeDay ? [] : [{ name, table, day }];
    })
    .sort((a, b) => a.day - b.day);
};

/**
 * Drops a partition with all it holds. The lock waits for readers, and everyone waits behind it: so it waits briefly and
 * tries again later.
 */
export const dropPartition = async (
  client: PoolClient,
  { name, table }: OldPartition,
  clock: StoreClock,
): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query('BEGIN');
      await client.query("SET LOCAL lock_timeout = '2s'");
      await client.query(`ALTER TABLE ${table} DETACH PARTITION ${name}`);
      await client.query(`DROP TABLE ${name}`);
      await client.query('COMMIT');
      return;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      if (codeOf(error) !== '55P03' || attempt >= TRIES) throw error;
      await pause(clock, RETRY_MS);
    }
  }
};
