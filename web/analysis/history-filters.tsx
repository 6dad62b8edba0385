import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { marketsQuery } from '../api/queries.ts';
import { columnOf } from '../board/board-columns.ts';
import { columnIdOf, findMarkets, usualLines } from '../board/column-search.ts';
import { Choice } from '../ui/choice.tsx';
import { Popover } from '../ui/popover.tsx';
import type { AnalysisPeriod, AnalysisSearch, AnalysisView } from '../view/analysis-view.ts';

const PERIODS: readonly (readonly [AnalysisPeriod, string])[] = [
  ['24h', 'Last 24 h'],
  ['7d', 'Last 7 days'],
  ['14d', 'Last 14 days'],
  ['all', 'All that is kept'],
];

interface HistoryFiltersProps {
  readonly view: AnalysisView;
  readonly change: (patch: AnalysisSearch) => void;
  /** Those to choose from, where they are not the usual ones. */
  readonly periods?: typeof PERIODS;
  readonly children?: ReactNode;
}

/** Which market of history, and how far back. */
export const HistoryFilters = ({ view, change, periods = PERIODS, children }: HistoryFiltersProps): ReactElement => (
  <div className="analysis-choice">
    <MarketChoice market={view.market} onChange={(market) => change({ market })} />
    <Choice label="Period" value={view.period} options={periods} onChange={(period) => change({ period })} />
    {children}
  </div>
);

interface MarketChoiceProps {
  readonly market: string;
  readonly onChange: (market: string) => void;
}

const MarketChoice = ({ market, onChange }: MarketChoiceProps): ReactElement => {
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const title = columnOf(market, catalogue)?.title ?? market;
  return (
    <Popover className="control" label={`Market: ${title}`} button={<span className="control-text">{title}</span>}>
      {() => <MarketList onChange={onChange} />}
    </Popover>
  );
};

const MOST_FOUND = 60;

const MarketList = ({ onChange }: Pick<MarketChoiceProps, 'onChange'>): ReactElement => {
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const [search, setSearch] = useState('');
  const [line, setLine] = useState('');
  const lineField = useId();
  return (
    <div className="multi">
      <div className="multi-head">
        <input
          type="search"
          value={search}
          placeholder="Find a market"
          aria-label="Find a market"
          onChange={(event) => setSearch(event.target.value)}
        />
        <label htmlFor={lineField} className="dim">
          line
        </label>
        <input
          id={lineField}
          type="text"
          inputMode="decimal"
          className="line-field"
          value={line}
          placeholder="usual"
          onChange={(event) => setLine(event.target.value)}
        />
      </div>
      <ul className="multi-list market-list">
        {findMarkets(catalogue, search)
          .slice(0, MOST_FOUND)
          .map((known) => {
            const id = columnIdOf(known, line.trim() === '' ? String(usualLines(known)?.[0] ?? '') : line);
            return (
              <li key={known.key}>
                <button
                  type="button"
                  className="plain"
                  disabled={id === undefined}
                  onClick={() => {
                    if (id !== undefined) onChange(id);
                  }}
                >
                  {id === undefined ? known.name : (columnOf(id, catalogue)?.title ?? known.name)}
                </button>
              </li>
            );
          })}
      </ul>
    </div>
  );
};
