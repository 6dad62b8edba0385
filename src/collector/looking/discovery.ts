import type { ListedCompetition, ListPage, Read } from '../../bookmakers/bookmaker.ts';
import type { CompetitionRef, ListingFacts } from '../../model/listing.ts';
import type { Clock } from '../clock.ts';
import type { Asked, Lane, RequestTally } from '../lanes/lane.ts';
import { pump, sourceOf } from '../lanes/pump.ts';

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
  /** Entries that are no readable match. */
  readonly unreadable: number;
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
  /** Called with each page's events as they come, each event once however often it is listed. */
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
  const told = new Set<string>();
  await pump({
    source: sourceOf(wanted),
    work: async (one) => {
      competitions.push(await readCompetition(one, told, options));
    },
    limit: options.limit,
    onMore: () => () => undefined,
    signal: options.signal,
  });
  const read = new Set(competitions.map(({ competition }) => competition.id));
  for (const { competition } of wanted) {
    if (read.has(competition.id)) continue;
    competitions.push({ competition, complete: false, reason: 'not asked', listed: [], unreadable: 0 });
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
    route: 'competitions',
    request: bookmaker.competitionsRequest(),
    read: (answer) => bookmaker.readCompetitions(answer),
    priority: 'scheduled',
    isPatient: true,
    isListed: true,
    tally,
    signal,
  });
  return read;
};

const readCompetition = async (
  { competition, announcedEvents }: ListedCompetition,
  told: Set<string>,
  { lane, clock, onListed, tally, signal }: DiscoverOptions,
): Promise<CompetitionListing> => {
  const { bookmaker } = lane;
  const all = new Map<string, ListingFacts>();
  let unreadable = 0;
  const ended = (complete: boolean, reason: string): CompetitionListing => ({
    competition,
    complete,
    reason,
    listed: [...all.values()],
    unreadable,
  });
  let cursor: string | null = null;
  for (let page = 0; page < MAX_PAGES; page++) {
    const at: string | null = cursor;
    const { read }: Asked<ListPage> = await lane.ask({
      route: 'list',
      request: bookmaker.listRequest(competition, at),
      read: (answer) => bookmaker.readList(answer, competition, at),
      priority: 'scheduled',
      isListed: true,
      tally,
      signal,
    });
    if (read.kind !== 'ok') return ended(false, `${read.kind}: ${read.detail}`);
    unreadable += read.skipped ?? 0;
    const fresh: ListingFacts[] = [];
    for (const { facts } of read.events) {
      all.set(facts.bookmakerEventId, facts);
      if (!told.has(facts.bookmakerEventId)) fresh.push(facts);
      told.add(facts.bookmakerEventId);
    }
    onListed(fresh.filter(({ kickoffMs }) => kickoffMs > clock.nowMs()));
    if (read.next === null) {
      const announced = announcedEvents ?? 0;
      return all.size < announced * ANNOUNCED_SHARE
        ? ended(false, `${all.size} of ${announced} announced events`)
        : ended(true, '');
    }
    cursor = read.next;
  }
  return ended(false, `more than ${MAX_PAGES} pages`);
};
