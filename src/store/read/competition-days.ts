import type { Pool } from 'pg';
import type { CompetitionDaysQuestion, StoredCompetitionDays } from '../../model/storage-reads.ts';
import { numberArray } from '../write/array-literal.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { filterOf } from './analysis.ts';
import { competitionGroups } from './competition-groups.ts';
import { COUNTED_MARGINS, countedValues, dayOfChange } from './counted-margins.ts';

interface DayRow {
  readonly competitionId: number;
  readonly name: string;
  readonly country: string;
  readonly ofAll: number;
  readonly total: number;
  readonly dayMs: number;
  readonly quotes: number;
  readonly events: number;
  readonly mean: number;
  readonly compared: number;
  readonly own: number | null;
  readonly others: number | null;
}

/** An event is of the competition of the listing that was first known, as in the book. */
const DAYS = `
WITH home AS (
  SELECT DISTINCT ON (event_number) event_number, coalesce(joined, competition_id) AS competition_id
  FROM listing LEFT JOIN unnest($10::int[], $11::int[]) AS grouped (member, joined) ON member = competition_id
  WHERE event_number IS NOT NULL ORDER BY event_number, listing_id),
counted AS (
  SELECT event_number, l.bookmaker_id, ${dayOfChange('$7')} AS day, count(*) AS quotes, sum(c.margin)::float8 AS margins
  FROM ${COUNTED_MARGINS} AND event_number IS NOT NULL GROUP BY 1, 2, 3),
matched AS (
  SELECT event_number, day, sum(quotes) FILTER (WHERE bookmaker_id = $8) AS quotes,
         sum(margins) FILTER (WHERE bookmaker_id = $8) AS margins,
         avg(margins / quotes) FILTER (WHERE bookmaker_id <> $8) AS theirs
  FROM counted GROUP BY 1, 2),
own AS (SELECT * FROM matched JOIN home USING (event_number) WHERE quotes > 0),
shown AS (
  SELECT competition_id, count(DISTINCT event_number) AS events, count(*) OVER () AS total
  FROM own GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $9),
by_day AS (
  SELECT competition_id, day, sum(quotes)::float8 AS quotes, count(*) AS events,
         sum(margins) / sum(quotes)::float8 / 10000 AS mean, count(theirs) AS compared,
         avg(margins / quotes::float8) FILTER (WHERE theirs IS NOT NULL) / 10000 AS own, avg(theirs) / 10000 AS others
  FROM own GROUP BY 1, 2)
SELECT competition_id AS "competitionId", name, country, shown.events AS "ofAll", total, day AS "dayMs", quotes,
       by_day.events, mean, compared, own, others
FROM by_day JOIN shown USING (competition_id) JOIN competition USING (competition_id)
ORDER BY shown.events DESC, competition_id, day`;

/** One bookmaker's margins by competition and day, the most events first, beside the mean of all others. */
export const readCompetitionDays = async (
  pool: Pool,
  surrogates: Surrogates,
  { bookmaker, dayStartsMs, limit, ...question }: CompetitionDaysQuestion,
): Promise<StoredCompetitionDays> => {
  const filter = await filterOf(pool, surrogates, { ...question, bookmakers: undefined });
  const own = surrogates.knownBookmakerId(bookmaker);
  if (filter === undefined || own === undefined) return { total: 0, competitions: [] };
  const groups = await competitionGroups(pool);
  const { rows } = await pool.query<DayRow>(DAYS, [
    ...countedValues(question.fromMs, question.toMs, filter),
    ...[numberArray(dayStartsMs), own, limit],
    ...[numberArray([...groups.keys()]), numberArray([...groups.values()])],
  ]);
  const ids = [...new Set(rows.map(({ competitionId }) => competitionId))];
  const competitions = ids.flatMap((id) => {
    const days = rows.filter(({ competitionId }) => competitionId === id);
    const [first] = days;
    if (first === undefined) return [];
    const { name, country, ofAll } = first;
    return { id: String(id), name, country, events: ofAll, days: days.map(storedDay) };
  });
  return { total: rows[0]?.total ?? 0, competitions };
};

const storedDay = ({ dayMs, quotes, events, mean, compared, own, others }: DayRow) => ({
  ...{ dayMs, quotes, events, mean },
  compared: own === null || others === null ? null : { events: compared, own, others },
});
