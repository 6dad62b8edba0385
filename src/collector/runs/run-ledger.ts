import { LOOK_OUTCOMES } from '../../model/look.ts';
import type { CollectionMode, Run, RunBookmaker, RunProblem, RunStatus, RunTrigger } from '../../model/run.ts';
import type { UnmappedCount } from '../../model/storage.ts';
import { ownIdKey } from '../book/entities.ts';
import type { ReadingAccounts } from '../book/reading-accounts.ts';
import type { Looked } from '../looking/looker.ts';

/** More kinds of problems than this are not kept on one run. */
const MAX_PROBLEMS = 200;
/** More unmapped ids than this are not kept on one run. */
const MAX_UNMAPPED = 5_000;

/** A look that a run wants. */
export interface PlannedLook {
  readonly bookmaker: string;
  readonly bookmakerEventId: string;
  /** `null` where the listing's event is not known yet. */
  readonly eventId: string | null;
  readonly kickoffMs: number;
  readonly offeredBy: number;
}

const emptyTally = (bookmaker: string): RunBookmaker => ({
  bookmaker,
  discovered: 0,
  planned: 0,
  ...(Object.fromEntries(LOOK_OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    (typeof LOOK_OUTCOMES)[number],
    number
  >),
  skipped: 0,
  requests: 0,
  retries: 0,
  throttledRequests: 0,
  bytes: 0,
  marketsSeen: 0,
  marketsMapped: 0,
  changes: 0,
  discoveryMs: null,
  fetchMs: null,
});

/** Keeps the accounts of one run: every planned look ends in exactly one column. */
export class RunLedger {
  readonly run: Run;
  readonly #tallies = new Map<string, RunBookmaker>();
  readonly #problems = new Map<string, RunProblem>();
  readonly #unmapped = new Map<string, UnmappedCount>();
  readonly #open = new Map<string, { pending: number; ok: boolean; failed: boolean }>();
  readonly #discoveryFailed = new Set<string>();
  /** Listings whose look is planned or was done, as `ownIdKey` writes them. */
  readonly #covered = new Set<string>();
  /** What a retry would look at: what failed, and what was planned and never looked at. */
  readonly failedLooks: PlannedLook[] = [];
  readonly #nowMs: () => number;

  constructor(options: {
    runId: string;
    trigger: RunTrigger;
    mode: CollectionMode;
    nowMs: () => number;
  }) {
    this.#nowMs = options.nowMs;
    this.run = {
      runId: options.runId,
      trigger: options.trigger,
      mode: options.mode,
      status: 'running',
      startedAtMs: options.nowMs(),
      endedAtMs: null,
      heartbeatAtMs: options.nowMs(),
      bookmakers: [],
      events: { total: 0, completed: 0, failed: 0 },
      problems: [],
    };
  }

  /** The run collects this bookmaker, too. */
  join(bookmaker: string): void {
    if (this.#tallies.has(bookmaker)) return;
    const tally = emptyTally(bookmaker);
    this.#tallies.set(bookmaker, tally);
    this.run.bookmakers.push(tally);
  }

  /** Whether a look at the listing is planned or was done; one that was skipped is open again. */
  covers({ bookmaker, bookmakerEventId }: { readonly bookmaker: string; readonly bookmakerEventId: string }): boolean {
    return this.#covered.has(ownIdKey(bookmaker, bookmakerEventId));
  }

  /** The accounts of a bookmaker of this run. */
  tally(bookmaker: string): RunBookmaker {
    return this.#tallies.get(bookmaker) ?? emptyTally(bookmaker);
  }

  get unmapped(): readonly UnmappedCount[] {
    return [...this.#unmapped.values()];
  }

  problem(code: string, bookmaker: string | null, message: string): void {
    const key = `${code} ${bookmaker} ${message}`;
    const known = this.#problems.get(key);
    if (known !== undefined) {
      known.count++;
      known.atMs = this.#nowMs();
    } else if (this.#problems.size < MAX_PROBLEMS) {
      const problem = { code, bookmaker, message: message.slice(0, 300), count: 1, atMs: this.#nowMs() };
      this.#problems.set(key, problem);
      this.run.problems.push(problem);
    }
  }

  discoveryFailed(bookmaker: string, reason: string): void {
    this.#discoveryFailed.add(bookmaker);
    this.problem('discovery-failed', bookmaker, reason);
  }

  plan(look: PlannedLook): void {
    this.tally(look.bookmaker).planned++;
    this.#covered.add(ownIdKey(look.bookmaker, look.bookmakerEventId));
    if (look.eventId !== null) this.#openEvent(look.eventId);
  }

  finish(planned: PlannedLook, { look, eventId, changes, accounts }: Looked): void {
    const tally = this.tally(planned.bookmaker);
    if (look === null) {
      tally.skipped++;
      this.#covered.delete(ownIdKey(planned.bookmaker, planned.bookmakerEventId));
    } else tally[look.outcome]++;
    tally.changes += changes;
    const ok = look !== null && (look.outcome === 'ok' || look.outcome === 'partial' || look.outcome === 'superseded');
    if (!ok && look?.outcome !== 'gone') this.failedLooks.push(planned);
    if (accounts !== null) this.#account(planned.bookmaker, accounts);
    // A list may say nothing of the id that the match itself then has.
    if (planned.eventId === null && eventId !== null) this.#openEvent(eventId);
    this.#finishEvent(planned.eventId ?? eventId, ok, look !== null && !ok);
  }

  #openEvent(eventId: string): void {
    const open = this.#open.get(eventId);
    if (open === undefined) {
      this.#open.set(eventId, { pending: 1, ok: false, failed: false });
      this.run.events.total++;
    } else if (open.pending++ === 0) {
      // Another bookmaker lists it only after all looks so far have ended: it is open again.
      this.#countEvent(open, -1);
    }
  }

  /** An event is completed by one look that went well, and failed when none did though some were tried. */
  #finishEvent(eventId: string | null, ok: boolean, failed: boolean): void {
    const open = eventId === null ? undefined : this.#open.get(eventId);
    if (open === undefined) return;
    open.pending--;
    open.ok ||= ok;
    open.failed ||= failed;
    if (open.pending === 0) this.#countEvent(open, 1);
  }

  #countEvent({ ok, failed }: { readonly ok: boolean; readonly failed: boolean }, by: 1 | -1): void {
    if (ok) this.run.events.completed += by;
    else if (failed) this.run.events.failed += by;
  }

  #account(bookmaker: string, { marketsSeen, marketsMapped, implausible, unmapped }: ReadingAccounts): void {
    const tally = this.tally(bookmaker);
    tally.marketsSeen += marketsSeen;
    tally.marketsMapped += marketsMapped;
    if (implausible > 0) this.problem('implausible', bookmaker, 'quotes whose prices cannot belong together');
    for (const { marketId, name, sample } of unmapped) {
      const key = `${bookmaker} ${marketId}`;
      const known = this.#unmapped.get(key);
      if (known === undefined && this.#unmapped.size >= MAX_UNMAPPED) continue;
      const count = (known?.count ?? 0) + 1;
      this.#unmapped.set(key, {
        bookmaker,
        id: marketId,
        name: known?.name || name,
        count,
        seenAtMs: this.#nowMs(),
        sample: known?.sample || sample,
      });
    }
  }

  /** Ends the run: what was planned and never looked at is `skipped` by then. */
  end(wasCancelled: boolean): Run {
    this.run.endedAtMs = this.#nowMs();
    this.run.status = wasCancelled ? 'cancelled' : this.#status();
    return this.run;
  }

  #status(): RunStatus {
    const verdicts = this.run.bookmakers.map((tally) => {
      const looked = tally.ok + tally.partial + tally.superseded;
      const clean = looked + tally.gone === tally.planned && !this.#discoveryFailed.has(tally.bookmaker);
      return { clean, some: clean || looked > 0 };
    });
    if (verdicts.every(({ clean }) => clean)) return 'completed';
    return verdicts.some(({ some }) => some) ? 'partial' : 'failed';
  }
}
