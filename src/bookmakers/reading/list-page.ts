import type { CompetitionRef, ListingFacts } from '../../model/listing.ts';
import type { ListPage, PageCursor, Read } from '../bookmaker.ts';

/**
 * A page from its entries, `undefined` standing for one that is no readable match. An answer of which nothing can be
 * read, or that speaks of other competitions only, is not the list that was asked for.
 */
export const listPage = (
  entries: readonly (ListingFacts | undefined)[],
  asked: CompetitionRef,
  next: PageCursor | null,
): Read<ListPage> => {
  const facts = entries.filter((entry) => entry !== undefined);
  if (entries.length > 0 && facts.length === 0) {
    return { kind: 'malformed', detail: `none of ${entries.length} entries could be read` };
  }
  if (facts.length > 0 && facts.every((entry) => entry.competition.id !== asked.id)) {
    return { kind: 'malformed', detail: 'a list of another competition' };
  }
  const events = facts.map((entry) => ({ facts: entry }));
  return { kind: 'ok', events, skipped: entries.length - facts.length, next };
};
