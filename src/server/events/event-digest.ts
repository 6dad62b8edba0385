import type { BookEvent } from '../../collector/book/book-view.ts';
import { searchText } from './search-text.ts';

/** What filters and sorts ask of an event again and again; made anew when the event's version moves. */
export interface EventDigest {
  readonly version: number;
  /** Names of teams, competition and country, as every bookmaker writes them, ready for searching. */
  readonly text: string;
  readonly country: string;
  /** Country and competition as they are sorted. */
  readonly competitionOrder: string;
}

const digests = new WeakMap<BookEvent, EventDigest>();

const makeDigest = (event: BookEvent): EventDigest => {
  const words = new Set([event.home, event.away, event.competition.name, event.country]);
  for (const { home, away, competition } of event.listings.values()) {
    words.add(home).add(away).add(competition.name).add(competition.country);
  }
  const country = searchText(event.country);
  return {
    version: event.version,
    text: searchText([...words].join('\n')),
    country,
    competitionOrder: `${country}\n${searchText(event.competition.name)}\n${event.competition.id}`,
  };
};

export const digestOf = (event: BookEvent): EventDigest => {
  const known = digests.get(event);
  if (known !== undefined && known.version === event.version) return known;
  const made = makeDigest(event);
  digests.set(event, made);
  return made;
};
