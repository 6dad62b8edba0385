import type { Pool } from 'pg';
import type { Run } from '../../model/run.ts';

/** Newest first, those older than `beforeRunId` where it is given. */
export const readRuns = async (
  pool: Pool,
  { beforeRunId, limit }: { readonly beforeRunId: string | null; readonly limit: number },
): Promise<readonly Run[]> => {
  const { rows } = await pool.query<{ record: Run }>(
    'SELECT record FROM run WHERE $1::bigint IS NULL OR run_id < $1 ORDER BY run_id DESC LIMIT $2',
    [beforeRunId === null ? null : runNumber(beforeRunId), limit],
  );
  return rows.map(({ record }) => record);
};

export const readRun = async (pool: Pool, runId: string): Promise<Run | undefined> => {
  const { rows } = await pool.query<{ record: Run }>('SELECT record FROM run WHERE run_id = $1::bigint', [
    runNumber(runId),
  ]);
  return rows[0]?.record;
};

/** Runs whose last record says that they are under way: after a start, those that a dead service left behind. */
export const readRunningRuns = async (pool: Pool): Promise<readonly Run[]> => {
  const { rows } = await pool.query<{ record: Run }>(
    "SELECT record FROM run WHERE record ->> 'status' = 'running' ORDER BY run_id LIMIT 1000",
  );
  return rows.map(({ record }) => record);
};

/** An id that is none of ours is before all of them. */
const runNumber = (runId: string): number => (/^\d{1,15}$/.test(runId) ? Number(runId) : 0);
