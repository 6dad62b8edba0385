// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import { type ReactElement, useRef } from 'react';
import type { DeskPrice, Move } from '../book/desk-quote.ts';
import { oddsText, percentText } from '../format/numbers.ts';
import { type PriceAddress, priceAddressText } from '../peek/price-address.ts';
import type { Measure } from '../view/desk-view.ts';
import type { PriceMark } from './price-marks.ts';
import { useAfterglow } from './use-afterglow.ts';

export const MARK_GLYPHS: Readonly<Record<PriceMark, string>> = { best: '★', tied: '=', beaten: '−', better: '+' };

export const MARK_WORDS: Readonly<Record<PriceMark, string>> = {
  best: 'best',
  tied: 'tied for best',
  beaten: 'beaten',
  better: 'beats ours',
};

const MOVE_GLYPHS = { up: '▲', down: '▼', none: '' } as const;

interface PriceCellProps {
  readonly address: PriceAddress;
  readonly price: DeskPrice | undefined;
  readonly move: Move | undefined;
  readonly mark: PriceMark | undefined;
  /** Whether its quote is open as a whole. */
  readonly live: boolean;
  readonly measure: Measure;
  /** Its fair probability, where that stands beside the implied one. */
  readonly fair?: number | undefined;
  /** Position of its column in a grid, from 1; none: it stands in a cell of a table. */
  readonly column?: number;
  /** Whether it is the last of its market in the row. */
  readonly isLast?: boolean;
}

const valueText = (price: DeskPrice | undefined, measure: Measure): string => {
  if (price === undefined) return '';
  if (measure !== 'probability' || price.odds === null) return oddsText(price.odds);
  return percentText(1 / price.odds);
};

const inGrid = (column: number, words: readonly string[]) => ({
  role: 'gridcell',
  'aria-colindex': column,
  'aria-label': words.filter((word) => word !== '').join(', '),
  style: { gridColumn: column },
});

/** One price: mark at the left, number at the right, and the arrow of its last move beside it. */
export const PriceCell = (props: PriceCellProps): ReactElement => {
  const { address, price, move, mark, live, measure, fair, column, isLast = false } = props;
  const ref = useRef<HTMLDivElement>(null);
  useAfterglow(ref, move);
  const text = valueText(price, measure);
  const shut = price !== undefined && !price.open;
  const words = [text === '' ? 'not listed' : text, shut ? 'closed' : '', live ? '' : 'not current'];
  if (fair !== undefined) words.push(`fair ${percentText(fair)}`);
  if (mark !== undefined) words.push(MARK_WORDS[mark]);
  return (
    <div
      ref={ref}
      {...(column === undefined ? {} : inGrid(column, words))}
      className={`price${shut ? (price.odds === null ? ' price-old' : ' price-shut') : ''}${live ? '' : ' price-old'}`}
      data-mark={mark}
      data-last={isLast ? '' : undefined}
      data-price={priceAddressText(address)}
    >
      {mark === undefined ? null : (
        <span className="price-mark" aria-hidden="true">
          {MARK_GLYPHS[mark]}
        </span>
      )}
      {mark === undefined || column !== undefined ? null : <span className="sr-only">{MARK_WORDS[mark]} </span>}
      <span className={text === '' ? 'price-none' : 'price-odds'}>{text === '' ? 'not listed' : text}</span>
      {fair === undefined ? null : <span className="price-fair">{percentText(fair)}</span>}
      <span className="price-move" aria-hidden="true">
        {move === undefined ? '' : MOVE_GLYPHS[move.direction]}
      </span>
    </div>
  );
};
