// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement } from 'react';
import type { DeskQuote } from '../book/desk-quote.ts';
import { marginText } from '../format/numbers.ts';
import { MarginValue } from './margin-value.tsx';
import { MARK_GLYPHS, MARK_WORDS } from './price-cell.tsx';
import type { PriceMark } from './price-marks.ts';

interface MarginCellProps {
  readonly quote: DeskQuote;
  readonly marketId: string;
  readonly eventId: string;
  readonly mark: PriceMark | undefined;
  /** Of ours: how far it is from theirs, as a step of heat. */
  readonly heat?: number | undefined;
  /** Position of its column in the grid, from 1. */
  readonly column: number;
  /** Whether it is the last of its market in the row. */
  readonly isLast: boolean;
}

/** A margin where margins are what is compared: with the mark that prices carry elsewhere, the lower the better. */
export const MarginCell = (props: MarginCellProps): ReactElement => {
  const { quote, marketId, eventId, mark, heat, column, isLast } = props;
  return (
    <div
      role="gridcell"
      aria-colindex={column}
      aria-label={`margin ${quote.shown === 'open' ? marginText(quote.margin) : 'none'}${mark === undefined ? '' : `, ${MARK_WORDS[mark]}`}`}
      className={quote.shown === 'open' ? 'price' : 'price price-old'}
      style={{ gridColumn: column }}
      data-mark={mark}
      data-step={heat}
      data-last={isLast ? '' : undefined}
      data-margin={[eventId, marketId, quote.bookmaker].join('|')}
    >
      {mark === undefined ? null : (
        <span className="price-mark" aria-hidden="true">
          {MARK_GLYPHS[mark]}
        </span>
      )}
      <span className="price-odds">
        <MarginValue quote={quote} />
      </span>
      <span className="price-move" />
    </div>
  );
};
