import type { ClientBase } from 'pg';
import { StorageError } from '../storage-error.ts';

/** Whose prices a database holds: simulated ones or real ones, never both. */
export type StorageMode = 'sandbox' | 'live';

/** Refuses a database that bears the other mode; changes nothing, and says nothing of one without a stamp. */
export const checkMode = async (client: ClientBase, mode: StorageMode): Promise<void> => {
  const { rows } = await client.query<{ made: boolean }>("SELECT to_regclass('meta') IS NOT NULL AS made");
  if (rows[0]?.made === true) await compareStamp(client, mode);
};

/** Stamps a new database with the mode, and refuses one that bears the other. Runs before anything else is touched. */
export const stampMode = async (client: ClientBase, mode: StorageMode): Promise<void> => {
  await client.query('CREATE TABLE IF NOT EXISTS meta (key text PRIMARY KEY, value text NOT NULL)');
  await client.query("INSERT INTO meta (key, value) VALUES ('mode', $1) ON CONFLICT DO NOTHING", [mode]);
  await compareStamp(client, mode);
};

const compareStamp = async (client: ClientBase, mode: StorageMode): Promise<void> => {
  const { rows } = await client.query<{ value: string }>("SELECT value FROM meta WHERE key = 'mode'");
  const stamped = rows[0]?.value;
  if (stamped === undefined || stamped === mode) return;
  throw new StorageError(
    'other-mode',
    `This database holds ${stamped === 'live' ? 'real' : 'simulated'} prices (mode ${stamped}), but the service runs in ` +
      `mode ${mode}: choose the other BOOKMAKERS, or another database.`,
  );
};
