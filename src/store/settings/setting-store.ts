import type { Pool } from 'pg';
import type { StoredSetting } from '../../model/storage.ts';
import { instant } from '../read/columns.ts';

export interface StoredSettings {
  readonly settings: readonly StoredSetting[];
  /** When any was last changed; `null` while none is stored. */
  readonly updatedAtMs: number | null;
}

export interface SettingChange extends StoredSetting {
  /** What was in force before. */
  readonly from: unknown;
}

export const loadSettings = async (pool: Pool): Promise<StoredSettings> => {
  const { rows } = await pool.query<StoredSetting & { at: number }>(
    'SELECT scope, name, value, updated_at AS at FROM setting ORDER BY scope, name',
  );
  return {
    settings: rows.map(({ scope, name, value }) => ({ scope, name, value })),
    updatedAtMs: rows.length === 0 ? null : Math.max(...rows.map(({ at }) => at)),
  };
};

/** Stores all changes with their history, or none. */
export const saveSettings = async (
  pool: Pool,
  changes: readonly SettingChange[],
  who: string,
  nowMs: number,
): Promise<void> => {
  await pool.query(
    `WITH given AS (
       SELECT scope, name, value, was, ${instant('$1')} AS at
       FROM jsonb_to_recordset($2::jsonb) AS c(scope text, name text, value jsonb, was jsonb)),
     logged AS (
       INSERT INTO setting_history (at, who, scope, name, from_value, to_value)
       SELECT at, $3, scope, name, coalesce(was, 'null'), coalesce(value, 'null') FROM given)
     INSERT INTO setting (scope, name, value, updated_at)
     SELECT scope, name, coalesce(value, 'null'), at FROM given
     ON CONFLICT (scope, name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [nowMs, JSON.stringify(changes.map(({ scope, name, value, from }) => ({ scope, name, value, was: from }))), who],
  );
};
