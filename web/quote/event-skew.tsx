import { type ReactElement, useCallback } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { DeskEvent } from '../book/desk-event.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { skewWords } from './skew.ts';

interface EventSkewProps {
  readonly event: DeskEvent;
  /** Who is compared. */
  readonly slugs: readonly string[];
}

/** A word of warning where the compared prices of a match were not seen at the same time; else nothing. */
export const EventSkew = ({ event, slugs }: EventSkewProps): ReactElement => {
  const { book } = useDesk();
  const words = useCallback(() => {
    const offered = slugs.filter((slug) => event.listings[slug]?.shown === 'offered');
    return skewWords(offered.map((slug) => book.seenAtMs(event.eventId, slug)));
  }, [book, event, slugs]);
  return (
    <span className="skew" title="The compared prices were not seen at the same time">
      <TickingText text={words} />
    </span>
  );
};
