import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { Market } from '../../src/contract/markets.ts';
import { marketsQuery } from '../api/queries.ts';
import type { MarketId } from '../book/desk-market.ts';
import { lineText } from '../format/numbers.ts';
import { isHandicap } from '../gap/gap-words.ts';
import { useObservable } from '../ui/observable.ts';
import { MOST_COLUMNS } from '../view/board-view.ts';
import { type BoardColumn, columnSearch } from './board-columns.ts';
import { columnIdOf, findMarkets, moved, usualLines } from './column-search.ts';
import { LONGEST_TITLE, setColumnTitle } from './column-titles.ts';
import { columnWidths, resetColumnWidths, setColumnWidth } from './column-widths.ts';
import './column-picker.css';

interface ColumnPickerProps {
  readonly columns: readonly BoardColumn[];
  /** `undefined`: the usual ones. */
  readonly onChange: (ids: readonly MarketId[] | undefined) => void;
}

/** The chosen columns in their order, and every market that can become one. */
export const ColumnPicker = ({ columns, onChange }: ColumnPickerProps): ReactElement => {
  const ids = columns.map(({ id }) => id);
  const take = (next: readonly MarketId[]): void => onChange(columnSearch(next));
  const widths = useObservable(columnWidths);
  return (
    <div className="columns">
      <section aria-label="Chosen columns">
        <ChosenColumns columns={columns} onChange={take} />
        <div className="columns-reset">
          <button type="button" className="plain" onClick={() => onChange(undefined)}>
            The usual columns
          </button>
          <button
            type="button"
            className="plain"
            disabled={Object.keys(widths).length === 0}
            onClick={resetColumnWidths}
          >
            The usual widths
          </button>
        </div>
      </section>
      <MarketSearch chosen={ids} onAdd={(id) => take([...ids, id])} />
    </div>
  );
};

interface ChosenProps {
  readonly columns: readonly BoardColumn[];
  readonly onChange: (ids: readonly MarketId[]) => void;
}

const WIDTH_STEP = 0.2;

const ChosenColumns = ({ columns, onChange }: ChosenProps): ReactElement => {
  const ids = columns.map(({ id }) => id);
  const [dragged, setDragged] = useState<number | null>(null);
  const resize = (id: MarketId, step: number): void => setColumnWidth(id, (columnWidths.get()[id] ?? 1) + step);
  return (
    <ol className="columns-list">
      {columns.map(({ id, title }, place) => (
        <li
          key={id}
          draggable
          data-dragged={dragged === place ? '' : undefined}
          onDragStart={() => setDragged(place)}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={() => {
            if (dragged !== null) onChange(moved(ids, dragged, place));
          }}
        >
          <TitleField key={title} id={id} title={title} />
          <StepButton
            words={`Move ${title} left`}
            sign="←"
            off={place === 0}
            run={() => onChange(moved(ids, place, place - 1))}
          />
          <StepButton
            words={`Move ${title} right`}
            sign="→"
            off={place === ids.length - 1}
            run={() => onChange(moved(ids, place, place + 1))}
          />
          <StepButton words={`Make ${title} narrower`} sign="−" run={() => resize(id, -WIDTH_STEP)} />
          <StepButton words={`Make ${title} wider`} sign="+" run={() => resize(id, WIDTH_STEP)} />
          <StepButton
            words={`Remove ${title}`}
            sign="✕"
            off={ids.length === 1}
            run={() => onChange(ids.filter((one) => one !== id))}
          />
        </li>
      ))}
    </ol>
  );
};

/** The title of a column, to change; emptied, it is the usual one again. */
const TitleField = ({ id, title }: { readonly id: MarketId; readonly title: string }): ReactElement => {
  const [typed, setTyped] = useState(title);
  return (
    <input
      type="text"
      className="columns-title columns-name"
      aria-label={`Title of ${title}`}
      maxLength={LONGEST_TITLE}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== title) setColumnTitle(id, typed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
};

interface StepButtonProps {
  readonly words: string;
  readonly sign: string;
  readonly off?: boolean;
  readonly run: () => void;
}

const StepButton = ({ words, sign, off = false, run }: StepButtonProps): ReactElement => (
  <button type="button" className="plain" aria-label={words} title={words} disabled={off} onClick={run}>
    {sign}
  </button>
);

const MOST_FOUND = 60;

interface SearchProps {
  readonly chosen: readonly MarketId[];
  readonly onAdd: (id: MarketId) => void;
}

const MarketSearch = ({ chosen, onAdd }: SearchProps): ReactElement => {
  const { data: catalogue = [], error } = useQuery(marketsQuery);
  const [search, setSearch] = useState('');
  const found = findMarkets(catalogue, search);
  const isFull = chosen.length >= MOST_COLUMNS;
  return (
    <section aria-label="Markets to add">
      <input
        type="search"
        className="columns-search"
        placeholder="Find a market to add"
        aria-label="Find a market to add"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {error === null ? null : <p role="alert">The markets could not be loaded: {error.message}</p>}
      {isFull ? <p className="dim columns-note">{MOST_COLUMNS} columns are the most: remove one first.</p> : null}
      <ul className="columns-found">
        {found.slice(0, MOST_FOUND).map((market) => (
          <FoundMarket key={market.key} market={market} chosen={chosen} isFull={isFull} onAdd={onAdd} />
        ))}
      </ul>
      {found.length === 0 && error === null ? <p className="dim columns-note">No market fits “{search}”.</p> : null}
      {found.length > MOST_FOUND ? <p className="dim columns-note">{found.length - MOST_FOUND} more: search.</p> : null}
    </section>
  );
};

interface FoundProps extends SearchProps {
  readonly market: Market;
  readonly isFull: boolean;
}

const FoundMarket = ({ market, chosen, isFull, onAdd }: FoundProps): ReactElement => {
  const lines = usualLines(market);
  const [line, setLine] = useState(String(lines?.[0] ?? ''));
  const id = columnIdOf(market, line);
  const isChosen = id !== undefined && chosen.includes(id);
  const listId = `lines-${market.key}`;
  return (
    <li>
      <span className="columns-title">{market.name}</span>
      {lines === null ? null : (
        <>
          <input
            type="text"
            inputMode="decimal"
            className="columns-line"
            aria-label={`Line of ${market.name}`}
            aria-invalid={id === undefined}
            list={listId}
            value={line}
            onChange={(event) => setLine(event.target.value)}
          />
          <datalist id={listId}>
            {lines.map((one) => (
              <option key={one} value={one}>
                {lineText(one, isHandicap(market))}
              </option>
            ))}
          </datalist>
        </>
      )}
      <button
        type="button"
        className="control"
        aria-label={`Add ${market.name}${lines === null ? '' : ` ${line}`}`}
        disabled={id === undefined || isChosen || isFull}
        onClick={() => {
          if (id !== undefined) onAdd(id);
        }}
      >
        {isChosen ? 'added' : 'Add'}
      </button>
    </li>
  );
};
