// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement, ReactNode } from 'react';
import type { DeskEvent } from '../book/desk-event.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import { useMarket } from '../book/use-book.ts';
import { fairInQuote } from '../quote/fair-prices.ts';
import { MarginCell } from '../quote/margin-cell.tsx';
import { marginHeat } from '../quote/margin-heat.ts';
import { MarginValue } from '../quote/margin-value.tsx';
import { PriceCell } from '../quote/price-cell.tsx';
import { type MarketMarks, marketMarks } from '../quote/price-marks.ts';
import { isInWords } from '../quote/quote-words.tsx';
import { useBoard } from './board-context.ts';
import type { BoardGroup } from './board-groups.ts';
import { BoardWords } from './quote-cells.tsx';

interface SelectionRowProps {
  readonly event: DeskEvent;
  /** Among the rows of its block, from 0: the selections of every market, then their margins. */
  readonly place: number;
  /** Position among the rows of the whole grid, from 1. */
  readonly rowIndex: number;
  /** The cells of the match and of its bookmakers, in the first row of its block. */
  readonly children?: ReactNode;
  /** The cell of its gap, in the first row of its block. */
  readonly end?: ReactElement | null;
}

/** One selection of every market, the bookmakers side by side. */
export const SelectionRow = ({ event, place, rowIndex, children, end }: SelectionRowProps): ReactElement => {
  const { groups } = useBoard();
  return (
    <div role="row" aria-rowindex={rowIndex} className="book-row" data-row={rowIndex}>
      {children}
      {groups.map((group) => (
        <SelectionCells key={group.column.id} eventId={event.eventId} group={group} place={place} />
      ))}
      {end}
    </div>
  );
};

interface CellsProps {
  readonly eventId: string;
  readonly group: BoardGroup;
  readonly place: number;
}

const SelectionCells = ({ eventId, group, place }: CellsProps): ReactElement => {
  const { desk, slugs, rows } = useBoard();
  const { column, at } = group;
  const market = useMarket(eventId, column.id);
  const marks = marketMarks(market, desk.reference, slugs);
  const onlyMargins = desk.measure === 'margin';
  const isMargins = onlyMargins || place === rows - 1;
  const selection = isMargins ? undefined : column.selections[place];
  const label = isMargins ? 'marg.' : (selection?.label ?? '');
  const first = onlyMargins ? at : at + 1;
  return (
    <>
      {onlyMargins ? null : <RowLabel at={at} label={label} title={isMargins ? 'margin' : selection?.name} />}
      {slugs.map((slug, index) => (
        <BesideCell
          key={slug}
          {...{ eventId, group, market, marks, place }}
          bookmaker={slug}
          selection={selection?.key}
          isMargins={isMargins}
          column={first + index}
        />
      ))}
    </>
  );
};

interface RowLabelProps {
  readonly at: number;
  readonly label: string;
  readonly title: string | undefined;
}

/** What a row of a market is about. Where another market has more selections, a row is about nothing, and heads nothing. */
const RowLabel = ({ at, label, title }: RowLabelProps): ReactElement =>
  label === '' ? (
    <div role="gridcell" aria-colindex={at} className="row-label" style={{ gridColumn: at }} />
  ) : (
    <div role="rowheader" aria-colindex={at} className="row-label" style={{ gridColumn: at }} title={title}>
      {label}
    </div>
  );

interface BesideCellProps extends CellsProps {
  readonly market: DeskMarket | undefined;
  readonly marks: MarketMarks;
  readonly bookmaker: string;
  readonly selection: string | undefined;
  readonly isMargins: boolean;
  readonly column: number;
}

/** One bookmaker's price of a selection, or its margin; reasons stand once, in the first row, over all of them. */
const BesideCell = (props: BesideCellProps): ReactElement => {
  const { eventId, group, place, market, marks, bookmaker, selection, isMargins, column } = props;
  const { desk, slugs, fairMethod } = useBoard();
  const quote = market?.quotes[bookmaker];
  const marketId = group.column.id;
  const isLast = column === group.at + group.size - 1;
  const last = isLast ? { 'data-last': '' } : {};
  if (quote === undefined || isInWords(quote)) {
    return (
      <div role="gridcell" aria-colindex={column} className="beside" style={{ gridColumn: column }} {...last}>
        {place === 0 ? (
          <span className="beside-words">
            <BoardWords market={market} bookmaker={bookmaker} group={group} />
          </span>
        ) : null}
      </div>
    );
  }
  if (desk.measure === 'margin') {
    const heat = bookmaker === desk.reference ? marginHeat(market, bookmaker, slugs) : undefined;
    return <MarginCell {...{ quote, eventId, marketId, heat, column, isLast }} mark={marks.margins[bookmaker]} />;
  }
  if (isMargins) {
    const lowest = marks.lowestMargin.includes(bookmaker);
    return (
      <div
        role="gridcell"
        aria-colindex={column}
        className="margin"
        style={{ gridColumn: column }}
        data-lowest={lowest ? '' : undefined}
        {...last}
      >
        <MarginValue quote={quote} />
      </div>
    );
  }
  if (selection === undefined)
    return <div role="gridcell" aria-colindex={column} className="beside" style={{ gridColumn: column }} {...last} />;
  return (
    <PriceCell
      address={{ eventId, marketId, bookmaker, selection }}
      price={quote.prices[selection]}
      move={quote.moves[selection]}
      mark={marks.prices[bookmaker]?.[selection]}
      live={quote.shown === 'open'}
      measure={desk.measure}
      fair={desk.measure === 'probability' ? fairInQuote(quote, fairMethod)[selection] : undefined}
      column={column}
      isLast={isLast}
    />
  );
};
