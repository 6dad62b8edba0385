import type { ListingFacts } from '../model/listing.ts';
import type { Settings } from '../model/settings.ts';
import type { Absences } from './absences.ts';
import type { Book } from './book.ts';
import type { BookListing } from './book-view.ts';
import type { Clock } from './clock.ts';
import { type Discovery, discover } from './discovery.ts';
import type { Lane } from './lane.ts';
import type { Looker } from './looker.ts';
import { isWanted, plannedLook, type RunScope } from './planning.ts';
import type { PlannedLook, RunLedger } from './run-ledger.ts';

/** All that a scheme of collecting needs for one run. */
export interface RunContext {
  readonly scope: RunScope;
  readonly ledger: RunLedger;
  readonly lanes: readonly Lane[];
  readonly book: Book;
  readonly looker: Looker;
  readonly absences: (bookmaker: string) => Absences;
  readonly clock: Clock;
  readonly settings: () => Settings;
  readonly onSettings: (listener: () => void) => () => void;
  /** The accounts changed: whoever watches the run may want to know. */
  readonly onProgress: () => void;
  readonly signal: AbortSignal;
}

/** Whether the run reads lists at all: one for chosen events does not. */
const discovers = ({ eventIds }: RunScope): boolean => eventIds === null;

/** Reads a bookmaker's lists into the book, and tells `onListed` of each listing as it comes. */
export const discoverInto = async (
  context: RunContext,
  lane: Lane,
  onListed: (facts: ListingFacts) => void,
): Promise<void> => {
  if (!discovers(context.scope)) return;
  const { book, clock, ledger, settings, signal } = context;
  const { slug } = lane.bookmaker;
  const tally = ledger.tally(slug);
  const startedAtMs = clock.nowMs();
  const result = await discover({
    lane,
    clock,
    only: null,
    onListed: (listed) => {
      // In one discovery the smaller id is seen first, whatever order the list has.
      for (const facts of [...listed].sort(bySmallerId)) {
        tally.discovered++;
        book.commit({ kind: 'listed', facts, atMs: clock.nowMs() });
        onListed(facts);
      }
      context.onProgress();
    },
    limit: () => settings().bookmakers[slug]?.concurrency ?? 1,
    tally,
    signal,
  });
  tally.discoveryMs = clock.nowMs() - startedAtMs;
  reportDiscovery(result, ledger, signal.aborted);
  if (!signal.aborted) findAbsences(context, result);
};

const bySmallerId = (a: ListingFacts, b: ListingFacts): number =>
  a.bookmakerEventId.length - b.bookmakerEventId.length || (a.bookmakerEventId < b.bookmakerEventId ? -1 : 1);

const reportDiscovery = (result: Discovery, ledger: RunLedger, aborted: boolean): void => {
  if (aborted) return;
  if (!result.treeRead) ledger.discoveryFailed(result.bookmaker, `competitions: ${result.reason}`);
  const failed = result.competitions.filter(({ complete }) => !complete);
  for (const { competition, reason } of failed.slice(0, 20)) {
    ledger.problem('competition-failed', result.bookmaker, `${competition.country}, ${competition.name}: ${reason}`);
  }
  if (failed.length > 0 && failed.length === result.competitions.length) {
    ledger.discoveryFailed(result.bookmaker, 'no competition could be read');
  }
};

const findAbsences = ({ book, clock, absences, ledger }: RunContext, result: Discovery): void => {
  const nowMs = clock.nowMs();
  const offered = [...book.listings()].filter(
    (listing) => listing.bookmaker === result.bookmaker && listing.state === 'offered' && listing.kickoffMs > nowMs,
  );
  const { heldBack } = absences(result.bookmaker).afterDiscovery(result, offered);
  if (heldBack === null) return;
  const { absent, of } = heldBack;
  ledger.problem('mass-absence', result.bookmaker, `${absent} of ${of} listings absent at once, held back`);
};

/** The looks that the run wants at these listings now. */
export const wantedLooks = (context: RunContext, listings: Iterable<BookListing>): PlannedLook[] => {
  const { book, clock, lanes, scope } = context;
  const nowMs = clock.nowMs();
  const collected = new Set(lanes.map(({ bookmaker }) => bookmaker.slug));
  return [...listings]
    .filter((listing) => collected.has(listing.bookmaker) && isWanted(listing, scope, book, nowMs))
    .map((listing) => plannedLook(listing, book));
};

/** Looks at one planned listing and books what came of it. Never rejects. */
export const lookAt = async (context: RunContext, planned: PlannedLook): Promise<void> => {
  const { ledger, looker, settings, signal } = context;
  const isEnabled = settings().bookmakers[planned.bookmaker]?.enabled ?? false;
  const looked =
    signal.aborted || !isEnabled
      ? { look: null, changes: 0, reading: null, durationMs: 0 }
      : await looker.look({
          bookmaker: planned.bookmaker,
          bookmakerEventId: planned.bookmakerEventId,
          runId: ledger.run.runId,
          priority: 'scheduled',
          tally: ledger.tally(planned.bookmaker),
          signal,
        });
  ledger.finish(planned, looked);
  context.onProgress();
};
