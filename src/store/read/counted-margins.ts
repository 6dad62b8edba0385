import { DERIVED_BIT, IMPLAUSIBLE_BIT, NONE, STATE_BITS, stateCode } from '../codes.ts';
import type { AnalysisFilter } from './analysis.ts';
import { listingsMeant } from './analysis.ts';
import { instant } from './columns.ts';

/**
 * SQL of the margins that analyses over time count, and the values of its parameters $1 to $6: of the open and plausible
 * values that quotes changed to before kick-off. A restless quote counts each time, a quote that did not move not at
 * all, and a derived one only where its market is asked for.
 */
export const COUNTED_MARGINS = `
  quote_change c JOIN listing l USING (listing_id) LEFT JOIN event e USING (event_number)
  WHERE c.changed_at >= ${instant('$1')} AND c.changed_at < ${instant('$2')}
    AND c.changed_at < coalesce(e.kickoff, l.kickoff)
    AND c.flags::int & ${STATE_BITS | IMPLAUSIBLE_BIT} = ${stateCode('open')} AND c.margin <> ${NONE}
    AND CASE WHEN $3::smallint IS NULL THEN c.flags::int & ${DERIVED_BIT} = 0 ELSE c.market_id = $3 END
    AND ($4::smallint IS NULL OR c.line = $4)
    AND ${listingsMeant('$5', '$6')}`;

export const countedValues = (
  fromMs: number | null,
  toMs: number | null,
  { marketId, line, bookmakerIds, competitionIds }: AnalysisFilter,
): readonly unknown[] => [fromMs ?? 0, toMs ?? 8e15, marketId, line, bookmakerIds, competitionIds];

/** SQL of the day that a change counts for, by its start; `starts` is the parameter of all of them, rising. */
export const dayOfChange = (starts: string): string =>
  `(${starts}::float8[])[width_bucket(date_part('epoch', c.changed_at) * 1000, ${starts}::float8[])]`;
