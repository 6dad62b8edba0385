import type { ClientBase } from 'pg';
import { StorageError } from '../storage-error.ts';

const OLDEST = 150_000;

/** Refuses servers that lack what the statements use. */
export const checkServerVersion = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ number: string; version: string }>(
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version",
  );
  if (Number(rows[0]?.number ?? 0) >= OLDEST) return;
  throw new StorageError(
    'server-too-old',
    `DATABASE_URL leads to PostgreSQL ${rows[0]?.version ?? 'unknown'}: version 15 or later is needed.`,
  );
};
