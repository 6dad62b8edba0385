import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import type { CompetitionDaysAnswer } from '../../src/contract/analysis.ts';
import { apiGet, apiPath } from '../api/api-client.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { RowFiles } from '../export/row-files.tsx';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { zoneName } from '../time/zone.ts';
import { Choice } from '../ui/choice.tsx';
import { Segments } from '../ui/segments.tsx';
import type { AnalysisValue } from '../view/analysis-view.ts';
import { AnalysisNote } from './analysis-note.tsx';
import { competitionsMeant } from './competitions-meant.ts';
import { DAY_PERIODS, type DayHeat, dayHeat, dayPeriod, firstDay } from './day-heat.ts';
import { DayHeatTable } from './day-heat-table.tsx';
import { HistoryFilters } from './history-filters.tsx';
import type { HistoryPartProps } from './margins-over-time.tsx';

const VALUES: readonly (readonly [AnalysisValue, string])[] = [
  ['margin', 'Margin'],
  ['difference', 'Against others'],
];

/** One bookmaker's margins in one market, by competition and day of the reader's zone. */
export const MarginsByDay = ({ view, facets, change }: HistoryPartProps): ReactElement => {
  const [{ reference, zone }] = useDeskView();
  const sources = useSources();
  const { value } = view;
  const period = dayPeriod(view.period);
  const bookmaker = view.bookmaker === '' ? reference : view.bookmaker;
  const [market, line] = view.market.split(':');
  const path = apiPath('/api/analysis/competition-days', {
    ...{ bookmaker, market, line, zone, from: firstDay(period, nowMs(), zone) },
    ...competitionsMeant(view, facets),
  });
  const { data, error, refetch } = useQuery({
    queryKey: ['analysis', path],
    queryFn: ({ signal }) => apiGet<CompetitionDaysAnswer>(path, signal),
    staleTime: 60_000,
  });
  const heat = useMemo(() => (data === undefined ? null : dayHeat(data)), [data]);
  const name = sources.find(({ slug }) => slug === bookmaker)?.name ?? bookmaker;
  const mode = sources.length > 0 && sources.every(({ simulated }) => simulated) ? 'sandbox' : 'live';
  const options = sources.length > 0 ? sources : [{ slug: bookmaker, name }];
  const leftOut = data === undefined ? 0 : data.total - data.competitions.length;
  return (
    <section aria-label="Margins by day">
      <HistoryFilters view={{ ...view, period }} periods={DAY_PERIODS} change={change}>
        <Choice
          label="Bookmaker"
          value={bookmaker}
          options={options.map((source) => [source.slug, source.name] as const)}
          onChange={(slug) => change({ bookmaker: slug === reference ? undefined : slug })}
        />
        <Segments label="Value" value={value} options={VALUES} onChange={(chosen) => change({ value: chosen })} />
        <span className="page-end">
          <RowFiles
            name={`overround-${mode}-margins-by-day-${market}`}
            rows={() => (heat === null ? [] : fileRows(heat, { mode, bookmaker, market, line: line ?? null }))}
          />
        </span>
      </HistoryFilters>
      <AnalysisNote what="The margins" error={error} loading={data === undefined} retry={() => void refetch()} />
      {heat !== null && heat.rows.length === 0 ? (
        <p className="dim analysis-note">
          No history yet: no open price of this market changed on these days. Margins are counted when a price changes.
        </p>
      ) : null}
      {heat === null || heat.rows.length === 0 ? null : (
        <>
          <p className="dim">
            {name}’s mean margin over the values that prices changed to, by day of {zoneName(zone)} time; beside it the
            points by which it is above (+) or below (−) the mean of the others, over the matches that both have that
            day. The colour follows the difference.
            {leftOut > 0 ? ` ${countText(leftOut)} competitions with fewer matches are left out.` : ''}
          </p>
          <DayHeatTable
            {...{ heat, value, zone }}
            onCompetition={(id) => change({ part: 'time', bucket: 'day', period, competition: [id] })}
          />
        </>
      )}
    </section>
  );
};

const fileRows = ({ daysMs, rows }: DayHeat, shared: Readonly<Record<string, string | null | undefined>>) =>
  rows.flatMap(({ name, country, cells }) =>
    cells.flatMap((cell, place) => {
      if (cell === null) return [];
      const { margin, events, changes, compared } = cell;
      return {
        ...{ ...shared, country, competition: name, day: new Date(daysMs[place] ?? 0).toISOString() },
        ...{ events, values: changes, margin, comparedEvents: compared?.events ?? 0 },
        ...{ own: compared?.own ?? null, others: compared?.others ?? null, points: compared?.points ?? null },
      };
    }),
  );
