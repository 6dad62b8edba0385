// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement } from 'react';
import { useMarket } from '../book/use-book.ts';
import { marginText, oddsText } from '../format/numbers.ts';
import { PriceCell } from '../quote/price-cell.tsx';
import { marketMarks } from '../quote/price-marks.ts';
import { ABSENCE_WORDS, stateWords } from '../quote/state-words.ts';
import { nowMs } from '../time/desk-clock.ts';
import { spanWords } from '../time/moment-words.ts';
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
  const { desk, bookmakers } = useBoard();
  const market = useMarket(eventId, column.id);
  const quote = market?.quotes[bookmaker];
  if (quote === undefined) {
    return <WordsCell at={at} span={column.selections.length + 1} words={absence(market?.absent[bookmaker])} />;
  }
  if (quote.shown === 'suspended' || quote.shown === 'removed') {
    const words = stateWords(quote.shown, quote.shownSinceMs, nowMs(), desk.zone);
    const last = column.selections.map(({ key }) => quote.prices[key]?.odds ?? null).filter((odds) => odds !== null);
    return <WordsCell at={at} span={column.selections.length + 1} words={words} last={last} />;
  }
  const marks = marketMarks(
    market,
    desk.reference,
    bookmakers.map(({ slug }) => slug),
  );
  const missedMs = quote.missedSinceMs;
  return (
    <>
      {column.selections.map(({ key }, index) => (
        <PriceCell
          key={key}
          selection={key}
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
        aria-colindex={at + column.selections.length}
        className="margin"
        data-lowest={marks.lowestMargin.includes(bookmaker) ? '' : undefined}
        data-implausible={quote.implausible ? '' : undefined}
        title={missedMs === null ? undefined : `not in the last look; last seen ${spanWords(nowMs() - missedMs)} ago`}
      >
        {missedMs === null ? null : <span aria-hidden="true">◷ </span>}
        {quote.implausible ? <span title="implausible: not used for fair prices">! </span> : null}
        {quote.shown === 'open' ? marginText(quote.margin) : '–'}
      </div>
    </>
  );
};

const absence = (reason: keyof typeof ABSENCE_WORDS | undefined): string => ABSENCE_WORDS[reason ?? 'not_looked'];

interface WordsCellProps {
  readonly at: number;
  readonly span: number;
  readonly words: string;
  /** Last prices, shown struck through. */
  readonly last?: readonly number[];
}

/** One cell over a whole group that says in words why there are no prices to take. */
export const WordsCell = ({ at, span, words, last = [] }: WordsCellProps): ReactElement => (
  <div
    role="gridcell"
    aria-colindex={at}
    aria-colspan={span}
    className="words"
    style={{ gridColumn: `${at} / span ${span}` }}
  >
    <span className="words-state">{words}</span>
    {last.length === 0 ? null : (
      <s className="words-last" title="last prices">
        {last.map((odds) => oddsText(odds)).join('  ')}
      </s>
    )}
  </div>
);
