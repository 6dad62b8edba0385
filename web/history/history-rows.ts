import type { HistorySeries } from '../../src/contract/history.ts';
import type { Row } from '../export/csv-text.ts';

/** One row per change and selection, of the bookmakers that are shown. */
export const historyRows = (
  eventId: string,
  market: string,
  line: number | null,
  mode: string,
  series: readonly HistorySeries[],
): readonly Row[] =>
  series.flatMap(({ bookmaker, points }) =>
    points.flatMap(({ at, notBefore, state, prices, margin }) =>
      Object.entries(prices).map(([selection, { odds, open }]) => ({
        ...{ mode, eventId, market, line, bookmaker, at, notBefore, state, selection, odds, open, margin },
      })),
    ),
  );
