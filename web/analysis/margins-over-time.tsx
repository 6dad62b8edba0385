import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useCallback, useMemo, useState } from 'react';
import type { MarginsAnswer } from '../../src/contract/analysis.ts';
import { apiGet, apiPath } from '../api/api-client.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import type { Facets } from '../board/use-facets.ts';
import { RowFiles } from '../export/row-files.tsx';
import { countText, marginText, pointsText } from '../format/numbers.ts';
import { SeriesLegend } from '../history/series-legend.tsx';
import { nowMs } from '../time/desk-clock.ts';
import { clockTime, dayName } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { Segments } from '../ui/segments.tsx';
import { TableScroll } from '../ui/table-scroll.tsx';
import type { AnalysisBucket, AnalysisSearch, AnalysisView } from '../view/analysis-view.ts';
import { AnalysisNote } from './analysis-note.tsx';
import { competitionsMeant } from './competitions-meant.ts';
import { HistoryFilters } from './history-filters.tsx';
import { marginColumns, periodStart, summaryOf } from './margin-columns.ts';

const HistoryChart = lazy(async () => ({ default: (await import('../history/history-chart.tsx')).HistoryChart }));

const BUCKETS: readonly (readonly [AnalysisBucket, string])[] = [
  ['hour', 'By hour'],
  ['day', 'By day'],
  ['toKickoff', 'Hours to kick-off'],
];

export interface HistoryPartProps {
  readonly view: AnalysisView;
  readonly facets: Facets;
  readonly change: (patch: AnalysisSearch) => void;
}

const percent = (value: number): string => `${value.toFixed(1)} %`;

/** The margins of each bookmaker in one market, over time or towards the kick-off. */
export const MarginsOverTime = ({ view, facets, change }: HistoryPartProps): ReactElement => {
  const [{ reference, zone }] = useDeskView();
  const sources = useSources();
  const toKickoff = view.bucket === 'toKickoff';
  const [market, line] = view.market.split(':');
  const from = periodStart(view.period, nowMs());
  const path = apiPath('/api/analysis/margins', {
    ...{ market, line, from, bucket: view.bucket },
    ...(view.bucket === 'day' ? { zone } : {}),
    ...competitionsMeant(view, facets),
  });
  const { data, error, refetch } = useQuery({
    queryKey: ['analysis', path],
    queryFn: ({ signal }) => apiGet<MarginsAnswer>(path, signal),
    staleTime: 60_000,
  });
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [at, setAt] = useState<number | null>(null);
  const all = useMemo(
    () =>
      [...(data?.series ?? [])].sort((a, b) => Number(b.bookmaker === reference) - Number(a.bookmaker === reference)),
    [data, reference],
  );
  const shown = useMemo(() => all.filter(({ bookmaker }) => !hidden.includes(bookmaker)), [all, hidden]);
  const columns = useMemo(() => marginColumns(shown, toKickoff), [shown, toKickoff]);
  const styleOf = useCallback((slug: string) => all.findIndex(({ bookmaker }) => bookmaker === slug), [all]);
  const nameOf = (slug: string): string => sources.find((one) => one.slug === slug)?.name ?? slug;
  const place = at ?? columns.seconds.length - 1;
  const where = columns.seconds[place];
  const mode = sources.length > 0 && sources.every(({ simulated }) => simulated) ? 'sandbox' : 'live';
  return (
    <section aria-label="Margins over time">
      <HistoryFilters view={view} change={change}>
        <Segments label="Buckets" value={view.bucket} options={BUCKETS} onChange={(bucket) => change({ bucket })} />
        <span className="page-end">
          <RowFiles
            name={`overround-${mode}-margins-${market}`}
            rows={() =>
              shown.flatMap(({ bookmaker, points }) =>
                points.map((point) => ({ mode, market, line: line ?? null, bookmaker, ...point })),
              )
            }
          />
        </span>
      </HistoryFilters>
      <AnalysisNote what="The margins" error={error} loading={data === undefined} retry={() => void refetch()} />
      {data !== undefined && all.length === 0 ? (
        <p className="dim analysis-note">
          No history yet: no open price of this market changed in this period. Margins are counted when a price changes.
        </p>
      ) : null}
      {all.length === 0 ? null : (
        <>
          <SeriesLegend
            entries={all.map(({ bookmaker: slug }, line) => {
              const value = columns.values[columns.bookmakers.indexOf(slug)]?.[place] ?? null;
              const isShown = !hidden.includes(slug);
              const name = nameOf(slug);
              return {
                slug,
                name,
                place: line,
                ours: slug === reference,
                shown: isShown,
                value: value === null ? '–' : percent(value),
              };
            })}
            onToggle={(slug) =>
              setHidden(hidden.includes(slug) ? hidden.filter((one) => one !== slug) : [...hidden, slug])
            }
          />
          <p className="dim">
            {where === undefined
              ? ''
              : toKickoff
                ? `${-where} to ${1 - where} h before kick-off`
                : `${dayName(where * 1000, nowMs(), zone)}${view.bucket === 'day' ? '' : ` ${clockTime(where * 1000, zone)}`}, ${zoneName(zone)} time`}
          </p>
          <Suspense fallback={<div className="history-chart" />}>
            <HistoryChart
              {...{ columns, zone, styleOf }}
              format={percent}
              axis={toKickoff ? 'hours' : 'buckets'}
              onPoint={setAt}
            />
          </Suspense>
          <MarginSummaries series={shown} toKickoff={toKickoff} reference={reference} nameOf={nameOf} />
        </>
      )}
    </section>
  );
};

interface SummariesProps {
  readonly series: MarginsAnswer['series'];
  readonly toKickoff: boolean;
  readonly reference: string;
  readonly nameOf: (slug: string) => string;
}

const MarginSummaries = ({ series, toKickoff, reference, nameOf }: SummariesProps): ReactElement => {
  const rows = series.flatMap(({ bookmaker, points }) => summaryOf(bookmaker, points, toKickoff) ?? []);
  const ours = rows.find(({ bookmaker }) => bookmaker === reference);
  return (
    <TableScroll label="Margins in this period">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Bookmaker</th>
            {['First', 'Last', 'Mean', 'Lowest', 'Highest', 'Mean against ours', 'Changes'].map((words) => (
              <th key={words} scope="col" className="is-number">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ bookmaker, first, last, mean, min, max, quotes }) => (
            <tr key={bookmaker}>
              <th scope="row" className={bookmaker === reference ? 'is-ours' : undefined}>
                {nameOf(bookmaker)}
              </th>
              {[first, last, mean, min, max].map((value, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={place} className="is-number">
                  {marginText(value)}
                </td>
              ))}
              <td className="is-number">
                {ours === undefined || bookmaker === reference ? '' : `${pointsText((mean - ours.mean) * 100)} pp`}
              </td>
              <td className="is-number dim">{countText(quotes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
};
