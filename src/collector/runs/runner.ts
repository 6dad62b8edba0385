import { setMaxListeners } from 'node:events';
import type { Run, RunTrigger } from '../../model/run.ts';
import type { UnmappedCount } from '../../model/storage.ts';
import { reportContradictions } from '../book/contradictions.ts';
import { ownIdKey } from '../book/entities.ts';
import type { Lane } from '../lanes/lane.ts';
import { collectAdaptive } from './adaptive-scheme.ts';
import { collectFixed } from './fixed-scheme.ts';
import { EVERYTHING, type RunScope } from './planning.ts';
import type { RunContext } from './run-context.ts';
import { RunLanes } from './run-lanes.ts';
import { type PlannedLook, RunLedger } from './run-ledger.ts';

/** Least time between two records of a running run, in milliseconds. */
const PROGRESS_EVERY_MS = 500;
/** So many ended runs are remembered, and can be retried. */
const REMEMBERED_RUNS = 20;

export type StartResult =
  | { readonly kind: 'started'; readonly runId: string; readonly ended: Promise<Run> }
  | { readonly kind: 'active'; readonly runId: string };

export type RetryResult = StartResult | { readonly kind: 'unknown-run' } | { readonly kind: 'nothing-failed' };

export interface RunnerParts {
  /** Everything of a run's context that is the same for all runs. */
  readonly base: Omit<RunContext, 'scope' | 'ledger' | 'lanes' | 'onProgress' | 'signal'>;
  readonly enabledLanes: () => readonly Lane[];
  readonly nextRunId: () => Promise<string>;
  /** Keeps a run's record; called while it runs and when it ends. */
  readonly onRun: (run: Run) => void;
  readonly onUnmapped: (counts: readonly UnmappedCount[]) => void;
  /** Called after each run, before the next can start. */
  readonly onEnded: (run: Run) => void;
}

/** Runs one pass at a time, whoever asks for it. */
export class Runner {
  readonly #parts: RunnerParts;
  /** The last runs that ended, with what failed in them, oldest first. */
  readonly #ended = new Map<string, { readonly run: Run; readonly failedLooks: readonly PlannedLook[] }>();
  #active: { readonly run: Run; readonly abort: AbortController; readonly ended: Promise<Run> } | null = null;
  #starting: Promise<unknown> | null = null;
  #isStopped = false;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  /** The run under way. */
  get active(): Run | null {
    return this.#active?.run ?? null;
  }

  /** The last runs, newest first, the one under way included: what storage has of them may be older. */
  get recent(): readonly Run[] {
    const ended = [...this.#ended.values()].map(({ run }) => run).reverse();
    return this.#active === null ? ended : [this.#active.run, ...ended];
  }

  async start(trigger: RunTrigger, scope: RunScope = EVERYTHING): Promise<StartResult> {
    while (this.#starting !== null) await this.#starting;
    if (this.#active !== null) return { kind: 'active', runId: this.#active.run.runId };
    const naming = this.#parts.nextRunId();
    this.#starting = naming.catch(() => undefined);
    try {
      return this.#launch(await naming, trigger, scope);
    } finally {
      this.#starting = null;
    }
  }

  /** Looks again at what failed in an earlier run. */
  async retry(runId: string, bookmakers: readonly string[] | null): Promise<RetryResult> {
    const failed = this.#ended.get(runId)?.failedLooks;
    if (failed === undefined) return { kind: 'unknown-run' };
    const chosen = failed.filter(({ bookmaker }) => bookmakers === null || bookmakers.includes(bookmaker));
    if (chosen.length === 0) return { kind: 'nothing-failed' };
    const slugs = [...new Set(chosen.map(({ bookmaker }) => bookmaker))];
    const listings = new Set(chosen.map((look) => ownIdKey(look.bookmaker, look.bookmakerEventId)));
    return this.start('retry', { ...EVERYTHING, bookmakers: slugs, listings });
  }

  /** Whether it was under way. What is in flight is dropped, what is planned is skipped. */
  cancel(runId: string): boolean {
    if (this.#active?.run.runId !== runId) return false;
    this.#active.abort.abort(new Error('cancelled'));
    return true;
  }

  /** Ends the run under way, if there is one, and waits for it. What is started from now on is cancelled at once. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const active = this.#active;
    active?.abort.abort(new Error('stopping'));
    await active?.ended;
  }

  #launch(runId: string, trigger: RunTrigger, scope: RunScope): StartResult {
    const { base, enabledLanes, onRun } = this.#parts;
    const { clock, settings } = base;
    const mode = settings().collectionMode;
    const ledger = new RunLedger({ runId, trigger, mode, nowMs: () => clock.nowMs() });
    const lanes = new RunLanes({
      wanted: () => enabledLanes().filter(({ bookmaker }) => scope.bookmakers?.includes(bookmaker.slug) ?? true),
      onSettings: base.onSettings,
      onJoin: ({ bookmaker }) => ledger.join(bookmaker.slug),
    });
    const abort = new AbortController();
    // Every request in flight listens; their number has its own bounds.
    setMaxListeners(0, abort.signal);
    if (this.#isStopped) abort.abort(new Error('stopping'));
    let toldAtMs = Number.NEGATIVE_INFINITY;
    const onProgress = (): void => {
      const nowMs = clock.nowMs();
      if (nowMs - toldAtMs < PROGRESS_EVERY_MS) return;
      toldAtMs = nowMs;
      ledger.run.heartbeatAtMs = nowMs;
      onRun(ledger.run);
    };
    const context: RunContext = { ...base, scope, ledger, lanes, onProgress, signal: abort.signal };
    const ended = this.#collect(context, mode === 'adaptive' ? collectAdaptive : collectFixed);
    this.#active = { run: ledger.run, abort, ended };
    onProgress();
    return { kind: 'started', runId, ended };
  }

  async #collect(context: RunContext, scheme: (context: RunContext) => Promise<void>): Promise<Run> {
    const { ledger, lanes, signal, clock, book } = context;
    try {
      await scheme(context);
    } catch (error) {
      ledger.problem('defect', null, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
    }
    lanes.end();
    book.evict(clock.nowMs());
    const bookmakers = ledger.run.bookmakers.map(({ bookmaker }) => bookmaker);
    reportContradictions(book, bookmakers, (code, slug, message) => ledger.problem(code, slug, message));
    const run = ledger.end(signal.aborted);
    this.#ended.set(run.runId, { run, failedLooks: ledger.failedLooks });
    for (const old of this.#ended.keys()) {
      if (this.#ended.size <= REMEMBERED_RUNS) break;
      this.#ended.delete(old);
    }
    this.#parts.onUnmapped(ledger.unmapped);
    this.#active = null;
    this.#parts.onRun(run);
    this.#parts.onEnded(run);
    return run;
  }
}
