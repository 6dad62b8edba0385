import { randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { CollectorStart } from '../model/storage.ts';

export interface OpenedCollector extends CollectorStart {
  /** Number of the last batch that is stored. */
  readonly lastBatch: number;
}

/**
 * Takes the database over for this opening. After a stop that was not clean the numbers of the lost tail are skipped and
 * a new epoch begins: whoever follows the changes must not take what comes for a continuation.
 */
export const startCollector = async (client: ClientBase, owner: string, nowMs: number): Promise<OpenedCollector> => {
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<{ clean: boolean; batch: number; durable_seq: number }>(
      'SELECT clean, batch, durable_seq FROM collector_state FOR UPDATE',
    );
    const before = rows[0];
    const unclean = before !== undefined && !before.clean;
    await client.query(
      `INSERT INTO collector_state (owner, clean, batch, durable_seq) VALUES ($1, false, 0, 0)
       ON CONFLICT (only_one) DO UPDATE SET owner = excluded.owner, clean = false`,
      [owner],
    );
    const epoch = (unclean ? undefined : await lastEpoch(client)) ?? (await beginEpoch(client, nowMs));
    await client.query('COMMIT');
    return { epoch, unclean, lastSeq: before?.durable_seq ?? 0, lastBatch: before?.batch ?? 0 };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

const lastEpoch = async (client: ClientBase): Promise<string | undefined> => {
  const { rows } = await client.query<{ epoch: string }>(
    'SELECT epoch FROM epoch ORDER BY first_seq DESC, began_at DESC LIMIT 1',
  );
  return rows[0]?.epoch;
};

const beginEpoch = async (client: ClientBase, nowMs: number): Promise<string> => {
  const epoch = `${new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '')}-${randomBytes(4).toString('hex')}`;
  await client.query(
    `INSERT INTO epoch (epoch, first_seq, began_at)
     VALUES ($1, coalesce((SELECT next FROM number_series WHERE series = 'seq'), 1), to_timestamp($2::float8 / 1000))`,
    [epoch, nowMs],
  );
  return epoch;
};

/** Marks the stop as clean, so that the next start continues the epoch without a gap. */
export const endCollector = async (client: ClientBase, owner: string): Promise<void> => {
  await client.query(
    `WITH ended AS (UPDATE collector_state SET clean = true WHERE owner = $1 RETURNING durable_seq)
     INSERT INTO number_series (series, next) SELECT 'seq', durable_seq + 1 FROM ended
     ON CONFLICT (series) DO UPDATE SET next = excluded.next`,
    [owner],
  );
};
