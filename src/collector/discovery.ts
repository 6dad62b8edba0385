import type { ListedCompetition, ListPage, Read } from '../bookmakers/bookmaker.ts';
import type { CompetitionRef, ListingFacts } from '../model/listing.ts';
import type { Clock } from './clock.ts';
import type { Asked, Lane, RequestTally } from './lane.ts';
import { pump, sourceOf } from './pump.ts';

/** More pages than this are not believed to be one competition's. */
const MAX_PAGES = 100;
/** A competition with less than this share of its announced events was not read completely. */
const ANNOUNCED_SHARE = 0.8;

/** One competition's list: complete (every page read to the protocol's end), or failed and why. */
export interface CompetitionListing {
  readonly competition: CompetitionRef;
  readonly complete: boolean;
  readonly reason: string;
  readonly listed: readonly ListingFacts[];
}

export interface Discovery {
  readonly bookmaker: string;
  /** The tree of competitions was read. Without it nothing is known to be absent. */
  readonly treeRead: boolean;
  readonly reason: string;
  readonly competitions: readonly CompetitionListing[];
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

export interface DiscoverOptions {
  readonly lane: Lane;
  readonly clock: Clock;
  /** Only these competitions (own ids); `null`: all. */
  readonly only: ReadonlySet<string> | null;
  /** Called with each page's events as they come. */
  readonly onListed: (listed: readonly ListingFacts[]) => void;
  /** Requests under way, read as it goes. */
  readonly limit: () => number;
  readonly tally: RequestTally;
  readonly signal: AbortSignal;
}

/** Reads all that a bookmaker lists before kick-off. Never rejects; what failed says so. */
export const discover = async (options: DiscoverOptions): Promise<Discovery> => {
  const { lane, clock, only } = options;
  const startedAtMs = clock.nowMs();
  const tree = await readTree(options);
  if (tree.kind !== 'ok') {
    const reason = `${tree.kind}: ${tree.detail}`;
    return {
      bookmaker: lane.bookmaker.slug,
      treeRead: false,
      reason,
      competitions: [],
      startedAtMs,
      endedAtMs: clock.nowMs(),
    };
  }
  const wanted = tree.competitions.filter(({ competition }) => only === null || only.has(competition.id));
  const competitions: CompetitionListing[] = [];
  await pump({
    source: sourceOf(wanted),
    work: async (one) => {
      competitions.push(await readCompetition(one, options));
    },
    limit: options.limit,
    onMore: () => () => undefined,
    signal: options.signal,
  });
  const read = new Set(competitions.map(({ competition }) => competition.id));
  for (const { competition } of wanted) {
    if (!read.has(competition.id)) competitions.push({ competition, complete: false, reason: 'not asked', listed: [] });
  }
  return {
    bookmaker: lane.bookmaker.slug,
    treeRead: true,
    reason: '',
    competitions,
    startedAtMs,
    endedAtMs: clock.nowMs(),
  };
};

const readTree = async ({
  lane,
  tally,
  signal,
}: DiscoverOptions): Promise<Read<{ competitions: readonly ListedCompetition[] }>> => {
  const { bookmaker } = lane;
  const { read } = await lane.ask({
    request: bookmaker.competitionsRequest(),
    read: (answer) => bookmaker.readCompetitions(answer),
    priority: 'scheduled',
    isListed: true,
    tally,
    signal,
  });
  return read;
};

const readCompetition = async (
  { competition, announcedEvents }: ListedCompetition,
  { lane, clock, onListed, tally, signal }: DiscoverOptions,
): Promise<CompetitionListing> => {
  const { bookmaker } = lane;
  const all = new Map<string, ListingFacts>();
  const failed = (reason: string): CompetitionListing => ({
    competition,
    complete: false,
    reason,
    listed: [...all.values()],
  });
  let cursor: string | null = null;
  for (let page = 0; page < MAX_PAGES; page++) {
    const at: string | null = cursor;
    const { read, cancelled }: Asked<ListPage> = await lane.ask({
      request: bookmaker.listRequest(competition, at),
      read: (answer) => bookmaker.readList(answer, competition, at),
      priority: 'scheduled',
      isListed: true,
      tally,
      signal,
    });
    if (cancelled) return failed('cancelled');
    if (read.kind !== 'ok') return failed(`${read.kind}: ${read.detail}`);
    const fresh = read.events.map(({ facts }) => facts).filter(({ bookmakerEventId }) => !all.has(bookmakerEventId));
    for (const facts of fresh) all.set(facts.bookmakerEventId, facts);
    onListed(fresh.filter(({ kickoffMs }) => kickoffMs > clock.nowMs()));
    if (read.next === null) {
      const announced = announcedEvents ?? 0;
      return all.size < announced * ANNOUNCED_SHARE
        ? failed(`${all.size} of ${announced} announced events`)
        : { competition, complete: true, reason: '', listed: [...all.values()] };
    }
    cursor = read.next;
  }
  return failed(`more than ${MAX_PAGES} pages`);
};
