import type { Pool, PoolClient } from 'pg';

/** Runs work on one connection of the pool and gives it back; one that failed is not used again. */
export const withClient = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
};
