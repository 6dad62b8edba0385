import { normalisedName } from './name-similarity.ts';

/** A bookmaker's competition as links see it. */
export interface LinkableCompetition {
  readonly competitionId: number;
  readonly bookmaker: string;
  readonly name: string;
  readonly country: string;
}

/** The competitions of one event's listings, one per bookmaker that offers it. */
export type SharedEvent = readonly LinkableCompetition[];

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Joins bookmakers' competitions into one where the events they share say so: two belong together when each is where
 * most of the other's shared events lie. A link once learned holds until the majority contradicts it. Name and country
 * decide only between competitions that share no event with that bookmaker at all; a name alone never does.
 */
export class CompetitionLinks {
  #links = new Set<string>();
  #groups = new Map<number, number>();

  /** The joined competition's number: the smallest number among its members. */
  groupOf(competitionId: number): number {
    return this.#groups.get(competitionId) ?? competitionId;
  }

  /** Learns from what is in the book now. */
  learn(competitions: readonly LinkableCompetition[], events: Iterable<SharedEvent>): void {
    const shared = new Map<string, number>();
    const totals = new Map<string, number>();
    const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const members of events) {
      for (const a of members) {
        for (const b of members) {
          if (a.competitionId === b.competitionId) continue;
          if (a.competitionId < b.competitionId) count(shared, pairKey(a.competitionId, b.competitionId));
          count(totals, `${a.competitionId} ${b.bookmaker}`);
        }
      }
    }
    const byId = new Map(competitions.map((competition) => [competition.competitionId, competition]));
    /** How much of what `from` shares with the other's bookmaker lies in `to`; `undefined`: it shares nothing. */
    const share = (from: LinkableCompetition, to: LinkableCompetition): number | undefined => {
      const total = totals.get(`${from.competitionId} ${to.bookmaker}`) ?? 0;
      const both = shared.get(pairKey(from.competitionId, to.competitionId)) ?? 0;
      return total === 0 ? undefined : both / total;
    };
    const links = new Set<string>();
    for (const key of new Set([...this.#links, ...shared.keys()])) {
      const [a, b] = key.split(' ').map((id) => byId.get(Number(id)));
      if (a === undefined || b === undefined) continue;
      const isHeld = this.#links.has(key);
      const agrees = (one: number | undefined): boolean => one === undefined || one > 0.5 || (isHeld && one === 0.5);
      if (agrees(share(a, b)) && agrees(share(b, a))) links.add(key);
    }
    this.#linkByName(competitions, links, (from, bookmaker) => totals.has(`${from.competitionId} ${bookmaker}`));
    this.#links = links;
    this.#groups = groupsOf(links);
  }

  #linkByName(
    competitions: readonly LinkableCompetition[],
    links: Set<string>,
    sharesEvents: (from: LinkableCompetition, bookmaker: string) => boolean,
  ): void {
    const firstByName = new Map<string, LinkableCompetition>();
    for (const competition of [...competitions].sort((a, b) => a.competitionId - b.competitionId)) {
      if (competition.name === '' || competition.country === '') continue;
      const name = `${normalisedName(competition.country)}|${normalisedName(competition.name)}`;
      const first = firstByName.get(name);
      if (first === undefined) firstByName.set(name, competition);
      else if (
        first.bookmaker !== competition.bookmaker &&
        !sharesEvents(competition, first.bookmaker) &&
        !sharesEvents(first, competition.bookmaker)
      ) {
        links.add(pairKey(first.competitionId, competition.competitionId));
      }
    }
  }
}

/** Connected members, each mapped to the smallest number of its group. */
const groupsOf = (links: ReadonlySet<string>): Map<number, number> => {
  const parent = new Map<number, number>();
  const root = (id: number): number => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const key of links) {
    const [a = 0, b = 0] = key.split(' ').map((id) => root(Number(id)));
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    parent.set(low, low);
    parent.set(high, low);
  }
  return new Map([...parent.keys()].map((id) => [id, root(id)]));
};
