import type { BookEvent } from '../../collector/book/book-view.ts';
import type { ChangesQuestion } from '../../model/storage-reads.ts';
import { fromStorage } from '../http/from-storage.ts';
import { instant } from '../http/instant.ts';
import type { ServerPorts } from '../ports.ts';
import { changeRow } from '../rows/change-row.ts';
import { type MarketRef, marketsAsked, marketsOn } from '../rows/market-refs.ts';
import { marketRow } from '../rows/market-row.ts';
import type { Viewpoint } from '../rows/viewpoint.ts';
import type { ExportRow } from './export-stream.ts';

const PAGE = 5_000;

/** What names an event in every export. */
export const eventCells = (event: BookEvent) => ({
  eventId: event.eventId,
  kickoff: instant(event.kickoffMs),
  country: event.country,
  competition: event.competition.name,
  home: event.home,
  away: event.away,
});

export const ODDS_COLUMNS = [
  ...[
    'mode',
    'eventId',
    'kickoff',
    'country',
    'competition',
    'home',
    'away',
    'bookmaker',
    'market',
    'line',
    'selection',
  ],
  ...['odds', 'open', 'state', 'margin', 'seenAt', 'changedAt', 'flags'],
];

/** One row per price. `refs` are the markets that are meant; every market where nothing is said. */
export function* oddsRows(
  { about, book }: ServerPorts,
  view: Viewpoint,
  eventIds: readonly string[],
  refs: readonly MarketRef[] | undefined,
): Generator<ExportRow> {
  const slugs = view.participants.map(({ bookmaker }) => bookmaker.slug);
  for (const eventId of eventIds) {
    const event = book.event(eventId);
    if (event === undefined) continue;
    const markets = refs === undefined ? marketsOn(event, slugs) : marketsAsked(event, slugs, refs);
    for (const { market, line } of markets) {
      const row = marketRow(view, event, market, line);
      for (const { bookmaker, state, prices, margin, seenAt, changedAt, flags } of row.quotes) {
        for (const [selection, { odds, open }] of Object.entries(prices)) {
          yield {
            ...{ mode: about.mode, ...eventCells(event), bookmaker, market: market.key, line: row.line, selection },
            ...{ odds, open, state, margin, seenAt, changedAt, flags: flags.join(' ') },
          };
        }
      }
    }
  }
}

export const CHANGE_COLUMNS = [
  ...[
    'mode',
    'seq',
    'epoch',
    'at',
    'notBefore',
    'eventId',
    'bookmaker',
    'market',
    'line',
    'state',
    'selection',
    'odds',
  ],
  ...['open', 'previousState', 'previousOdds', 'previousOpen', 'afterGap', 'lookId', 'runId', 'flags'],
];

/** One row per change and selection, up to what is durable when it begins. */
export async function* changeRows(
  { about, storage, writer, log }: ServerPorts,
  question: Omit<ChangesQuestion, 'limit'>,
): AsyncGenerator<ExportRow> {
  const { durableSeq } = writer.status();
  let { afterSeq } = question;
  for (;;) {
    const page = await fromStorage(log, storage.changesAfter({ ...question, afterSeq, limit: PAGE }));
    for (const change of page) {
      if (change.seq > durableSeq) return;
      const { prices, previous, flags, derivedFrom: _, ...row } = changeRow(change);
      for (const [selection, { odds, open }] of Object.entries(prices)) {
        const before = previous?.prices[selection];
        yield {
          ...{
            mode: about.mode,
            ...row,
            flags: flags.join(' '),
            selection,
            odds,
            open,
            previousState: previous?.state ?? null,
          },
          ...{ previousOdds: before?.odds ?? null, previousOpen: before?.open ?? null },
        };
      }
    }
    if (page.length < PAGE) return;
    afterSeq = page.at(-1)?.seq ?? afterSeq;
  }
}
