import type { ListingFacts } from '../../model/listing.ts';
import type { Settings } from '../../model/settings.ts';
import type { Book } from '../book/book.ts';
import type { BookListing } from '../book/book-view.ts';
import { bySmallerId } from '../book/event-composition.ts';
import type { Clock } from '../clock.ts';
import type { Lane } from '../lanes/lane.ts';
import type { Absences } from '../looking/absences.ts';
import { type Discovery, discover } from '../looking/discovery.ts';
import { type Looked, type Looker, NOT_LOOKED } from '../looking/looker.ts';
import { isWanted, plannedLook, type RunScope, readsLists } from './planning.ts';
import type { RunLanes } from './run-lanes.ts';
import type { PlannedLook, RunLedger } from './run-ledger.ts';

/** All that a scheme of collecting needs for one run. */
export interface RunContext {
  readonly scope: RunScope;
  readonly ledger: RunLedger;
  readonly lanes: RunLanes;
  readonly book: Book;
  readonly looker: Looker;
  readonly absences: (bookmaker: string) => Absences;
  readonly clock: Clock;
  readonly settings: () => Settings;
  readonly onSettings: (listener: () => void) => () => void;
  /** A bookmaker's lists were read to the end. */
  readonly onDiscovered: (bookmaker: string) => void;
  /** The accounts changed: whoever watches the run may want to know. */
  readonly onProgress: () => void;
  readonly signal: AbortSignal;
}

/** Reads a bookmaker's lists into the book, and tells `onListed` of each listing as it comes. */
export const discoverInto = async (
  context: RunContext,
  lane: Lane,
  onListed: (facts: ListingFacts) => void,
): Promise<void> => {
  if (!readsLists(context.scope)) return;
  const { book, clock, ledger, settings, signal } = context;
  const { slug } = lane.bookmaker;
  const tally = ledger.tally(slug);
  const startedAtMs = clock.nowMs();
  tally.discovered = 0;
  const result = await discover({
    lane,
    clock,
    only: null,
    onListed: (listed) => {
      for (const facts of [...listed].sort(bySmallerId)) {
        tally.discovered++;
        book.commit({ kind: 'listed', facts, atMs: clock.nowMs(), discoveryAtMs: startedAtMs });
        onListed(facts);
      }
      context.onProgress();
    },
    limit: () => settings().bookmakers[slug]?.concurrency ?? 1,
    tally,
    signal,
  });
  tally.discoveryMs = clock.nowMs() - startedAtMs;
  if (signal.aborted || !isEnabled(context, slug)) return;
  if (result.treeRead) context.onDiscovered(slug);
  reportDiscovery(result, ledger);
  findAbsences(context, result);
};

const reportDiscovery = (result: Discovery, ledger: RunLedger): void => {
  if (!result.treeRead) ledger.discoveryFailed(result.bookmaker, `competitions: ${result.reason}`);
  const failed = result.competitions.filter(({ complete }) => !complete);
  for (const { competition, reason } of failed.slice(0, 20)) {
    ledger.problem('competition-failed', result.bookmaker, `${competition.country}, ${competition.name}: ${reason}`);
  }
  if (failed.length > 0 && failed.length === result.competitions.length) {
    ledger.discoveryFailed(result.bookmaker, 'no competition could be read');
  }
  const unreadable = result.competitions.reduce((sum, one) => sum + one.unreadable, 0);
  if (unreadable > 0) ledger.problem('unreadable-entries', result.bookmaker, `${unreadable} entries of lists`);
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

/** The looks that the run wants at these listings now, and has neither done nor planned. */
export const wantedLooks = (context: RunContext, listings: Iterable<BookListing>): PlannedLook[] => {
  const { book, clock, ledger, scope } = context;
  const nowMs = clock.nowMs();
  return [...listings]
    .filter((listing) => isWanted(listing, scope, book, nowMs) && !ledger.covers(listing))
    .map((listing) => plannedLook(listing, book));
};

/** Looks at one planned listing and books what came of it. Never rejects. */
export const lookAt = async (context: RunContext, planned: PlannedLook): Promise<void> => {
  const isWantedStill = !context.signal.aborted && isEnabled(context, planned.bookmaker);
  context.ledger.finish(planned, isWantedStill ? await look(context, planned) : NOT_LOOKED);
  context.onProgress();
};

const isEnabled = ({ settings }: RunContext, slug: string): boolean => settings().bookmakers[slug]?.enabled ?? false;

/** A defect of ours at one listing is a problem of the run, not its end. */
const look = async ({ ledger, looker, signal }: RunContext, planned: PlannedLook): Promise<Looked> => {
  const { bookmaker, bookmakerEventId } = planned;
  const tally = ledger.tally(bookmaker);
  try {
    const { runId } = ledger.run;
    return await looker.look({ bookmaker, bookmakerEventId, runId, priority: 'scheduled', tally, signal });
  } catch (error) {
    ledger.problem('defect', bookmaker, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
    return NOT_LOOKED;
  }
};
