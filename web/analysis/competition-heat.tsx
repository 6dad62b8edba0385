import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { CompetitionMargins, MarginHeatAnswer } from '../../src/contract/analysis.ts';
import { apiGet, apiPath } from '../api/api-client.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import type { BoardColumn } from '../board/board-columns.ts';
import { RowFiles } from '../export/row-files.tsx';
import { countText, marginText, pointsText } from '../format/numbers.ts';
import { Choice } from '../ui/choice.tsx';
import { TableScroll } from '../ui/table-scroll.tsx';
import type { AnalysisSearch, AnalysisView } from '../view/analysis-view.ts';
import { AnalysisNote } from './analysis-note.tsx';
import { heatCell, heatStep, sortedHeat } from './heat.ts';

interface CompetitionHeatProps {
  readonly view: AnalysisView;
  readonly columns: readonly BoardColumn[];
  readonly change: (patch: AnalysisSearch) => void;
}

const EVERY_MS = 30_000;

/** Our margins less theirs as they are now, by competition and market. */
export const CompetitionHeat = ({ view, columns, change }: CompetitionHeatProps): ReactElement => {
  const [{ reference }, changeDesk] = useDeskView();
  const sources = useSources();
  const { country, competition, against, sort } = view;
  const market = columns.map(({ id }) => id);
  const path = apiPath('/api/analysis/competitions', {
    ...{ reference, market },
    ...(country.length > 0 ? { country } : {}),
    ...(competition.length > 0 ? { competition } : {}),
  });
  const { data, error, refetch } = useQuery({
    queryKey: ['analysis', path],
    queryFn: ({ signal }) => apiGet<MarginHeatAnswer>(path, signal),
    refetchInterval: EVERY_MS,
    placeholderData: (before) => before,
  });
  const others = sources.filter(({ slug }) => slug !== reference);
  const column = columns.findIndex(({ id }) => id === sort);
  const rows = sortedHeat(data?.competitions ?? [], column, against);
  const mode = sources.length > 0 && sources.every(({ simulated }) => simulated) ? 'sandbox' : 'live';
  return (
    <section aria-label="Competitions now">
      <div className="analysis-choice">
        <Choice
          label="We are"
          showLabel
          value={reference}
          options={sources.length > 0 ? sources.map(({ slug, name }) => [slug, name]) : [[reference, reference]]}
          onChange={(slug) => changeDesk({ reference: slug })}
        />
        <Choice
          label="Against"
          showLabel
          value={against}
          options={[['', 'all others'], ...others.map(({ slug, name }) => [slug, name] as const)]}
          onChange={(slug) => change({ against: slug })}
        />
        <p className="dim">Our mean margin less theirs, in points, over the quotes that both have open now.</p>
        <span className="page-end">
          <RowFiles name={`overround-${mode}-margins`} rows={() => heatRows(mode, rows, columns, against)} />
        </span>
      </div>
      <AnalysisNote what="The competitions" error={error} loading={data === undefined} retry={() => void refetch()} />
      {data !== undefined && rows.length === 0 ? (
        <p className="dim analysis-note">No match of these competitions is in the book.</p>
      ) : null}
      {rows.length === 0 ? null : (
        <TableScroll label="Differences of margins by competition and market">
          <table className="table heat">
            <thead>
              <tr>
                <th scope="col" aria-sort={column === -1 ? 'descending' : undefined}>
                  <button type="button" className="plain" onClick={() => change({ sort: undefined })}>
                    Competition{column === -1 ? ' ▾' : ''}
                  </button>
                </th>
                <th scope="col" className="is-number">
                  Matches
                </th>
                {columns.map(({ id, title }) => (
                  <th key={id} scope="col" className="is-number" aria-sort={id === sort ? 'descending' : undefined}>
                    <button type="button" className="plain" onClick={() => change({ sort: id })}>
                      {title}
                      {id === sort ? ' ▾' : ''}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.competition.id}>
                  <th scope="row">
                    {row.competition.name} <span className="dim">{row.country}</span>
                  </th>
                  <td className="is-number dim">{countText(row.events)}</td>
                  {columns.map(({ id, title }, at) => {
                    const cell = heatCell(row.markets[at] ?? [], against);
                    if (cell === null) {
                      return (
                        <td key={id} className="is-number dim" title="no quote that both have open">
                          –
                        </td>
                      );
                    }
                    const words = `ours ${marginText(cell.ours)}, theirs ${marginText(cell.theirs)}, ${countText(cell.quotes)} comparisons`;
                    return (
                      <td key={id} className="is-number heat-cell" data-step={heatStep(cell.points)}>
                        <button
                          type="button"
                          title={words}
                          aria-label={`${row.competition.name}, ${title}: ${pointsText(cell.points)} points, ${words}; over time`}
                          onClick={() => change({ part: 'time', market: id, competition: [row.competition.id] })}
                        >
                          {pointsText(cell.points)} <small>{marginText(cell.ours)}</small>
                        </button>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
};

const heatRows = (
  mode: string,
  rows: readonly CompetitionMargins[],
  columns: readonly BoardColumn[],
  against: string,
) =>
  rows.flatMap(({ competition, country, events, markets }) =>
    columns.flatMap(({ id }, at) => {
      const cell = heatCell(markets[at] ?? [], against);
      if (cell === null) return [];
      const { ours, theirs, points, quotes } = cell;
      return {
        ...{ mode, country, competition: competition.name, events, market: id, against: against || 'all others' },
        ...{ ours, theirs, points, quotes },
      };
    }),
  );
