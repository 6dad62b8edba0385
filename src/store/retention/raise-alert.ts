import type { Pool } from 'pg';
import { instant } from '../read/columns.ts';

/** Raises an alert for the storage page; of each kind one is open at most. */
export const raiseAlert = async (pool: Pool, kind: string, message: string, nowMs: number): Promise<void> => {
  await pool.query(
    `INSERT INTO storage_alert (kind, message, raised_at)
     SELECT $1, $2, ${instant('$3')}
     WHERE NOT EXISTS (SELECT FROM storage_alert WHERE kind = $1 AND dismissed_at IS NULL)`,
    [kind, message, nowMs],
  );
};
