import type { ReactElement } from 'react';
import type { AbsenceReason } from '../../src/contract/quotes.ts';
import type { DeskQuote } from '../book/desk-quote.ts';
import { oddsText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { ABSENCE_WORDS, stateWords } from './state-words.ts';

/** Whether a quote is told in words instead of prices. */
export const isInWords = (quote: DeskQuote | undefined): boolean =>
  quote === undefined || quote.shown === 'suspended' || quote.shown === 'removed';

interface QuoteWordsProps {
  readonly quote: DeskQuote | undefined;
  /** Why there is no quote, where there is none. */
  readonly reason: AbsenceReason | undefined;
  /** The order in which the last prices are given. */
  readonly selections: readonly string[];
  readonly zone: string;
}

/** Why there are no prices to take: a state with its since-when and the last prices, or why there is no quote at all. */
export const QuoteWords = ({ quote, reason, selections, zone }: QuoteWordsProps): ReactElement => {
  if (quote === undefined) return <span className="words-state">{ABSENCE_WORDS[reason ?? 'not_looked']}</span>;
  const last = selections.map((key) => quote.prices[key]?.odds ?? null).filter((odds) => odds !== null);
  return (
    <>
      <span className="words-state">{stateWords(quote.shown, quote.shownSinceMs, nowMs(), zone)}</span>
      {last.length === 0 ? null : (
        <s className="words-last" title="last prices">
          {last.map((odds) => oddsText(odds)).join('  ')}
        </s>
      )}
    </>
  );
};
