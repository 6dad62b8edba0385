import type { BookEvent, BookListing } from '../../collector/book/book-view.ts';
import { shownQuote, type Viewpoint } from '../rows/viewpoint.ts';
import { digestOf } from './event-digest.ts';
import { closedQuotes } from './quotes-in-state.ts';
import { searchText, searchWords } from './search-text.ts';

/** What narrows a list of events; all conditions hold together, values of one condition are alternatives. */
export interface EventConditions {
  readonly eventId?: readonly string[] | undefined;
  readonly q?: string | undefined;
  readonly country?: readonly string[] | undefined;
  readonly competition?: readonly string[] | undefined;
  /** Kick-off from this instant on. */
  readonly from?: string | undefined;
  /** Kick-off before this instant. */
  readonly to?: string | undefined;
  /** Of those who take part, how many offer it at least. */
  readonly minBookmakers?: number | undefined;
  /** All of these offer it. */
  readonly offeredBy?: readonly string[] | undefined;
  /** None of these offers it. */
  readonly missingFrom?: readonly string[] | undefined;
  /** Some quote of those who take part is shown in this state. */
  readonly hasState?: 'suspended' | 'removed' | undefined;
  readonly includeStarted: boolean;
}

export type EventTest = (event: BookEvent) => boolean;

export const isOffered = (listing: BookListing | undefined): boolean => listing?.state === 'offered';

const hasQuoteIn = (state: 'suspended' | 'removed', view: Viewpoint): EventTest => {
  const sources = new Map(view.participants.map(({ bookmaker, source }) => [bookmaker.slug, source]));
  return (event) =>
    closedQuotes(event).some(({ bookmaker, quote }) => {
      const source = sources.get(bookmaker);
      return source !== undefined && shownQuote(view, event, quote, source).state === state;
    });
};

/** The conditions as tests, the cheap ones first. */
const testsOf = (conditions: EventConditions, view: Viewpoint): readonly EventTest[] => {
  const tests: EventTest[] = [];
  const { country, competition, from, to, minBookmakers, offeredBy, missingFrom, hasState, includeStarted } =
    conditions;
  if (conditions.eventId !== undefined) {
    const ids = new Set(conditions.eventId);
    tests.push((event) => ids.has(event.eventId));
  }
  if (!includeStarted) tests.push((event) => event.kickoffMs > view.nowMs);
  if (from !== undefined) {
    const fromMs = Date.parse(from);
    tests.push((event) => event.kickoffMs >= fromMs);
  }
  if (to !== undefined) {
    const toMs = Date.parse(to);
    tests.push((event) => event.kickoffMs < toMs);
  }
  if (country !== undefined) {
    const countries = new Set(country.map(searchText));
    tests.push((event) => countries.has(digestOf(event).country));
  }
  if (competition !== undefined) {
    const ids = new Set(competition);
    tests.push((event) => ids.has(event.competition.id));
  }
  if (offeredBy !== undefined) tests.push((event) => offeredBy.every((slug) => isOffered(event.listings.get(slug))));
  if (missingFrom !== undefined)
    tests.push((event) => missingFrom.every((slug) => !isOffered(event.listings.get(slug))));
  if (minBookmakers !== undefined) {
    const slugs = view.participants.map(({ bookmaker }) => bookmaker.slug);
    tests.push((event) => slugs.filter((slug) => isOffered(event.listings.get(slug))).length >= minBookmakers);
  }
  for (const word of searchWords(conditions.q)) tests.push((event) => digestOf(event).text.includes(word));
  if (hasState !== undefined) tests.push(hasQuoteIn(hasState, view));
  return tests;
};

/** The events that meet all conditions, in the order in which they come. */
export const eventsWhere = (events: Iterable<BookEvent>, conditions: EventConditions, view: Viewpoint): BookEvent[] => {
  const tests = testsOf(conditions, view);
  const found: BookEvent[] = [];
  for (const event of events) if (tests.every((test) => test(event))) found.push(event);
  return found;
};
