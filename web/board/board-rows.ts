import type { Gap } from '../../src/contract/gaps.ts';
import type { FairMethod } from '../../src/odds/fair-method.ts';
import type { DeskBook } from '../book/desk-book.ts';
import type { Row } from '../export/csv-text.ts';
import { fairInQuote } from '../quote/fair-prices.ts';
import type { BoardColumn } from './board-columns.ts';

/** What the board shows at an instant. */
export interface ShownBoard {
  readonly book: DeskBook;
  readonly mode: string;
  /** In their order. */
  readonly ids: readonly string[];
  readonly bookmakers: readonly string[];
  readonly columns: readonly BoardColumn[];
  readonly gaps: ReadonlyMap<string, Gap> | undefined;
  readonly fairMethod: FairMethod;
}

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** One row per price of the screen, in the order of the screen. */
export const boardRows = ({ book, mode, ids, bookmakers, columns, gaps, fairMethod }: ShownBoard): readonly Row[] =>
  ids.flatMap((eventId) => {
    const event = book.event(eventId);
    if (event === undefined) return [];
    const gap = gaps?.get(eventId);
    const { country, competition, home, away } = event;
    const head = {
      mode,
      eventId,
      kickoff: instant(event.kickoffMs),
      country,
      competition: competition.name,
      home,
      away,
    };
    const worst = {
      gapPoints: gap?.points ?? null,
      gapMarket: gap?.market ?? null,
      gapSelection: gap?.selection ?? null,
    };
    return bookmakers.flatMap((bookmaker) =>
      columns.flatMap(({ id, market, selections }) => {
        const row = book.market(eventId, id);
        const quote = row?.quotes[bookmaker];
        if (row === undefined || quote === undefined) return [];
        const fair = fairInQuote(quote, fairMethod);
        const seenAt = instant(quote.missedSinceMs ?? book.seenAtMs(eventId, bookmaker));
        return selections.flatMap(({ key }) => {
          const price = quote.prices[key];
          if (price === undefined) return [];
          const { odds, open } = price;
          return {
            ...{ ...head, bookmaker, market, line: row.line, selection: key, odds, open, state: quote.shown },
            ...{ margin: quote.margin, implied: odds === null ? null : 1 / odds, fair: fair[key] ?? null },
            ...{ seenAt, changedAt: instant(quote.changedAtMs), ...worst },
          };
        });
      }),
    );
  });
