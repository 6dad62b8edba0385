import { byUrgency } from './priority.ts';
import { pump, sourceOf } from './pump.ts';
import { discoverInto, lookAt, type RunContext, wantedLooks } from './run-context.ts';
import type { PlannedLook } from './run-ledger.ts';

/** One event in the plan: all its looks are asked for at once. */
interface PlannedEvent {
  readonly kickoffMs: number;
  readonly offeredBy: number;
  readonly looks: readonly PlannedLook[];
}

/**
 * The two-layer scheme: lists first, then batches of events one after another; inside a batch a bounded number of events
 * at once, each asking all its bookmakers together under their own limits. No failure cancels another. A bookmaker that
 * is switched on meanwhile has its lists read beside the batches, and its looks after those that wait. It is kept as the
 * yardstick for every other scheme.
 */
export const collectFixed = async (context: RunContext): Promise<void> => {
  const { clock, ledger, settings, signal } = context;
  const discovered = new Set<string>();
  const discovery = context.lanes.work(async (lane) => {
    await discoverInto(context, lane, () => undefined);
    discovered.add(lane.bookmaker.slug);
  });
  await discovery.idle();
  const fetchSinceMs = new Map<string, number>();
  let rest: readonly PlannedEvent[] = [];
  for (;;) {
    for (const slug of discovered) fetchSinceMs.set(slug, clock.nowMs());
    rest = [...rest, ...planEvents(context, discovered)];
    discovered.clear();
    if (rest.length > 0 && !signal.aborted) {
      const size = settings().batchSize;
      rest = [...(await collectBatch(context, rest.slice(0, size))), ...rest.slice(size)];
      for (const [slug, sinceMs] of fetchSinceMs) ledger.tally(slug).fetchMs = clock.nowMs() - sinceMs;
    } else if (discovery.isIdle) break;
    else await discovery.idle();
  }
  await discovery.end();
  await Promise.all(rest.flatMap(({ looks }) => looks.map((look) => lookAt(context, look))));
};

/** Resolves with those of the batch that were not begun before the run was cancelled. */
const collectBatch = async (context: RunContext, batch: readonly PlannedEvent[]): Promise<PlannedEvent[]> => {
  const source = sourceOf(batch);
  await pump({
    source,
    work: async ({ looks }) => {
      await Promise.allSettled(looks.map((look) => lookAt(context, look)));
    },
    limit: () => context.settings().maxConcurrentEvents,
    onMore: context.onSettings,
    signal: context.signal,
  });
  const left: PlannedEvent[] = [];
  for (let event = source.take(); event !== undefined; event = source.take()) left.push(event);
  return left;
};

/** Plans the looks at these bookmakers, event by event. */
const planEvents = (context: RunContext, slugs: ReadonlySet<string>): PlannedEvent[] => {
  if (slugs.size === 0) return [];
  const { book, clock, ledger } = context;
  book.relinkCompetitions();
  const byEvent = new Map<string, PlannedLook[]>();
  for (const look of wantedLooks(
    context,
    [...book.listings()].filter(({ bookmaker }) => slugs.has(bookmaker)),
  )) {
    ledger.plan(look);
    const key = look.eventId ?? `${look.bookmaker} ${look.bookmakerEventId}`;
    byEvent.set(key, [...(byEvent.get(key) ?? []), look]);
  }
  context.onProgress();
  const events = [...byEvent.values()].map((looks) => ({
    kickoffMs: Math.min(...looks.map(({ kickoffMs }) => kickoffMs)),
    offeredBy: looks.length,
    looks,
  }));
  return events.sort(byUrgency(clock.nowMs()));
};
