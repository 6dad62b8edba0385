import type { Pool } from 'pg';
import { withClient } from '../database/with-client.ts';
import { instant } from '../read/columns.ts';
import { cutoffsOf, type RetentionDays } from './cutoffs.ts';
import { oldPartitions } from './drop-partitions.ts';

/** What a clean-up would remove now. */
export interface RetentionPreview {
  readonly changesBeforeMs: number;
  readonly eventsBeforeMs: number;
  readonly partitions: number;
  readonly changes: number;
  readonly events: number;
  readonly bytes: number;
}

export const previewRetention = (pool: Pool, days: RetentionDays, nowMs: number): Promise<RetentionPreview> =>
  withClient(pool, async (client) => {
    const { changesBeforeDay, changesBeforeMs, eventsBeforeMs } = cutoffsOf(days, nowMs);
    const old = await oldPartitions(client, changesBeforeDay);
    const sizes = await client.query<{ bytes: number | null; changes: number | null }>(
      `SELECT sum(pg_total_relation_size(oid))::bigint AS bytes,
              sum(CASE WHEN relname LIKE 'quote_change%' THEN greatest(reltuples, 0) ELSE 0 END)::bigint AS changes
       FROM pg_class WHERE relname = ANY ($1)`,
      [old.map(({ name }) => name)],
    );
    const events = await client.query<{ count: number }>(
      `SELECT count(*) AS count FROM event WHERE kickoff < ${instant('$1')}`,
      [eventsBeforeMs],
    );
    return {
      ...{ changesBeforeMs, eventsBeforeMs },
      partitions: old.length,
      changes: sizes.rows[0]?.changes ?? 0,
      events: events.rows[0]?.count ?? 0,
      bytes: sizes.rows[0]?.bytes ?? 0,
    };
  });
