import { selectionIndex } from '../../markets/catalogue.ts';
import type { OfferedQuote } from '../../model/quote.ts';
import type { BookmakerAnswer, EventReading, ProblemCode } from '../bookmaker.ts';
import { bookmakerBySlug } from '../registry.ts';
import {
  answerOf,
  bet9jaEnvelope,
  bet9jaEvent,
  betpawaEvent,
  listingOf,
  sportybetEnvelope,
  sportybetEvent,
} from './bodies.ts';

/** Reads an event that must be readable. */
export const readEvent = (slug: string, answer: BookmakerAnswer): EventReading => {
  const read = bookmakerBySlug(slug)?.readEvent(answer, listingOf(slug));
  if (read?.kind !== 'ok') throw new Error(`${slug}: ${read?.kind} ${read?.detail}`);
  return read.event;
};

/** Reads the markets (or, at Bet9ja, the odds) of an event that has nothing else of interest. */
export const readMarkets = (slug: string, markets: unknown): EventReading => {
  if (slug === 'betpawa') return readEvent(slug, answerOf(betpawaEvent(markets)));
  if (slug === 'sportybet') return readEvent(slug, answerOf(sportybetEnvelope(sportybetEvent(markets))));
  return readEvent(slug, answerOf(bet9jaEnvelope(bet9jaEvent(markets))));
};

export const quoteOf = (event: EventReading, key: string, line: number | null = null): OfferedQuote => {
  const quarters = line === null ? null : line * 4;
  const quote = event.quotes.find((one) => one.market.key === key && one.line === quarters);
  if (quote === undefined) throw new Error(`no quote ${key} ${line}`);
  return quote;
};

/** The code of a selection, in thousandths: below 0 closed, 0 without price, `null` not listed. */
export const codeOf = (event: EventReading, key: string, line: number | null, selection: string): number | null => {
  const quote = quoteOf(event, key, line);
  const index = selectionIndex(quote.market, selection);
  if (index === undefined) throw new Error(`no selection ${selection} of ${key}`);
  return quote.prices[index] ?? null;
};

/** All that is listed, as `market:line selection code` in alphabetical order. */
export const listed = (event: EventReading): string[] =>
  event.quotes
    .flatMap((quote) =>
      quote.prices.flatMap((code, index) => {
        const selection = quote.market.selections[index]?.key;
        const line = quote.line === null ? '' : `:${quote.line / 4}`;
        return code === null ? [] : [`${quote.market.key}${line} ${selection} ${code}`];
      }),
    )
    .sort();

/** The event with what is sold under its own name alone: nothing that follows from another market. */
export const soldOnly = (event: EventReading): EventReading => ({
  ...event,
  quotes: event.quotes.filter(({ derived }) => !derived),
});

export const problemCodes = (event: EventReading): ProblemCode[] => event.problems.map((problem) => problem.code);
