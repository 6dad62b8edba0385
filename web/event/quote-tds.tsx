import type { ReactElement } from 'react';
import type { DeskMarket, MarketId } from '../book/desk-market.ts';
import { MarginValue } from '../quote/margin-value.tsx';
import { PriceCell } from '../quote/price-cell.tsx';
import { marketMarks } from '../quote/price-marks.ts';
import { isInWords, QuoteWords } from '../quote/quote-words.tsx';
import { useEventPage } from './event-context.ts';
import type { SectionSelection } from './market-sections.ts';

interface QuoteTdsProps {
  readonly id: MarketId;
  readonly market: DeskMarket | undefined;
  readonly bookmaker: string;
  readonly selections: readonly SectionSelection[];
}

/** The table cells of one bookmaker's quote: a price per selection and the margin, or one cell of words. */
export const QuoteTds = ({ id, market, bookmaker, selections }: QuoteTdsProps): ReactElement => {
  const { eventId, desk, slugs } = useEventPage();
  const quote = market?.quotes[bookmaker];
  if (quote === undefined || isInWords(quote)) {
    return (
      <td colSpan={selections.length + 1} className="td-words td-last">
        <div className="words">
          <QuoteWords
            quote={quote}
            reason={market?.absent[bookmaker]}
            selections={selections.map(({ key }) => key)}
            zone={desk.zone}
          />
        </div>
      </td>
    );
  }
  const ours = bookmaker === desk.reference ? '' : undefined;
  const marks = marketMarks(market, desk.reference, slugs);
  return (
    <>
      {selections.map(({ key }) => (
        <td key={key} data-ours={ours}>
          <PriceCell
            address={{ eventId, marketId: id, bookmaker, selection: key }}
            price={quote.prices[key]}
            move={quote.moves[key]}
            mark={marks.prices[bookmaker]?.[key]}
            live={quote.shown === 'open'}
            measure={desk.measure}
          />
        </td>
      ))}
      <td className="td-last">
        <div className="margin" data-lowest={marks.lowestMargin.includes(bookmaker) ? '' : undefined}>
          <MarginValue quote={quote} />
        </div>
      </td>
    </>
  );
};
