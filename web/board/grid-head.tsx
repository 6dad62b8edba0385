// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement } from 'react';
import { BOOKMAKER_COLUMN, columnCount, firstColumnOf, MATCH_COLUMN, useBoard } from './board-context.ts';

/** The heads of the columns: the markets, and below them their selections. */
export const GridHead = (): ReactElement => {
  const { columns } = useBoard();
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" className="head-row">
        <div role="columnheader" aria-colindex={MATCH_COLUMN} aria-rowspan={2} className="head-match">
          Match
        </div>
        <div role="columnheader" aria-colindex={BOOKMAKER_COLUMN} aria-rowspan={2} className="head-book">
          Bookmaker
        </div>
        {columns.map(({ id, title, selections }, index) => {
          const at = firstColumnOf(columns, index);
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={at}
              aria-colspan={selections.length + 1}
              className="head-market"
              style={{ gridColumn: `${at} / span ${selections.length + 1}` }}
            >
              {title}
            </div>
          );
        })}
        <div
          role="columnheader"
          aria-colindex={columnCount(columns)}
          aria-rowspan={2}
          className="head-gap"
          style={{ gridColumn: columnCount(columns) }}
          title="Our fair probability less that of the others, where they are furthest apart, in points"
        >
          Gap
        </div>
      </div>
      <div role="row" className="head-row head-selections">
        {columns.map(({ id, selections }, index) => {
          const at = firstColumnOf(columns, index);
          return [
            ...selections.map(({ key, label, name }, place) => (
              <div
                key={`${id} ${key}`}
                role="columnheader"
                aria-colindex={at + place}
                className="head-selection"
                style={{ gridColumn: at + place }}
                title={name}
              >
                {label}
              </div>
            )),
            <div
              key={`${id} margin`}
              role="columnheader"
              aria-colindex={at + selections.length}
              className="head-selection head-margin"
              style={{ gridColumn: at + selections.length }}
            >
              margin
            </div>,
          ];
        })}
      </div>
    </div>
  );
};
