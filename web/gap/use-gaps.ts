import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useObservable } from '../ui/observable.ts';
import { type GapsByEvent, readGaps, withKeptGaps } from './gap-load.ts';
import { shownGaps } from './shown-gaps.ts';

/** How gaps stand: `off`, the service does not tell them. */
export interface GapsState {
  readonly phase: 'loading' | 'ready' | 'off';
  /** Names whose opinions are compared: another name, and the order by gap is another. */
  readonly key: string;
}

const EVERY_MS = 10_000;
const NONE: GapsByEvent = new Map();

/** Keeps the gaps of all events fresh while the board is in sight. `bookmakers`: only these are compared, none: all. */
export const useGaps = (reference: string, bookmakers: readonly string[]): GapsState => {
  const { session } = useDesk();
  const resyncs = useObservable(session.resyncs);
  const key = [reference, ...bookmakers].join(' ');
  const { data, status } = useQuery({
    queryKey: ['gaps', key, resyncs],
    queryFn: async ({ signal }) => withKeptGaps(shownGaps.get() ?? NONE, await readGaps(reference, bookmakers, signal)),
    refetchInterval: EVERY_MS,
    staleTime: EVERY_MS / 2,
    gcTime: 60_000,
    structuralSharing: false,
    placeholderData: (before, query) => (query?.queryKey[1] === key ? before : undefined),
  });
  useEffect(() => shownGaps.set(data ?? null), [data]);
  return { phase: data !== undefined ? 'ready' : status === 'error' ? 'off' : 'loading', key };
};
