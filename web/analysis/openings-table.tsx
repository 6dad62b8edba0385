import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Opening, OpeningsAnswer } from '../../src/contract/analysis.ts';
import { apiGet, apiPath } from '../api/api-client.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { RowFiles } from '../export/row-files.tsx';
import { countText, oddsText, pointsText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { sinceTime } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { MoreRows } from '../ui/more-rows.tsx';
import { TableScroll } from '../ui/table-scroll.tsx';
import { AnalysisNote } from './analysis-note.tsx';
import { competitionsMeant } from './competitions-meant.ts';
import { HistoryFilters } from './history-filters.tsx';
import { periodStart } from './margin-columns.ts';
import type { HistoryPartProps } from './margins-over-time.tsx';

const PAGE = 100;

/** First, last, lowest and highest open price of every selection, per match and bookmaker. */
export const OpeningsTable = ({ view, facets, change }: HistoryPartProps): ReactElement => {
  const [{ zone }] = useDeskView();
  const sources = useSources();
  const [market, line] = view.market.split(':');
  const question = {
    ...{ market, line, from: periodStart(view.period, nowMs()), limit: PAGE },
    ...competitionsMeant(view, facets),
  };
  const path = apiPath('/api/analysis/openings', question);
  const openings = useInfiniteQuery({
    queryKey: ['openings', path],
    queryFn: ({ signal, pageParam }) =>
      apiGet<OpeningsAnswer>(apiPath('/api/analysis/openings', { ...question, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 60_000,
  });
  const { data, error, refetch } = openings;
  const rows = data?.pages.flatMap((page) => page.openings) ?? [];
  const nameOf = (slug: string): string => sources.find((one) => one.slug === slug)?.name ?? slug;
  const mode = sources.length > 0 && sources.every(({ simulated }) => simulated) ? 'sandbox' : 'live';
  return (
    <section aria-label="Opening and closing prices">
      <HistoryFilters view={view} change={change}>
        <p className="dim">Of matches that kick off from then on; times in {zoneName(zone)}.</p>
        <span className="page-end">
          <RowFiles
            name={`overround-${mode}-openings-${market}`}
            rows={() => rows.map((row) => openingCells(mode, row))}
          />
        </span>
      </HistoryFilters>
      <AnalysisNote what="The prices" error={error} loading={data === undefined} retry={() => void refetch()} />
      {data !== undefined && rows.length === 0 ? (
        <p className="dim analysis-note">No history yet: no price of this market was open in these matches.</p>
      ) : null}
      {rows.length === 0 ? null : (
        <TableScroll label="Opening and closing prices">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Match</th>
                <th scope="col">Bookmaker</th>
                <th scope="col">Selection</th>
                {['Opening', 'Last', 'Lowest', 'Highest', 'Move'].map((words) => (
                  <th key={words} scope="col" className="is-number">
                    {words}
                  </th>
                ))}
                <th scope="col">Opened</th>
                <th scope="col">Last changed</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.eventId} ${row.bookmaker} ${row.market} ${row.line} ${row.selection}`}>
                  <th scope="row">
                    <Link to="/events/$eventId" params={{ eventId: row.eventId }}>
                      {row.name}
                    </Link>{' '}
                    <span className="dim">{sinceTime(Date.parse(row.kickoff), nowMs(), zone)}</span>
                  </th>
                  <td>{nameOf(row.bookmaker)}</td>
                  <td>{row.selection}</td>
                  {[row.opening, row.closing, row.lowest, row.highest].map((price, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                    <td key={place} className="is-number">
                      {oddsText(price?.odds ?? null)}
                    </td>
                  ))}
                  <td className="is-number">{moveText(row)}</td>
                  <td className="dim">
                    {row.opening === null ? '–' : sinceTime(Date.parse(row.opening.at), nowMs(), zone)}
                  </td>
                  <td className="dim">
                    {row.closing === null ? '–' : sinceTime(Date.parse(row.closing.at), nowMs(), zone)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {rows.length === 0 ? null : (
        <p className="analysis-note dim">
          {countText(rows.length)} prices{' '}
          {openings.hasNextPage ? <MoreRows list={openings} words="More" /> : ', all of them'}
        </p>
      )}
    </section>
  );
};

/** By how much the implied probability moved since the opening, with an arrow for the price. */
const moveText = ({ opening, closing }: Opening): string => {
  if (opening === null || closing === null || opening.odds === closing.odds) return '';
  return `${closing.odds > opening.odds ? '▲' : '▼'} ${pointsText(100 * (1 / closing.odds - 1 / opening.odds))} pp`;
};

const openingCells = (mode: string, row: Opening) => {
  const { eventId, name, kickoff, bookmaker, market, line, selection, opening, closing, lowest, highest } = row;
  return {
    ...{ mode, eventId, name, kickoff, bookmaker, market, line, selection },
    ...{ opening: opening?.odds, openedAt: opening?.at, last: closing?.odds, lastAt: closing?.at },
    ...{ lowest: lowest?.odds, lowestAt: lowest?.at, highest: highest?.odds, highestAt: highest?.at },
  };
};
