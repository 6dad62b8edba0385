import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useMemo, useRef } from 'react';
import type { Mover } from '../../src/contract/movers.ts';
import { marketsQuery } from '../api/queries.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { useFacets } from '../board/use-facets.ts';
import { marketIdOf } from '../book/desk-market.ts';
import { countText } from '../format/numbers.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { Choice } from '../ui/choice.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { FewChoice } from '../ui/few-choice.tsx';
import { MoreRows } from '../ui/more-rows.tsx';
import { MultiChoice } from '../ui/multi-choice.tsx';
import { useRowKeys } from '../ui/use-row-keys.ts';
import { leastPoints, type MoversSearch, statedPoints } from '../view/movers-view.ts';
import { moverColumns } from './mover-columns.tsx';
import { moverKey } from './movers-query.ts';
import { useMoverTape } from './use-mover-tape.ts';
import './movers.css';

const SIZES = ['0', '0.5', '1', '2', '3', '5'] as const;
const sizeWords = (size: string): string =>
  size === '0' ? 'any size' : `${size} ${size === '1' ? 'point' : 'points'} or more`;
const noneWords = (points: number): string =>
  points === 0 ? 'Nothing moved that fits.' : `No move of ${sizeWords(String(points))} fits.`;
const NO_COUNTRIES: readonly string[] = [];

/** Which prices moved, while one looks and while one looked away. */
export const MoversPage = (): ReactElement => {
  const search = useSearch({ from: '/movers' });
  const navigate = useNavigate({ from: '/movers' });
  const change = (patch: MoversSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false });
  const [{ zone }] = useDeskView();
  const page = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const tape = useMoverTape(search, page);
  const openHistory = ({ eventId, market, line }: Mover): void =>
    change({ history: `${eventId}/${marketIdOf(market, line)}` });
  const latest = useRef(openHistory);
  latest.current = openHistory;
  const columns = useMemo(() => moverColumns(zone, (mover) => latest.current(mover)), [zone]);
  useRowKeys(table, {
    ' ': ({ dataset: { row } }) => {
      const mover = tape.movers.find((one) => moverKey(one) === row);
      if (mover !== undefined) openHistory(mover);
    },
  });
  return (
    <main ref={page} className="page">
      <div className="page-head">
        <h1>Movers</h1>
        <MoverFilters view={search} change={change} />
      </div>
      {tape.error === null ? null : (
        <p className="problem-text" role="alert">
          The moves could not be loaded: {tape.error.message}
        </p>
      )}
      <PanelBoundary what="The tape">
        {tape.movers.length === 0 ? (
          <p className="dim">{tape.isLoading ? 'Loading…' : noneWords(leastPoints(search))}</p>
        ) : (
          <DataTable
            label="Moves of prices, newest first"
            className="movers cards"
            walked={table}
            columns={columns}
            rows={tape.movers}
            keyOf={moverKey}
          />
        )}
        <MoreRows list={tape.older} words="Older moves" />
        {tape.held === 0 ? null : (
          <button type="button" className="control is-set movers-held" onClick={tape.showHeld}>
            ↑ {countText(tape.held)} new
          </button>
        )}
      </PanelBoundary>
      <HistoryPanel quote={search.history} onClose={() => change({ history: undefined })} />
    </main>
  );
};

interface MoverFiltersProps {
  readonly view: MoversSearch;
  readonly change: (patch: MoversSearch) => void;
}

const MoverFilters = ({ view, change }: MoverFiltersProps): ReactElement => {
  const sources = useSources();
  const { competitions } = useFacets(NO_COUNTRIES);
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const size = String(leastPoints(view));
  return (
    <>
      <Choice
        label="Moves of"
        showLabel
        value={size}
        options={[...new Set([...SIZES, size])].map((one) => [one, sizeWords(one)])}
        onChange={(chosen) => change({ minPoints: statedPoints(Number(chosen)) })}
      />
      <FewChoice
        label="Bookmaker"
        options={sources.map(({ slug, name }) => [slug, name])}
        chosen={view.bookmaker ?? []}
        onChange={(bookmaker) => change({ bookmaker })}
      />
      <MultiChoice
        label="Competition"
        options={competitions}
        chosen={view.competition ?? []}
        onChange={(competition) => change({ competition })}
      />
      <MultiChoice
        label="Market"
        options={catalogue.map(({ key, name, bookmakers }) => ({ value: key, name, count: bookmakers.length }))}
        chosen={view.market ?? []}
        onChange={(market) => change({ market })}
      />
      {view.event === undefined ? null : (
        <button type="button" className="control is-set" onClick={() => change({ event: undefined })}>
          One match only ×
        </button>
      )}
    </>
  );
};
