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
 * at once, each asking all its bookmakers together under their own limits. No failure cancels another. It is kept as the
 * yardstick for every other scheme.
 */
export const collectFixed = async (context: RunContext): Promise<void> => {
  const { clock, ledger, lanes, settings, signal } = context;
  await Promise.all(lanes.map((lane) => discoverInto(context, lane, () => undefined)));
  context.book.relinkCompetitions();
  const events = plannedEvents(context);
  for (const look of events.flatMap(({ looks }) => looks)) ledger.plan(look);
  context.onProgress();

  const startedAtMs = clock.nowMs();
  const rest = [...events];
  while (rest.length > 0 && !signal.aborted) {
    const batch = rest.splice(0, settings().batchSize);
    const source = sourceOf(batch);
    await pump({
      source,
      work: async ({ looks }) => {
        await Promise.allSettled(looks.map((look) => lookAt(context, look)));
      },
      limit: () => settings().maxConcurrentEvents,
      onMore: context.onSettings,
      signal,
    });
    for (let left = source.take(); left !== undefined; left = source.take()) rest.unshift(left);
    for (const { bookmaker } of lanes) ledger.tally(bookmaker.slug).fetchMs = clock.nowMs() - startedAtMs;
  }
  await Promise.all(rest.flatMap(({ looks }) => looks.map((look) => lookAt(context, look))));
};

const plannedEvents = (context: RunContext): PlannedEvent[] => {
  const byEvent = new Map<string, PlannedLook[]>();
  for (const look of wantedLooks(context, context.book.listings())) {
    const key = look.eventId ?? `${look.bookmaker} ${look.bookmakerEventId}`;
    byEvent.set(key, [...(byEvent.get(key) ?? []), look]);
  }
  const events = [...byEvent.values()].map((looks) => ({
    kickoffMs: Math.min(...looks.map(({ kickoffMs }) => kickoffMs)),
    offeredBy: looks.length,
    looks,
  }));
  return events.sort(byUrgency(context.clock.nowMs()));
};
