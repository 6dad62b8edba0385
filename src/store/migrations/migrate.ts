import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { messageOf, StorageError } from '../storage-error.ts';
import { INITIAL } from './0001-initial.ts';
import { ALERTS } from './0002-alerts.ts';
import { PACKED_PRICES } from './0003-packed-prices.ts';
import type { Migration } from './migration.ts';

/** All steps in order. */
export const MIGRATIONS: readonly Migration[] = [INITIAL, ALERTS, PACKED_PRICES];

/** Any two programs that migrate one database wait for each other on this. */
const MIGRATION_LOCK = 0x0dd5_0003;

const JOURNAL = `
CREATE TABLE IF NOT EXISTS schema_migration (
  version int PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`;

/** Brings the schema up to this release. Throws `StorageError` where the stored one is newer or was altered. */
export const migrate = async (
  client: ClientBase,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly Migration[]> => {
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await client.query(JOURNAL);
    const applied = await readJournal(client);
    check(applied, migrations);
    const missing = migrations.filter(({ version }) => !applied.has(version));
    for (const migration of missing) await apply(client, migration);
    return missing;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
  }
};

const checksumOf = (migration: Migration): string => createHash('sha256').update(migration.sql).digest('hex');

const readJournal = async (client: ClientBase): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await client.query<{ version: number; checksum: string }>(
    'SELECT version, checksum FROM schema_migration',
  );
  return new Map(rows.map(({ version, checksum }) => [version, checksum]));
};

const check = (applied: ReadonlyMap<number, string>, migrations: readonly Migration[]): void => {
  const known = new Map(migrations.map((migration) => [migration.version, migration]));
  for (const [version, checksum] of applied) {
    const migration = known.get(version);
    if (migration === undefined) {
      throw new StorageError(
        'schema',
        `The database has schema version ${version}, this release knows ${migrations.length}: use the newer release.`,
      );
    }
    if (checksumOf(migration) !== checksum) {
      throw new StorageError(
        'schema',
        `Schema step ${version} (${migration.name}) differs from the one that was applied to the database: ` +
          'a released step never changes; use the release that made this database, or another database.',
      );
    }
  }
};

const apply = async (client: ClientBase, migration: Migration): Promise<void> => {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query('INSERT INTO schema_migration (version, name, checksum) VALUES ($1, $2, $3)', [
      migration.version,
      migration.name,
      checksumOf(migration),
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new StorageError(
      'schema',
      `Schema step ${migration.version} (${migration.name}) failed: ${messageOf(error)}.`,
      {
        cause: error,
      },
    );
  }
};
