import type { ClientBase } from 'pg';

/** Tables with one partition per UTC day. */
export const PARTITIONED_TABLES = ['quote_change', 'change_bound', 'look'] as const;

export const DAY_MS = 86_400_000;
/** Partitions exist from yesterday to this many days ahead. */
export const DAYS_AHEAD = 7;

/** Days since the epoch of an instant. */
export const dayOf = (atMs: number): number => Math.floor(atMs / DAY_MS);

const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const partitionName = (table: string, day: number): string => `${table}_${dateOf(day).replaceAll('-', '')}`;

/** The day of a partition's name; `undefined` where the name is none of ours. */
export const dayOfPartition = (name: string): number | undefined => {
  const date = /_(\d{4})(\d{2})(\d{2})$/.exec(name);
  return date === null ? undefined : dayOf(Date.parse(`${date[1]}-${date[2]}-${date[3]}T00:00:00Z`));
};

/** Makes the missing partitions of the days; reading and writing go on meanwhile. Answers how many were made. */
export const ensurePartitions = async (client: ClientBase, days: Iterable<number>): Promise<number> => {
  const existing = new Set(await partitionNames(client));
  let made = 0;
  for (const day of days) {
    for (const table of PARTITIONED_TABLES) {
      if (existing.has(partitionName(table, day))) continue;
      await makePartition(client, table, day);
      made += 1;
    }
  }
  return made;
};

/** Yesterday to a week ahead of the instant. */
export const daysAround = (nowMs: number): number[] =>
  Array.from({ length: DAYS_AHEAD + 2 }, (_, index) => dayOf(nowMs) - 1 + index);

export const partitionNames = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = ANY ($1::text[]::regclass[])`,
    [PARTITIONED_TABLES],
  );
  return rows.map(({ name }) => name);
};

/** Made aside and attached: that needs no lock which readers or the writer would wait for. */
const makePartition = async (client: ClientBase, table: string, day: number): Promise<void> => {
  const name = partitionName(table, day);
  await client
    .query(`
    BEGIN;
    CREATE TABLE ${name} (LIKE ${table} INCLUDING DEFAULTS);
    ALTER TABLE ${table} ATTACH PARTITION ${name}
      FOR VALUES FROM ('${dateOf(day)} 00:00:00Z') TO ('${dateOf(day + 1)} 00:00:00Z');
    COMMIT;`)
    .catch(async (error: unknown) => {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    });
};
