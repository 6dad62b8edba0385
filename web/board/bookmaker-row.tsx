// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement } from 'react';
import type { DeskSource } from '../app/use-sources.ts';
import type { DeskEvent } from '../book/desk-event.ts';
import { ABSENCE_WORDS } from '../quote/state-words.ts';
import { useBoard } from './board-context.ts';
import { columnCount, FIRST_MARKET_COLUMN } from './board-groups.ts';
import { BookmakerCell, useRowReason } from './bookmaker-cells.tsx';
import { QuoteCells, WordsCell } from './quote-cells.tsx';

interface BookmakerRowProps {
  readonly event: DeskEvent;
  readonly source: DeskSource;
  /** Position among the rows of the whole grid, from 1. */
  readonly rowIndex: number;
  readonly isReference: boolean;
  /** The cell of the match, in the first row of its block. */
  readonly children?: ReactElement | null;
  /** The cell of its gap, in the first row of its block. */
  readonly end?: ReactElement | null;
}

/** One bookmaker's prices of a match. */
export const BookmakerRow = ({
  event,
  source,
  rowIndex,
  isReference,
  children,
  end,
}: BookmakerRowProps): ReactElement => {
  const { groups } = useBoard();
  const reason = useRowReason(event, source);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={isReference ? 'book-row is-reference' : 'book-row'}
      data-row={rowIndex}
    >
      {children}
      <BookmakerCell event={event} source={source} absent={reason !== null} />
      {reason !== null ? (
        <WordsCell at={FIRST_MARKET_COLUMN} span={columnCount(groups) - FIRST_MARKET_COLUMN}>
          {ABSENCE_WORDS[reason]}
        </WordsCell>
      ) : (
        groups.map((group) => (
          <QuoteCells key={group.column.id} eventId={event.eventId} bookmaker={source.slug} group={group} />
        ))
      )}
      {end}
    </div>
  );
};
