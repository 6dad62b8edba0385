import type { BookEvent } from '../../collector/book/book-view.ts';
import type { CoverageExportQuery } from '../../contract/exports.ts';
import { lineOfQuarters } from '../../model/quote.ts';
import { isOffered } from '../events/event-filter.ts';
import { type OfferedLine, offeredLines } from '../events/offered-lines.ts';
import type { ServerPorts } from '../ports.ts';
import type { Viewpoint } from '../rows/viewpoint.ts';
import { eventCells } from './export-rows.ts';
import type { ExportRow } from './export-stream.ts';

type Wanted = Pick<CoverageExportQuery, 'level' | 'offeredBy' | 'missingFrom'>;

const LEVEL_COLUMNS: Readonly<Record<Wanted['level'], readonly string[]>> = {
  event: [],
  market: ['market'],
  line: ['market', 'line'],
};

export const coverageColumns = (view: Viewpoint, { level }: Wanted): readonly string[] => [
  ...['mode', 'eventId', 'kickoff', 'country', 'competition', 'home', 'away'],
  ...LEVEL_COLUMNS[level],
  ...view.participants.map(({ bookmaker }) => bookmaker.slug),
];

/** One row per event, market or line, with who offers it; of a market, with how many lines. */
export function* coverageRows(
  { about }: ServerPorts,
  view: Viewpoint,
  events: readonly BookEvent[],
  wanted: Wanted,
): Generator<ExportRow> {
  const slugs = view.participants.map(({ bookmaker }) => bookmaker.slug);
  for (const event of events) {
    for (const { cells, counts } of rowsOf(event, view, slugs, wanted.level)) {
      const has = (slug: string): boolean => (counts.get(slug) ?? 0) > 0;
      if (wanted.offeredBy?.every(has) === false || wanted.missingFrom?.some(has) === true) continue;
      const offers = slugs.map((slug) => [slug, wanted.level === 'market' ? (counts.get(slug) ?? 0) : has(slug)]);
      yield { mode: about.mode, ...eventCells(event), ...cells, ...Object.fromEntries(offers) };
    }
  }
}

interface Row {
  readonly cells: ExportRow;
  /** How many lines a bookmaker has there; of an event, 1 where it offers it. */
  readonly counts: ReadonlyMap<string, number>;
}

const rowsOf = (event: BookEvent, view: Viewpoint, slugs: readonly string[], level: Wanted['level']): Row[] => {
  if (level === 'event') {
    const counts = slugs.flatMap((slug) => (isOffered(event.listings.get(slug)) ? [[slug, 1] as const] : []));
    return [{ cells: {}, counts: new Map(counts) }];
  }
  const lines = offeredLines(event, view);
  if (level === 'market') return marketRows(lines);
  return lines.map(({ market, line, offeredBy }) => ({
    cells: { market: market.key, line: lineOfQuarters(line) },
    counts: new Map(offeredBy.map((slug) => [slug, 1])),
  }));
};

const marketRows = (lines: readonly OfferedLine[]): Row[] => {
  const markets = new Map<string, Map<string, number>>();
  for (const { market, offeredBy } of lines) {
    const counts = markets.get(market.key) ?? new Map<string, number>();
    markets.set(market.key, counts);
    for (const slug of offeredBy) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return [...markets].map(([market, counts]) => ({ cells: { market }, counts }));
};
