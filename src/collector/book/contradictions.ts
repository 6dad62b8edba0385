import type { BookEvent, BookView } from './book-view.ts';

/** Kick-offs further apart than this do not fit together. */
const KICKOFFS_APART_MS = 5 * 60_000;
const CLOCK_OFFSET_MS = 60 * 60_000;
/** A clock is only called wrong by so many events at least, and by more than half of a bookmaker's. */
const CLOCK_MIN_EVENTS = 3;

/** Where bookmakers contradict themselves or each other, as problems of a run: one call for each occurrence. */
export const reportContradictions = (
  book: BookView,
  bookmakers: readonly string[],
  problem: (code: string, bookmaker: string, message: string) => void,
): void => {
  for (const { listing, reason } of book.uncompared()) {
    const message = SET_ASIDE.get(reason);
    if (message === undefined || listing.state === 'removed' || !bookmakers.includes(listing.bookmaker)) continue;
    problem(reason, listing.bookmaker, message);
  }
  const events = [...book.events()].filter(({ listings }) => listings.size > 1);
  for (const bookmaker of bookmakers) reportKickoffs(bookmaker, events, problem);
};

const SET_ASIDE: ReadonlyMap<string, string> = new Map([
  ['duplicate-listing', 'a second listing of a match, set aside'],
  ['orientation-conflict', 'home and away the other way round, set aside'],
]);

const reportKickoffs = (
  bookmaker: string,
  events: readonly BookEvent[],
  problem: (code: string, bookmaker: string, message: string) => void,
): void => {
  const offsetsMs = events.flatMap(({ listings, kickoffMs }) => {
    const listing = listings.get(bookmaker);
    return listing?.state === 'offered' ? [listing.kickoffMs - kickoffMs] : [];
  });
  const anHourOff = offsetsMs.filter((offsetMs) => Math.abs(offsetMs) === CLOCK_OFFSET_MS).length;
  if (anHourOff >= CLOCK_MIN_EVENTS && anHourOff * 2 > offsetsMs.length) {
    problem('clock-offset', bookmaker, 'kick-offs are exactly an hour from the others: its clock is read wrongly');
  }
  for (const offsetMs of offsetsMs) {
    if (Math.abs(offsetMs) > KICKOFFS_APART_MS) {
      problem('kickoff-apart', bookmaker, 'kick-off more than 5 minutes from that of the other bookmakers');
    }
  }
};
