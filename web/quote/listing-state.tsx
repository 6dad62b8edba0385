import { type ReactElement, useCallback } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { DeskSource } from '../app/use-sources.ts';
import type { DeskEvent } from '../book/desk-event.ts';
import { nowMs } from '../time/desk-clock.ts';
import { spanWords } from '../time/moment-words.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { stateWords, unknownWords } from './state-words.ts';

interface ListingStateProps {
  readonly event: DeskEvent;
  readonly source: DeskSource;
  readonly zone: string;
  /** What is older than this is marked as old. */
  readonly intervalMs: number;
}

/** How a bookmaker's listing stands: its age, counting by itself, or its state in words. */
export const ListingState = ({ event, source, zone, intervalMs }: ListingStateProps): ReactElement | null => {
  const { book } = useDesk();
  const { eventId } = event;
  const { slug } = source;
  const seen = useCallback(() => book.seenAtMs(eventId, slug), [book, eventId, slug]);
  const age = useCallback(
    (now: number) => {
      const atMs = seen();
      return atMs === null ? '' : spanWords(now - atMs);
    },
    [seen],
  );
  const isOld = useCallback((now: number) => now - (seen() ?? now) > intervalMs, [seen, intervalMs]);
  const listing = event.listings[slug];
  if (listing === undefined) return null;
  if (listing.shown === 'offered') return <TickingText className="age" text={age} isOld={isOld} />;
  if (listing.shown === 'unknown') {
    return (
      <span className="book-state">
        <span>unknown, </span>
        <TickingText text={(now) => unknownWords(source, seen(), now)} />
      </span>
    );
  }
  return <span className="book-state">{stateWords(listing.shown, listing.shownSinceMs, nowMs(), zone)}</span>;
};
