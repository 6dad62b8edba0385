import type { ClientBase } from 'pg';
import type { NumberSeries } from '../../model/storage.ts';

/** Gives numbers of a series away, durably before they are used; answers the first. */
export const reserveNumbers = async (client: ClientBase, series: NumberSeries, count: number): Promise<number> => {
  const { rows } = await client.query<{ first: number }>(
    `INSERT INTO number_series AS n (series, next) VALUES ($1, $2::bigint + 1)
     ON CONFLICT (series) DO UPDATE SET next = n.next + $2 RETURNING next - $2 AS first`,
    [series, count],
  );
  return rows[0]?.first ?? 1;
};
