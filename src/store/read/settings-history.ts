import type { Pool } from 'pg';
import type { StoredSettingChange } from '../../model/storage-reads.ts';

/** Newest first. */
export const readSettingsHistory = async (
  pool: Pool,
  { beforeId, limit }: { readonly beforeId: number | null; readonly limit: number },
): Promise<readonly StoredSettingChange[]> => {
  const { rows } = await pool.query<StoredSettingChange>(
    `SELECT setting_history_id AS id, at AS "atMs", who, scope, name, from_value AS "from", to_value AS "to"
     FROM setting_history WHERE $1::bigint IS NULL OR setting_history_id < $1
     ORDER BY setting_history_id DESC LIMIT $2`,
    [beforeId, limit],
  );
  return rows;
};
