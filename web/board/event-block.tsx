// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import { Link } from '@tanstack/react-router';
import { memo, type ReactElement } from 'react';
import type { DeskEvent } from '../book/desk-event.ts';
import { useEvent } from '../book/use-book.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTime, dayName, spanWords } from '../time/moment-words.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { MATCH_COLUMN, useBoard } from './board-context.ts';
import { BookmakerRow } from './bookmaker-row.tsx';
import { GapCell } from './gap-cell.tsx';

interface EventBlockProps {
  readonly eventId: string;
  /** Position among the blocks, from 0. */
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

/** A match: its bookmakers as rows, all of them always there, so that every block has the same height. */
export const EventBlock = memo(({ eventId, index, top }: EventBlockProps): ReactElement | null => {
  const { bookmakers, desk } = useBoard();
  const event = useEvent(eventId);
  if (event === undefined) return null;
  return (
    <div className="block" role="rowgroup" style={{ transform: `translateY(${top}px)` }} data-event={eventId}>
      {bookmakers.map((source, place) => (
        <BookmakerRow
          key={source.slug}
          event={event}
          source={source}
          rowIndex={index * bookmakers.length + place + 1}
          isReference={source.slug === desk.reference}
          end={place === 0 ? <GapCell eventId={eventId} rows={bookmakers.length} /> : null}
        >
          {place === 0 ? <MatchCell event={event} rows={bookmakers.length} /> : null}
        </BookmakerRow>
      ))}
    </div>
  );
});

const kickoffWords = (kickoffMs: number, now: number): string => {
  const left = kickoffMs - now;
  return left > 0 ? `in ${spanWords(left)}` : `kicked off ${spanWords(-left)} ago`;
};

const MatchCell = ({ event, rows }: { readonly event: DeskEvent; readonly rows: number }): ReactElement => {
  const { desk } = useBoard();
  const { eventId, home, away, kickoffMs, country, competition } = event;
  return (
    <div role="rowheader" aria-colindex={MATCH_COLUMN} aria-rowspan={rows} className="match">
      <Link to="/events/$eventId" params={{ eventId }} className="match-name" tabIndex={-1} title={`${home} – ${away}`}>
        {home} – {away}
      </Link>
      <span className="match-time">
        <b>
          {dayName(kickoffMs, nowMs(), desk.zone)} {clockTime(kickoffMs, desk.zone)}
        </b>{' '}
        <TickingText className="dim" text={(now) => kickoffWords(kickoffMs, now)} />
      </span>
      <span className="match-where dim" title={`${country} · ${competition.name}`}>
        {country} · {competition.name}
      </span>
    </div>
  );
};
