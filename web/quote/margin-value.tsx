import type { ReactElement } from 'react';
import type { DeskQuote } from '../book/desk-quote.ts';
import { marginText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { spanWords } from '../time/moment-words.ts';

/** A quote's margin, with what is to be known of it: derived, implausible, or missed by the last look. */
export const MarginValue = ({ quote }: { readonly quote: DeskQuote }): ReactElement => {
  const { missedSinceMs, implausible, derivedFrom } = quote;
  return (
    <>
      {missedSinceMs === null ? null : (
        <span title={`not in the last look; last seen ${spanWords(nowMs() - missedSinceMs)} ago`}>◷ </span>
      )}
      {derivedFrom === null ? null : <span title="derived: the prices of the same bet under another name">≡ </span>}
      {implausible ? <span title="implausible: not used for fair prices">! </span> : null}
      {quote.shown === 'open' ? marginText(quote.margin) : '–'}
    </>
  );
};
