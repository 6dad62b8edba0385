import type { Pool } from 'pg';

/**
 * Which of the bookmakers' competitions are one: each is where most of the events lie that the other shares with its
 * bookmaker. Those that belong to another are mapped to the smallest number of their group, the others are left out.
 */
export const competitionGroups = async (pool: Pool): Promise<ReadonlyMap<number, number>> => {
  const { rows } = await pool.query<{ low: number; high: number }>(
    `WITH pair AS (
       SELECT a.competition_id AS own, b.competition_id AS other, a.bookmaker_id AS own_of, b.bookmaker_id AS other_of,
              count(DISTINCT event_number) AS shared
       FROM listing a JOIN listing b USING (event_number)
       WHERE a.bookmaker_id <> b.bookmaker_id GROUP BY 1, 2, 3, 4),
     best AS (
       SELECT own, other,
              2 * shared > sum(shared) OVER (PARTITION BY own, other_of)
                AND 2 * shared > sum(shared) OVER (PARTITION BY other, own_of) AS is_most
       FROM pair)
     SELECT own AS low, other AS high FROM best WHERE is_most AND own < other ORDER BY own, other`,
  );
  const groups = new Map<number, number>();
  const rootOf = (id: number): number => {
    const up = groups.get(id);
    return up === undefined ? id : rootOf(up);
  };
  for (const { low, high } of rows) {
    const [first, second] = [rootOf(low), rootOf(high)];
    if (first !== second) groups.set(Math.max(first, second), Math.min(first, second));
  }
  return new Map([...groups.keys()].map((id) => [id, rootOf(id)]));
};
