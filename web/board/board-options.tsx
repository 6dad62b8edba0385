import type { ReactElement } from 'react';
import type { DeskSource } from '../app/use-sources.ts';
import { Choice } from '../ui/choice.tsx';
import { Segments } from '../ui/segments.tsx';
import type { BoardLayout, BoardSearch, BoardView, StateFilter } from '../view/board-view.ts';
import type { DeskSearch, DeskView } from '../view/desk-view.ts';

const STATES: readonly (readonly [StateFilter, string])[] = [
  ['any', 'any state'],
  ['suspended', 'something suspended'],
  ['removed', 'something removed'],
  ['unknown', 'something unknown'],
];

/** How many of the further filters are set: they are out of sight. */
export const furtherFilters = ({ state, min, offered, missing, hide, started }: BoardView): number =>
  [state !== 'any', min > 0, offered.length > 0, missing.length > 0, hide.length > 0, started].filter(Boolean).length;

interface MoreFiltersProps {
  readonly view: BoardView;
  readonly change: (patch: BoardSearch) => void;
  readonly sources: readonly DeskSource[];
}

const toggled = (list: readonly string[], slug: string): readonly string[] | undefined => {
  const next = list.includes(slug) ? list.filter((one) => one !== slug) : [...list, slug];
  return next.length > 0 ? next : undefined;
};

export const BoardMoreFilters = ({ view, change, sources }: MoreFiltersProps): ReactElement => {
  const atLeast = sources.map(
    (_, index) => [String(index), index === 0 ? 'any number' : `${index + 1} or more`] as const,
  );
  const shownCount = sources.length - view.hide.length;
  return (
    <div className="options">
      <Choice label="With" showLabel value={view.state} options={STATES} onChange={(state) => change({ state })} />
      <Choice
        label="Bookmakers"
        showLabel
        value={String(Math.max(0, view.min - 1))}
        options={atLeast}
        onChange={(index) => change({ min: index === '0' ? undefined : Number(index) + 1 })}
      />
      <table className="who">
        <thead>
          <tr>
            <td />
            <th scope="col">offered by</th>
            <th scope="col">missing from</th>
            <th scope="col">shown</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ slug, name }) => {
            const isShown = !view.hide.includes(slug);
            return (
              <tr key={slug}>
                <th scope="row">{name}</th>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Offered by ${name}`}
                    checked={view.offered.includes(slug)}
                    onChange={() =>
                      change({
                        offered: toggled(view.offered, slug),
                        missing: view.missing.filter((one) => one !== slug),
                      })
                    }
                  />
                </td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Missing from ${name}`}
                    checked={view.missing.includes(slug)}
                    onChange={() =>
                      change({
                        missing: toggled(view.missing, slug),
                        offered: view.offered.filter((one) => one !== slug),
                      })
                    }
                  />
                </td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Show ${name}`}
                    checked={isShown}
                    disabled={isShown && shownCount === 1}
                    onChange={() => change({ hide: toggled(view.hide, slug) })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <label className="check">
        <input
          type="checkbox"
          checked={view.started}
          onChange={() => change({ started: view.started ? undefined : true })}
        />{' '}
        Matches that have begun too
      </label>
      <button
        type="button"
        className="control"
        onClick={() =>
          change({
            ...{ state: undefined, min: undefined, offered: undefined },
            ...{ missing: undefined, hide: undefined, started: undefined },
          })
        }
      >
        Clear these
      </button>
    </div>
  );
};

interface ViewOptionsProps {
  readonly desk: DeskView;
  readonly changeDesk: (patch: DeskSearch) => void;
  readonly layout: BoardLayout;
  readonly change: (patch: BoardSearch) => void;
}

export const ViewOptions = ({ desk, changeDesk, layout, change }: ViewOptionsProps): ReactElement => (
  <div className="options">
    <Row words="Bookmakers as">
      <Segments
        label="Bookmakers as"
        value={layout}
        options={[
          ['rows', 'rows'],
          ['columns', 'columns'],
        ]}
        onChange={(to) => change({ layout: to })}
      />
    </Row>
    <Row words="Rows">
      <Segments
        label="Height of the rows"
        value={desk.density}
        options={[
          ['compact', 'compact'],
          ['normal', 'normal'],
          ['roomy', 'roomy'],
        ]}
        onChange={(density) => changeDesk({ density })}
      />
    </Row>
    <Row words="Colours">
      <Segments
        label="Colours"
        value={desk.palette}
        options={[
          ['green-red', 'green, red'],
          ['blue-orange', 'blue, orange'],
        ]}
        onChange={(palette) => changeDesk({ palette })}
      />
    </Row>
  </div>
);

const Row = ({ words, children }: { readonly words: string; readonly children: ReactElement }): ReactElement => (
  <div className="option-row">
    <span className="dim">{words}</span>
    {children}
  </div>
);
