// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement } from 'react';
import { useBoard } from './board-context.ts';
import { BOOKMAKER_COLUMN, type BoardGroup, columnCount, MATCH_COLUMN } from './board-groups.ts';
import { REM, remOfGroup } from './board-layout.ts';
import { WidthHandle } from './width-handle.tsx';

/** The heads of the columns: the markets, and below them their selections or the bookmakers. */
export const GridHead = (): ReactElement => {
  const { groups, layout, desk, slugs } = useBoard();
  const shape = { layout, measure: desk.measure, bookmakers: slugs.length };
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" className="head-row">
        <div
          role="columnheader"
          aria-colindex={MATCH_COLUMN}
          aria-rowspan={2}
          className="head-match"
          data-rem={REM.match[layout]}
        >
          Match
          <WidthHandle id="match" />
        </div>
        <div
          role="columnheader"
          aria-colindex={BOOKMAKER_COLUMN}
          aria-rowspan={2}
          className="head-book"
          data-rem={REM.bookmaker[layout]}
        >
          {layout === 'rows' ? 'Bookmaker' : 'Seen'}
          <WidthHandle id="bookmaker" />
        </div>
        {groups.map((group) => (
          <div
            key={group.column.id}
            role="columnheader"
            aria-colindex={group.at}
            aria-colspan={group.size}
            className="head-market"
            style={{ gridColumn: `${group.at} / span ${group.size}` }}
            title={group.column.title}
            data-column={group.column.id}
            data-rem={remOfGroup(group, shape)}
          >
            {group.column.title}
            <WidthHandle id={group.column.id} />
          </div>
        ))}
        <div
          role="columnheader"
          aria-colindex={columnCount(groups)}
          aria-rowspan={2}
          className="head-gap"
          style={{ gridColumn: columnCount(groups) }}
          title="Our fair probability less that of the others, where they are furthest apart, in points"
        >
          Gap <span className="head-unit">pp</span>
        </div>
      </div>
      <div role="row" className="head-row head-selections">
        {groups.map((group) => (
          <GroupHeads key={group.column.id} group={group} />
        ))}
      </div>
    </div>
  );
};

const GroupHeads = ({ group }: { readonly group: BoardGroup }): ReactElement[] => {
  const { layout, desk, bookmakers } = useBoard();
  const { column, at } = group;
  if (layout === 'columns') {
    const first = desk.measure === 'margin' ? at : at + 1;
    return bookmakers.map(({ slug, name }, place) => (
      <Head key={slug} at={first + place} words={name} ours={slug === desk.reference} />
    ));
  }
  if (desk.measure === 'margin') return [<Head key="margin" at={at} words="margin" />];
  return [
    ...column.selections.map(({ key, label, name }, place) => (
      <Head key={key} at={at + place} words={label} title={name} />
    )),
    ...(desk.measure === 'odds'
      ? [<Head key="margin" at={at + column.selections.length} words="margin" isMargin />]
      : []),
  ];
};

interface HeadProps {
  readonly at: number;
  readonly words: string;
  readonly title?: string;
  readonly ours?: boolean;
  readonly isMargin?: boolean;
}

const Head = ({ at, words, title = words, ours = false, isMargin = false }: HeadProps): ReactElement => (
  <div
    role="columnheader"
    aria-colindex={at}
    className={`head-selection${isMargin ? ' head-margin' : ''}${ours ? ' is-ours' : ''}`}
    style={{ gridColumn: at }}
    title={title}
  >
    {words}
  </div>
);
