import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useObservable } from '../ui/observable.ts';
import { isInSight } from './events-in-sight.ts';
import { GapFollower } from './gap-follower.ts';
import { type GapsByEvent, readGaps, readGapsOf, withKeptGaps } from './gap-load.ts';
import { shownGaps } from './shown-gaps.ts';

/** How gaps stand: `off`, the service does not tell them. */
export interface GapsState {
  readonly phase: 'loading' | 'ready' | 'off';
  /** The worst gap of each event; `undefined`: none is known. */
  readonly byEvent: GapsByEvent | undefined;
  /** Names whose opinions are compared: another name, and the order by gap is another. */
  readonly key: string;
}

const EVERY_MS = 10_000;
const NONE: GapsByEvent = new Map();

/**
 * Keeps the gaps of all events fresh while the board is in sight: those of matches in sight as soon as a price changes.
 * The first ones come with the events. `bookmakers`: only these are compared, none: all.
 */
export const useGaps = (reference: string, bookmakers: readonly string[]): GapsState => {
  const { session } = useDesk();
  const queries = useQueryClient();
  const resyncs = useObservable(session.resyncs);
  const load = useObservable(session.load);
  const early = useObservable(session.loadedGaps);
  const key = [reference, ...bookmakers].join(' ');
  const isEarly = early.reference === key && early.byEvent.size > 0;
  const { data, status } = useQuery({
    queryKey: ['gaps', key, resyncs],
    queryFn: async ({ signal }) => withKeptGaps(shownGaps.get() ?? NONE, await readGaps(reference, bookmakers, signal)),
    // While the events themselves come, their gaps come with them.
    enabled: load.phase === 'ready' || !isEarly,
    refetchInterval: EVERY_MS,
    staleTime: EVERY_MS / 2,
    gcTime: 60_000,
    structuralSharing: false,
    placeholderData: (before, query) => (query?.queryKey[1] === key ? before : undefined),
  });
  const shown = data ?? (isEarly ? early.byEvent : undefined);
  useEffect(() => shownGaps.set(shown ?? null), [shown]);
  useEffect(() => {
    const compared = key.split(' ').slice(1);
    const follower = new GapFollower({
      isInSight,
      read: (eventIds) => readGapsOf(reference, compared, eventIds),
      take: (asked, gaps) =>
        queries.setQueryData<GapsByEvent>(['gaps', key, resyncs], (before) => {
          if (before === undefined) return undefined;
          const next = new Map(before);
          for (const eventId of asked) next.delete(eventId);
          return withKeptGaps(before, new Map([...next, ...gaps]));
        }),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
    const stop = session.followChanges((eventIds) => follower.note(eventIds));
    return () => {
      stop();
      follower.stop();
    };
  }, [queries, session, reference, key, resyncs]);
  return { byEvent: shown, phase: shown !== undefined ? 'ready' : status === 'error' ? 'off' : 'loading', key };
};
