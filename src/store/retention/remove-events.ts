import type { PoolClient } from 'pg';
import { instant } from '../read/columns.ts';
import { numberArray } from '../write/array-literal.ts';

const PER_STEP = 200;

/**
 * The series go on above what is removed: a number that history still mentions must not be given to something else.
 */
const KEEP_NUMBERS = `
INSERT INTO number_series (series, next)
VALUES ('event', (SELECT coalesce(max(event_number), 0) + 1 FROM event)),
       ('listing', (SELECT coalesce(max(listing_id), 0) + 1 FROM listing)),
       ('competition', (SELECT coalesce(max(competition_id), 0) + 1 FROM competition))
ON CONFLICT (series) DO UPDATE SET next = greatest(number_series.next, excluded.next)`;

/** Removes events (and listings without one) whose kick-off is before the instant, with everything that hangs on them. */
export const removeEvents = async (client: PoolClient, beforeMs: number): Promise<number> => {
  await client.query(KEEP_NUMBERS);
  let removed = 0;
  for (;;) {
    const { rows } = await client.query<{ event: number }>(
      `SELECT event_number AS event FROM event WHERE kickoff < ${instant('$1')} ORDER BY kickoff LIMIT ${PER_STEP}`,
      [beforeMs],
    );
    if (rows.length === 0) break;
    const events = numberArray(rows.map(({ event }) => event));
    await removeListings(client, 'event_number = ANY ($1::int[])', events);
    await client.query('DELETE FROM event WHERE event_number = ANY ($1::int[])', [events]);
    removed += rows.length;
  }
  await removeListings(client, `event_number IS NULL AND kickoff < ${instant('$1')}`, beforeMs);
  return removed;
};

/** One statement, so that nothing is left of a listing or everything. */
const removeListings = async (client: PoolClient, condition: string, value: unknown): Promise<void> => {
  await client.query(
    `WITH gone AS (DELETE FROM listing WHERE ${condition} RETURNING listing_id),
          quotes AS (DELETE FROM quote WHERE listing_id IN (SELECT listing_id FROM gone)),
          states AS (DELETE FROM listing_state WHERE listing_id IN (SELECT listing_id FROM gone))
     DELETE FROM unseen_stretch WHERE listing_id IN (SELECT listing_id FROM gone)`,
    [value],
  );
};
