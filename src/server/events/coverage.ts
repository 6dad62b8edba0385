import type { BookEvent, BookView } from '../../collector/book/book-view.ts';
import type { BookmakerCoverage, CompetitionCoverage, Coverage } from '../../contract/coverage.ts';
import type { Viewpoint } from '../rows/viewpoint.ts';
import { digestOf } from './event-digest.ts';
import { isOffered } from './event-filter.ts';
import { grouped, offerCounts } from './offer-counts.ts';

/** Slugs of those who offer an event. */
const offerersOf = (event: BookEvent, view: Viewpoint): readonly string[] =>
  view.participants.map(({ bookmaker }) => bookmaker.slug).filter((slug) => isOffered(event.listings.get(slug)));

const bookmakerCoverage = (
  slug: string,
  offerers: readonly (readonly string[])[],
  book: BookView,
): BookmakerCoverage => {
  const here = offerers.filter((slugs) => slugs.includes(slug));
  const matched = here.filter((slugs) => slugs.length > 1).length;
  const { withoutId, setAside } = book.tally(slug);
  return {
    bookmaker: slug,
    events: here.length,
    matched,
    onlyHere: here.length - matched,
    missingHere: offerers.length - here.length,
    withoutId,
    setAside,
  };
};

const competitionCoverage = (group: readonly [BookEvent, ...BookEvent[]], view: Viewpoint): CompetitionCoverage => ({
  competition: { ...group[0].competition },
  country: group[0].country,
  events: group.length,
  bookmakers: offerCounts(group, view),
});

/** Who offers which of these events; events that nobody offers any more do not count. */
export const coverageOf = (events: readonly BookEvent[], book: BookView, view: Viewpoint): Coverage => {
  const offered = events.filter((event) => offerersOf(event, view).length > 0);
  const offerers = offered.map((event) => offerersOf(event, view));
  return {
    totals: {
      events: offered.length,
      matched: offerers.filter((slugs) => slugs.length > 1).length,
      bookmakers: view.participants.map(({ bookmaker }) => bookmakerCoverage(bookmaker.slug, offerers, book)),
    },
    competitions: grouped(offered, (event) => digestOf(event).competitionOrder).map((group) =>
      competitionCoverage(group, view),
    ),
  };
};
