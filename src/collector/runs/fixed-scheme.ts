import type { Settings } from '../../model/settings.ts';
import { pump, sourceOf } from '../lanes/pump.ts';
import { byUrgency } from './priority.ts';
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
 * is switched on meanwhile has its lists read beside the batches, and is asked from the next batch on. It is kept as the
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
    if (discovered.size > 0) {
      for (const slug of discovered) fetchSinceMs.set(slug, clock.nowMs());
      rest = eventsOf([...rest.flatMap(({ looks }) => looks), ...planLooks(context, discovered)], clock.nowMs());
      discovered.clear();
    }
    if (rest.length > 0 && !signal.aborted) {
      const { batchSize: size } = boundsOf(settings());
      rest = [...(await collectBatch(context, rest.slice(0, size))), ...rest.slice(size)];
      for (const [slug, sinceMs] of fetchSinceMs) ledger.tally(slug).fetchMs = clock.nowMs() - sinceMs;
    } else if (discovery.isIdle) break;
    else await discovery.idle();
  }
  await discovery.end();
  await Promise.all(rest.flatMap(({ looks }) => looks.map((look) => lookAt(context, look))));
};

/** Events that are asked for at once where only the lanes' own limits hold them up; fewer than may wait at a gate. */
const UNBOUND = 1_000;

/** A run that is switched to `adaptive` on the way leaves the rest to the lanes. */
const boundsOf = (settings: Settings): Pick<Settings, 'batchSize' | 'maxConcurrentEvents'> =>
  settings.collectionMode === 'fixed' ? settings : { batchSize: UNBOUND, maxConcurrentEvents: UNBOUND };

/** Resolves with those of the batch that were not begun before the run was cancelled. */
const collectBatch = async (context: RunContext, batch: readonly PlannedEvent[]): Promise<PlannedEvent[]> => {
  const source = sourceOf(batch);
  await pump({
    source,
    work: async ({ looks }) => {
      await Promise.allSettled(looks.map((look) => lookAt(context, look)));
    },
    limit: () => boundsOf(context.settings()).maxConcurrentEvents,
    onMore: context.onSettings,
    signal: context.signal,
  });
  const left: PlannedEvent[] = [];
  for (let event = source.take(); event !== undefined; event = source.take()) left.push(event);
  return left;
};

/** Plans the looks at these bookmakers. */
const planLooks = (context: RunContext, slugs: ReadonlySet<string>): PlannedLook[] => {
  const { book, ledger } = context;
  book.relinkCompetitions();
  const listings = [...book.listings()].filter(({ bookmaker }) => slugs.has(bookmaker));
  const looks = wantedLooks(context, listings);
  for (const look of looks) ledger.plan(look);
  context.onProgress();
  return looks;
};

/** The looks event by event, most urgent first. */
const eventsOf = (looks: readonly PlannedLook[], nowMs: number): PlannedEvent[] => {
  const byEvent = new Map<string, PlannedLook[]>();
  for (const look of looks) {
    const key = look.eventId ?? `${look.bookmaker} ${look.bookmakerEventId}`;
    const ofEvent = byEvent.get(key);
    if (ofEvent === undefined) byEvent.set(key, [look]);
    else ofEvent.push(look);
  }
  const events = [...byEvent.values()].map((ofEvent) => ({
    kickoffMs: Math.min(...ofEvent.map(({ kickoffMs }) => kickoffMs)),
    offeredBy: ofEvent.length,
    looks: ofEvent,
  }));
  return events.sort(byUrgency(nowMs));
};
