import type { BookEvent, BookListing } from '../../collector/book/book-view.ts';
import type { Quote, QuoteState } from '../../model/quote.ts';
import { type Shown, type ShownListingState, shownState } from '../../model/shown-state.ts';
import type { ServedBookmaker, ServerPorts, SourceReading } from '../ports.ts';

/** A bookmaker that takes part in an answer, with its source as it stands. */
export interface Participant {
  readonly bookmaker: ServedBookmaker;
  readonly source: SourceReading;
}

/** All that decides how the book is shown in one answer: one instant, one state of the sources, who takes part. */
export interface Viewpoint {
  readonly nowMs: number;
  readonly staleAfterMs: number;
  readonly participants: readonly Participant[];
}

/** The viewpoint of now; `slugs` are those who take part, all where nothing is said. */
export const viewpointOf = (
  ports: Pick<ServerPorts, 'clock' | 'settings' | 'bookmakers' | 'sources'>,
  slugs?: readonly string[],
): Viewpoint => ({
  nowMs: ports.clock.nowMs(),
  staleAfterMs: ports.settings.current.staleAfterMinutes * 60_000,
  participants: ports.bookmakers
    .filter(({ slug }) => slugs === undefined || slugs.includes(slug))
    .map((bookmaker) => ({
      bookmaker,
      source: ports.sources.status(bookmaker.slug),
    })),
});

export const shownListing = (
  view: Viewpoint,
  event: BookEvent,
  listing: BookListing,
  source: SourceReading,
): Shown<ShownListingState> =>
  shownState(listing.state, listing.stateSinceMs, {
    nowMs: view.nowMs,
    kickoffMs: event.kickoffMs,
    seenAtMs: listing.seenAtMs,
    sourceState: source.state,
    sourceSinceMs: source.sinceMs,
    staleAfterMs: view.staleAfterMs,
  });

export const shownQuote = (
  view: Viewpoint,
  event: BookEvent,
  quote: Readonly<Quote>,
  source: SourceReading,
): Shown<QuoteState | 'unknown' | 'closed'> =>
  shownState(quote.state, quote.stateSinceMs, {
    nowMs: view.nowMs,
    kickoffMs: event.kickoffMs,
    seenAtMs: quote.seenAtMs,
    sourceState: source.state,
    sourceSinceMs: source.sinceMs,
    staleAfterMs: view.staleAfterMs,
  });
