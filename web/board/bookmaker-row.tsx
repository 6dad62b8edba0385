// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { DeskSource } from '../app/use-sources.ts';
import type { DeskEvent } from '../book/desk-event.ts';
import { useMarket } from '../book/use-book.ts';
import { ListingState } from '../quote/listing-state.tsx';
import { ABSENCE_WORDS } from '../quote/state-words.ts';
import { BOOKMAKER_COLUMN, firstColumnOf, lastMarketColumn, useBoard } from './board-context.ts';
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
  const { columns } = useBoard();
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
        <WordsCell at={BOOKMAKER_COLUMN + 1} span={lastMarketColumn(columns) - BOOKMAKER_COLUMN}>
          {ABSENCE_WORDS[reason]}
        </WordsCell>
      ) : (
        columns.map((column, index) => (
          <QuoteCells
            key={column.id}
            eventId={event.eventId}
            bookmaker={source.slug}
            column={column}
            at={firstColumnOf(columns, index)}
          />
        ))
      )}
      {end}
    </div>
  );
};

/** Why the whole row is empty; `null` where it is not. */
const useRowReason = (event: DeskEvent, source: DeskSource): keyof typeof ABSENCE_WORDS | null => {
  const { book } = useDesk();
  const { columns } = useBoard();
  const market = useMarket(event.eventId, columns[0]?.id ?? '');
  if (event.listings[source.slug] === undefined) {
    const reason = market?.absent[source.slug] ?? 'not_offered';
    return reason === 'not_offered' && source.warming ? 'not_looked' : reason;
  }
  if (book.seenAtMs(event.eventId, source.slug) !== null) return null;
  return source.state === 'down' ? 'source_down' : 'not_looked';
};

interface BookmakerCellProps {
  readonly event: DeskEvent;
  readonly source: DeskSource;
  readonly absent: boolean;
}

const BookmakerCell = ({ event, source, absent }: BookmakerCellProps): ReactElement => {
  const { desk, intervalMs } = useBoard();
  return (
    <div role="rowheader" aria-colindex={BOOKMAKER_COLUMN} className="book-cell" data-absent={absent ? '' : undefined}>
      <span className="book-name">{source.name}</span>
      {absent ? null : <ListingState event={event} source={source} zone={desk.zone} intervalMs={intervalMs} />}
    </div>
  );
};
