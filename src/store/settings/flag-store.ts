import type { Pool } from 'pg';
import { instant } from '../read/columns.ts';

/** Reads a single fact that survives a restart; `undefined` where it was never saved. */
export const loadFlag = async (pool: Pool, name: string): Promise<unknown> => {
  const { rows } = await pool.query<{ value: unknown }>('SELECT value FROM flag WHERE name = $1', [name]);
  return rows[0]?.value;
};

/** Saves it; resolves when it is durable. The value has to be JSON. */
export const saveFlag = async (pool: Pool, name: string, value: unknown, nowMs: number): Promise<void> => {
  await pool.query(
    `INSERT INTO flag (name, value, updated_at) VALUES ($1, $2::jsonb, ${instant('$3')})
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [name, JSON.stringify(value ?? null), nowMs],
  );
};
