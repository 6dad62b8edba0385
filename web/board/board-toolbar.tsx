import type { ReactElement, RefObject } from 'react';
import { useDeskView } from '../app/use-desk-view.ts';
import type { DeskSource } from '../app/use-sources.ts';
import type { KickoffPreset } from '../time/kickoff-window.ts';
import { offeredZones, zoneName } from '../time/zone.ts';
import { Choice } from '../ui/choice.tsx';
import { MultiChoice } from '../ui/multi-choice.tsx';
import { Popover } from '../ui/popover.tsx';
import { Segments } from '../ui/segments.tsx';
import type { BoardMode, BoardSearch, BoardSort, BoardView } from '../view/board-view.ts';
import { ViewsMenu } from '../views/views-menu.tsx';
import type { BoardColumn } from './board-columns.ts';
import { BoardExport } from './board-export-menu.tsx';
import { useIsPhone } from './board-layout.ts';
import { BoardMoreFilters, furtherFilters, ViewOptions } from './board-options.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { SearchField } from './search-field.tsx';
import { useFacets } from './use-facets.ts';

const PRESETS: readonly (readonly [KickoffPreset, string])[] = [
  ['all', 'Any kick-off'],
  ['today', 'Today'],
  ['tomorrow', 'Tomorrow'],
  ['3h', 'Next 3 h'],
  ['weekend', 'Weekend'],
  ['7d', '7 days'],
  ['custom', 'From – to'],
];

const SORTS: readonly (readonly [BoardSort, string])[] = [
  ['gap', 'Worst first'],
  ['kickoff', 'By kick-off'],
  ['competition', 'By competition'],
  ['changed', 'Recently changed'],
];

const MODES: readonly (readonly [BoardMode, string])[] = [
  ['all', 'All'],
  ['theirs', 'Not ours'],
  ['closed', 'Closed'],
];

interface BoardToolbarProps {
  readonly view: BoardView;
  readonly change: (patch: BoardSearch) => void;
  readonly sources: readonly DeskSource[];
  readonly searchField: RefObject<HTMLInputElement | null>;
}

/** What of the book is shown, and as whom. On a telephone the filters are one button. */
export const BoardToolbar = ({ view, change, sources, searchField }: BoardToolbarProps): ReactElement => {
  const [desk, changeDesk] = useDeskView();
  const isPhone = useIsPhone();
  const names = sources.map(({ slug, name }) => [slug, name] as const);
  const set = setFilters(view);
  const reference = (
    <Choice
      label="We are"
      showLabel
      value={desk.reference}
      options={names.length > 0 ? names : [[desk.reference, desk.reference]]}
      onChange={(slug) => changeDesk({ reference: slug })}
    />
  );
  const order = <Choice label="Order" value={view.sort} options={SORTS} onChange={(sort) => change({ sort })} />;
  const search = <SearchField field={searchField} value={view.q} onChange={(q) => change({ q })} />;
  const filters = <BoardFilters {...{ view, change, sources }} />;
  return (
    <search className="toolbar">
      {isPhone ? (
        <>
          {search}
          <Popover
            className={set > 0 ? 'control is-set' : 'control'}
            label={set > 0 ? `Filters, ${set} set` : 'Filters'}
            button={<span className="control-text">{set > 0 ? `Filters (${set})` : 'Filters'}</span>}
          >
            {() => <div className="options">{filters}</div>}
          </Popover>
          {reference}
          {order}
        </>
      ) : (
        <>
          {reference}
          {filters}
          {order}
          {search}
        </>
      )}
    </search>
  );
};

/** How many filters are set besides the search. */
const setFilters = (view: BoardView): number =>
  furtherFilters(view) +
  [view.mode !== 'all', view.kickoff !== 'all', view.country.length > 0, view.competition.length > 0].filter(Boolean)
    .length;

const BoardFilters = ({ view, change, sources }: Omit<BoardToolbarProps, 'searchField'>): ReactElement => {
  const facets = useFacets(view.country);
  const further = furtherFilters(view);
  return (
    <>
      <Segments
        label="Which matches: all, not offered by us, with something closed"
        value={view.mode}
        options={MODES}
        onChange={(mode) => change({ mode })}
      />
      <Choice
        label="Kick-off"
        value={view.kickoff}
        options={PRESETS}
        onChange={(kickoff) => change({ kickoff, from: undefined, to: undefined })}
      />
      {view.kickoff === 'custom' ? <CustomWindow view={view} change={change} /> : null}
      <MultiChoice
        label="Country"
        options={facets.countries}
        chosen={view.country}
        onChange={(country) => change({ country, competition: undefined })}
      />
      <MultiChoice
        label="Competition"
        options={facets.competitions}
        chosen={view.competition}
        onChange={(competition) => change({ competition })}
      />
      <Popover
        className={further > 0 ? 'control is-set' : 'control'}
        label={further > 0 ? `More filters, ${further} set` : 'More filters'}
        button={<span className="control-text">{further > 0 ? `More filters (${further})` : 'More filters'}</span>}
      >
        {() => <BoardMoreFilters view={view} change={change} sources={sources} />}
      </Popover>
    </>
  );
};

interface BoardToolsProps extends Omit<BoardToolbarProps, 'searchField'> {
  readonly columns: readonly BoardColumn[];
  /** What is shown, in its order. */
  readonly ids: readonly string[];
}

/** How what is shown is shown: zone, columns, views, files, appearance. */
export const BoardTools = ({ view, change, sources, columns, ids }: BoardToolsProps): ReactElement => {
  const [desk, changeDesk] = useDeskView();
  const isPhone = useIsPhone();
  const tools = (
    <>
      <Choice
        label="Time zone"
        value={desk.zone}
        options={[...new Set([...offeredZones(), desk.zone])].map((zone) => [zone, `${zoneName(zone)} time`])}
        onChange={(zone) => changeDesk({ zone })}
      />
      <ColumnsMenu columns={columns} isUsual={view.column.length === 0} change={change} />
      <ViewsMenu />
      <BoardExport view={view} sources={sources} columns={columns} ids={ids} />
      <Popover className="control" label="View" button={<span className="control-text">View</span>}>
        {() => <ViewOptions desk={desk} changeDesk={changeDesk} layout={view.layout} change={change} />}
      </Popover>
    </>
  );
  return (
    <span className="count-end">
      {isPhone ? (
        <Popover className="control" label="Tools" button={<span className="control-text">Tools</span>}>
          {() => <div className="options">{tools}</div>}
        </Popover>
      ) : (
        tools
      )}
    </span>
  );
};

interface WindowProps {
  readonly view: BoardView;
  readonly change: (patch: BoardSearch) => void;
}

const CustomWindow = ({ view, change }: WindowProps): ReactElement => (
  <span className="window">
    <input
      type="datetime-local"
      aria-label="Kick-off from"
      value={view.from}
      onChange={(event) => change({ from: event.target.value })}
    />
    <span aria-hidden="true">–</span>
    <input
      type="datetime-local"
      aria-label="Kick-off to"
      value={view.to}
      onChange={(event) => change({ to: event.target.value })}
    />
  </span>
);
