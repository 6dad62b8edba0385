import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { DeskSource } from '../app/use-sources.ts';
import { boardPlace } from '../board/board-place.ts';
import type { DeskEvent } from '../book/desk-event.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { placeWords } from '../format/place-words.ts';
import { NoteMark } from '../notes/note-mark.tsx';
import { BookmakerName } from '../quote/bookmaker-name.tsx';
import { EventSkew } from '../quote/event-skew.tsx';
import { ListingState } from '../quote/listing-state.tsx';
import { ABSENCE_WORDS } from '../quote/state-words.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTime, dayName, spanWords } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { useEventPage } from './event-context.ts';
import { ListingChance } from './listing-chance.tsx';
import { RefreshButton } from './refresh-button.tsx';

const untilKickoff = (kickoffMs: number, now: number): string =>
  kickoffMs > now ? `in ${spanWords(kickoffMs - now)}` : `kicked off ${spanWords(now - kickoffMs)} ago`;

/** Who plays, where and when, and a way to each bookmaker's own page. */
export const EventHead = ({ event }: { readonly event: DeskEvent }): ReactElement => {
  const { desk, bookmakers, slugs } = useEventPage();
  const { kickoffMs, home, away, country, competition } = event;
  return (
    <header className="event-head">
      <div className="event-title">
        <Link to="/" search={boardPlace.search} className="back">
          ← Board
        </Link>
        <h1>
          {home} – {away}
        </h1>
        <p className="dim">
          {placeWords(country, competition.name)} ·{' '}
          <b>
            {dayName(kickoffMs, nowMs(), desk.zone)} {clockTime(kickoffMs, desk.zone)}
          </b>{' '}
          {zoneName(desk.zone)} time <TickingText text={(now) => untilKickoff(kickoffMs, now)} />{' '}
          <EventSkew event={event} slugs={slugs} /> <NoteMark eventId={event.eventId} />
        </p>
      </div>
      <div className="event-tools">
        <RefreshButton eventId={event.eventId} />
        <ExportMenu
          what="Every change of this match"
          path="/api/export/changes"
          query={() => ({ eventId: event.eventId })}
        />
      </div>
      <ul className="event-books" aria-label="The match at each bookmaker">
        {bookmakers.map((source) => (
          <li key={source.slug} className={source.slug === desk.reference ? 'is-ours' : undefined}>
            <BookmakerLink event={event} source={source} />
          </li>
        ))}
      </ul>
    </header>
  );
};

const FIVE_MINUTES_MS = 5 * 60_000;

const BookmakerLink = ({ event, source }: { readonly event: DeskEvent; readonly source: DeskSource }): ReactElement => {
  const { desk } = useEventPage();
  const listing = event.listings[source.slug];
  if (listing === undefined) {
    return (
      <>
        <span className="book-name">{source.name}</span> <span className="dim">{ABSENCE_WORDS.not_offered}</span>
      </>
    );
  }
  const offMs = listing.kickoffMs - event.kickoffMs;
  return (
    <>
      <BookmakerName source={source} listing={listing} />{' '}
      <ListingState event={event} source={source} zone={desk.zone} intervalMs={FIVE_MINUTES_MS} />{' '}
      <ListingChance event={event} bookmaker={source.slug} />
      {Math.abs(offMs) > FIVE_MINUTES_MS ? (
        <span className="off-kickoff"> says {clockTime(listing.kickoffMs, desk.zone)}</span>
      ) : null}
    </>
  );
};
