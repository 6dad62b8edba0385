import type { CompetitionRef } from '../../model/listing.ts';
import type { ListedCompetition, Read } from '../bookmaker.ts';

/** The competition as a tree named it, when a body speaks of the same one: names in bodies vary. */
export const sameOrOwn = (known: CompetitionRef, own: CompetitionRef): CompetitionRef =>
  own.id === '' || own.id === known.id ? known : own;

/** A tree's competitions without repetitions (featured groups show some twice); none at all is no tree. */
export const listedOnce = (
  found: Iterable<ListedCompetition>,
): Read<{ competitions: readonly ListedCompetition[] }> => {
  const byId = new Map<string, ListedCompetition>();
  for (const listed of found) {
    if (!byId.has(listed.competition.id)) byId.set(listed.competition.id, listed);
  }
  if (byId.size === 0) return { kind: 'malformed', detail: 'a tree without competitions' };
  return { kind: 'ok', competitions: [...byId.values()] };
};
