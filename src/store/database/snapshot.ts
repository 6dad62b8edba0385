import type { Pool, PoolClient } from 'pg';

const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL enable_seqscan = off';

/**
 * Runs reads that belong together on one snapshot. Whole tables are never gone through for them: where the planner has
 * no figures yet, it would take that for the cheapest way. The first reads go out together with the beginning of the
 * transaction, and nobody waits for its end: each answer of the database has to wait for its turn in a busy service.
 */
export const onSnapshot = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    const [, result] = await Promise.all([client.query(BEGIN), work(client)]);
    client.query('COMMIT').then(
      () => client.release(),
      () => client.release(true),
    );
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
};
