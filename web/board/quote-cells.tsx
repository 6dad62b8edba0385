// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement, ReactNode } from 'react';
import { useMarket } from '../book/use-book.ts';
import { MarginValue } from '../quote/margin-value.tsx';
import { PriceCell } from '../quote/price-cell.tsx';
import { marketMarks } from '../quote/price-marks.ts';
import { isInWords, QuoteWords } from '../quote/quote-words.tsx';
import type { BoardColumn } from './board-columns.ts';
import { useBoard } from './board-context.ts';

interface QuoteCellsProps {
  readonly eventId: string;
  readonly bookmaker: string;
  readonly column: BoardColumn;
  /** The first column of the group in the grid. */
  readonly at: number;
}

/** A bookmaker's cells in one market of a block: its prices and margin, or in words why there are none. */
export const QuoteCells = ({ eventId, bookmaker, column, at }: QuoteCellsProps): ReactElement => {
  const { desk, slugs } = useBoard();
  const market = useMarket(eventId, column.id);
  const quote = market?.quotes[bookmaker];
  const { selections } = column;
  if (quote === undefined || isInWords(quote)) {
    return (
      <WordsCell at={at} span={selections.length + 1}>
        <QuoteWords
          quote={quote}
          reason={market?.absent[bookmaker]}
          selections={selections.map(({ key }) => key)}
          zone={desk.zone}
        />
      </WordsCell>
    );
  }
  const marks = marketMarks(market, desk.reference, slugs);
  return (
    <>
      {selections.map(({ key }, index) => (
        <PriceCell
          key={key}
          address={{ eventId, marketId: column.id, bookmaker, selection: key }}
          price={quote.prices[key]}
          move={quote.moves[key]}
          mark={marks.prices[bookmaker]?.[key]}
          live={quote.shown === 'open'}
          measure={desk.measure}
          column={at + index}
        />
      ))}
      <div
        role="gridcell"
        aria-colindex={at + selections.length}
        className="margin"
        data-lowest={marks.lowestMargin.includes(bookmaker) ? '' : undefined}
      >
        <MarginValue quote={quote} />
      </div>
    </>
  );
};

interface WordsCellProps {
  readonly at: number;
  readonly span: number;
  readonly children: ReactNode;
}

/** One cell over a whole group, or over all of them, that says in words why there are no prices. */
export const WordsCell = ({ at, span, children }: WordsCellProps): ReactElement => (
  <div
    role="gridcell"
    aria-colindex={at}
    aria-colspan={span}
    className="words"
    style={{ gridColumn: `${at} / span ${span}` }}
  >
    {children}
  </div>
);
