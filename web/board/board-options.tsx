import type { ReactElement } from 'react';
import type { DeskSource } from '../app/use-sources.ts';
import { Choice } from '../ui/choice.tsx';
import { Segments } from '../ui/segments.tsx';
import type { BoardSearch, BoardView, StateFilter } from '../view/board-view.ts';
import type { DeskSearch, DeskView } from '../view/desk-view.ts';

const STATES: readonly (readonly [StateFilter, string])[] = [
  ['any', 'any state'],
  ['suspended', 'something suspended'],
  ['removed', 'something removed'],
  ['unknown', 'something unknown'],
];

interface MoreFiltersProps {
  readonly view: BoardView;
  readonly change: (patch: BoardSearch) => void;
  readonly sources: readonly DeskSource[];
}

export const BoardMoreFilters = ({ view, change, sources }: MoreFiltersProps): ReactElement => {
  const atLeast = sources.map(
    (_, index) => [String(index), index === 0 ? 'any number' : `${index + 1} or more`] as const,
  );
  const toggle = (slug: string): void => {
    const hide = view.hide.includes(slug) ? view.hide.filter((one) => one !== slug) : [...view.hide, slug];
    change({ hide });
  };
  return (
    <div className="options">
      <Choice label="With" showLabel value={view.state} options={STATES} onChange={(state) => change({ state })} />
      <Choice
        label="Offered by"
        showLabel
        value={String(Math.max(0, view.min - 1))}
        options={atLeast}
        onChange={(index) => change({ min: index === '0' ? undefined : Number(index) + 1 })}
      />
      <Choice
        label="Missing from"
        showLabel
        value={view.missing}
        options={[['', 'nobody in particular'], ...sources.map(({ slug, name }) => [slug, name] as const)]}
        onChange={(missing) => change({ missing })}
      />
      <fieldset className="checks">
        <legend>Shown bookmakers</legend>
        {sources.map(({ slug, name }) => {
          const shown = !view.hide.includes(slug);
          const isLast = shown && view.hide.length === sources.length - 1;
          return (
            <label key={slug}>
              <input type="checkbox" checked={shown} disabled={isLast} onChange={() => toggle(slug)} /> {name}
            </label>
          );
        })}
      </fieldset>
      <button
        type="button"
        className="control"
        onClick={() => change({ state: undefined, min: undefined, missing: undefined, hide: undefined })}
      >
        Clear these
      </button>
    </div>
  );
};

interface ViewOptionsProps {
  readonly desk: DeskView;
  readonly change: (patch: DeskSearch) => void;
}

export const ViewOptions = ({ desk, change }: ViewOptionsProps): ReactElement => (
  <div className="options">
    <Row words="Rows">
      <Segments
        label="Height of the rows"
        value={desk.density}
        options={[
          ['compact', 'compact'],
          ['normal', 'normal'],
          ['roomy', 'roomy'],
        ]}
        onChange={(density) => change({ density })}
      />
    </Row>
    <Row words="Prices as">
      <Segments
        label="Prices as"
        value={desk.measure}
        options={[
          ['odds', 'odds'],
          ['probability', 'probability'],
        ]}
        onChange={(measure) => change({ measure })}
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
        onChange={(palette) => change({ palette })}
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
