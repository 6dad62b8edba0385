// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement, ReactNode } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import { useMarket } from '../book/use-book.ts';
import { fairInQuote } from '../quote/fair-prices.ts';
import { MarginCell } from '../quote/margin-cell.tsx';
import { marginHeat } from '../quote/margin-heat.ts';
import { MarginValue } from '../quote/margin-value.tsx';
import { PriceCell } from '../quote/price-cell.tsx';
import { marketMarks } from '../quote/price-marks.ts';
import { isInWords, QuoteWords } from '../quote/quote-words.tsx';
import { useObservable } from '../ui/observable.ts';
import { useBoard } from './board-context.ts';
import type { BoardGroup } from './board-groups.ts';

interface QuoteCellsProps {
  readonly eventId: string;
  readonly bookmaker: string;
  readonly group: BoardGroup;
}

/** A bookmaker's cells in one market of a block: its prices and margin, or in words why there are none. */
export const QuoteCells = ({ eventId, bookmaker, group }: QuoteCellsProps): ReactElement => {
  const { desk, slugs, fairMethod } = useBoard();
  const { column, at, size } = group;
  const market = useMarket(eventId, column.id);
  const quote = market?.quotes[bookmaker];
  const { selections } = column;
  if (quote === undefined || isInWords(quote)) {
    return (
      <WordsCell at={at} span={size}>
        <BoardWords market={market} bookmaker={bookmaker} group={group} />
      </WordsCell>
    );
  }
  const marks = marketMarks(market, desk.reference, slugs);
  if (desk.measure === 'margin') {
    const mark = marks.margins[bookmaker];
    const heat = bookmaker === desk.reference ? marginHeat(market, bookmaker, slugs) : undefined;
    return <MarginCell {...{ quote, eventId, mark, heat }} marketId={column.id} column={at} isLast />;
  }
  const fair = desk.measure === 'probability' ? fairInQuote(quote, fairMethod) : undefined;
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
          fair={fair?.[key]}
          column={at + index}
          isLast={index === size - 1}
        />
      ))}
      {size === selections.length ? null : (
        <div
          role="gridcell"
          aria-colindex={at + selections.length}
          className="margin"
          style={{ gridColumn: at + selections.length }}
          data-last=""
          data-lowest={marks.lowestMargin.includes(bookmaker) ? '' : undefined}
        >
          <MarginValue quote={quote} />
        </div>
      )}
    </>
  );
};

interface BoardWordsProps {
  readonly market: DeskMarket | undefined;
  readonly bookmaker: string;
  readonly group: BoardGroup;
}

/** Why a bookmaker has no prices in a market; while the market itself is still being asked for, just that. */
export const BoardWords = ({ market, bookmaker, group: { column } }: BoardWordsProps): ReactElement => {
  const { desk } = useBoard();
  const { session } = useDesk();
  const coming = useObservable(session.comingMarkets);
  if (market === undefined && coming.has(column.id)) return <span className="words-state">loading…</span>;
  return (
    <QuoteWords
      quote={market?.quotes[bookmaker]}
      reason={market?.absent[bookmaker]}
      selections={column.selections.map(({ key }) => key)}
      zone={desk.zone}
    />
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
