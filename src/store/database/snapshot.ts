import type { Pool, PoolClient } from 'pg';
import { withClient } from './with-client.ts';

/**
 * Runs reads that belong together on one snapshot. Whole tables are never gone through for them: where the planner has
 * no figures yet, it would take that for the cheapest way.
 */
export const onSnapshot = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  withClient(pool, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL enable_seqscan = off');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  });
