import type { Lane } from '../lanes/lane.ts';
import { pump } from '../lanes/pump.ts';
import { LookQueue } from './look-queue.ts';
import { discoverInto, lookAt, type RunContext, wantedLooks } from './run-context.ts';

/** Looks that wait at a lane's gate beyond what it lets through, so that it never runs dry. */
const WAITING_AT_GATE = 4;

/**
 * One lane per bookmaker, each at its own pace: nobody waits for the slowest bookmaker. A lane begins with what the book
 * already knows, while its lists are read beside it, and takes new listings in as they appear.
 */
export const collectAdaptive = async (context: RunContext): Promise<void> => {
  await context.lanes.work((lane) => collectLane(context, lane)).end();
  context.book.relinkCompetitions();
};

const collectLane = async (context: RunContext, lane: Lane): Promise<void> => {
  const { book, clock, ledger, settings, signal } = context;
  const { slug } = lane.bookmaker;
  const tally = ledger.tally(slug);
  const startedAtMs = clock.nowMs();
  const queue = new LookQueue(clock.nowMs());
  const add = (listings: Iterable<ReturnType<typeof book.listing> & object>): void => {
    for (const look of wantedLooks(context, listings)) if (queue.add(look)) ledger.plan(look);
  };
  add([...book.listings()].filter((listing) => listing.bookmaker === slug));
  const wasDown = lane.monitor.status.state === 'down';
  const lists = discoverInto(context, lane, ({ bookmakerEventId }) => {
    const listing = book.listing(slug, bookmakerEventId);
    if (listing !== undefined) add([listing]);
  }).finally(() => queue.close());
  // A source that was down is probed by its lists first: looks beside the probe would only be sent away.
  if (wasDown) await lists;
  await pump({
    source: queue,
    work: (look) => lookAt(context, look),
    limit: () => {
      // A run that is switched to `fixed` on the way holds each lane to the bound of that mode.
      const { collectionMode, maxConcurrentEvents } = settings();
      const mostEvents = collectionMode === 'fixed' ? maxConcurrentEvents : Number.POSITIVE_INFINITY;
      return Math.min(lane.gate.limit + WAITING_AT_GATE, mostEvents);
    },
    onMore: (wake) => {
      const ends = [queue.onMore(wake), context.onSettings(wake)];
      return () => {
        for (const end of ends) end();
      };
    },
    signal,
  });
  await lists;
  for (let left = queue.take(); left !== undefined; left = queue.take()) await lookAt(context, left);
  tally.fetchMs = clock.nowMs() - startedAtMs;
};
