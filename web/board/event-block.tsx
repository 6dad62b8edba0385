// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import { Link } from '@tanstack/react-router';
import { memo, type ReactElement, useEffect } from 'react';
import type { DeskEvent } from '../book/desk-event.ts';
import { useEvent } from '../book/use-book.ts';
import { placeWords } from '../format/place-words.ts';
import { comeInSight } from '../gap/events-in-sight.ts';
import { NoteMark } from '../notes/note-mark.tsx';
import { EventSkew } from '../quote/event-skew.tsx';
import { nowMs } from '../time/desk-clock.ts';
import { clockTime, dayName, spanWords } from '../time/moment-words.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { useBoard } from './board-context.ts';
import { MATCH_COLUMN } from './board-groups.ts';
import { BookmakersCell } from './bookmaker-cells.tsx';
import { BookmakerRow } from './bookmaker-row.tsx';
import { GapCell } from './gap-cell.tsx';
import { SelectionRow } from './selection-row.tsx';

interface EventBlockProps {
  readonly eventId: string;
  /** Position among the blocks, from 0. */
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
}

/** A match: every block has the same rows, and so the same height, whatever is offered. */
export const EventBlock = memo(({ eventId, index, top }: EventBlockProps): ReactElement | null => {
  const { layout } = useBoard();
  const event = useEvent(eventId);
  useEffect(() => comeInSight(eventId), [eventId]);
  if (event === undefined) return null;
  return (
    <div className="block" role="rowgroup" style={{ transform: `translateY(${top}px)` }} data-event={eventId}>
      {layout === 'rows' ? (
        <BookmakerRows event={event} index={index} />
      ) : (
        <SelectionRows event={event} index={index} />
      )}
    </div>
  );
});

interface RowsProps {
  readonly event: DeskEvent;
  readonly index: number;
}

const BookmakerRows = ({ event, index }: RowsProps): ReactElement => {
  const { bookmakers, desk, rows } = useBoard();
  return (
    <>
      {bookmakers.map((source, place) => (
        <BookmakerRow
          key={source.slug}
          event={event}
          source={source}
          rowIndex={index * rows + place + 1}
          isReference={source.slug === desk.reference}
          end={place === 0 ? <GapCell eventId={event.eventId} rows={rows} /> : null}
        >
          {place === 0 ? <MatchCell event={event} rows={rows} /> : null}
        </BookmakerRow>
      ))}
    </>
  );
};

const SelectionRows = ({ event, index }: RowsProps): ReactElement => {
  const { rows } = useBoard();
  return (
    <>
      {Array.from({ length: rows }, (_, place) => (
        <SelectionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          key={place}
          event={event}
          place={place}
          rowIndex={index * rows + place + 1}
          end={place === 0 ? <GapCell eventId={event.eventId} rows={rows} /> : null}
        >
          {place === 0 ? (
            <>
              <MatchCell event={event} rows={rows} />
              <BookmakersCell event={event} rows={rows} />
            </>
          ) : null}
        </SelectionRow>
      ))}
    </>
  );
};

const kickoffWords = (kickoffMs: number, now: number): string => {
  const left = kickoffMs - now;
  return left > 0 ? `in ${spanWords(left)}` : `kicked off ${spanWords(-left)} ago`;
};

const MatchCell = ({ event, rows }: { readonly event: DeskEvent; readonly rows: number }): ReactElement => {
  const { desk, slugs } = useBoard();
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
        <TickingText className="dim" text={(now) => kickoffWords(kickoffMs, now)} />{' '}
        <NoteMark eventId={eventId} inGrid />
      </span>
      <span className="match-where dim" title={placeWords(country, competition.name)}>
        <EventSkew event={event} slugs={slugs} />
        {placeWords(country, competition.name)}
      </span>
    </div>
  );
};
