import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Mover, MoversAnswer } from '../../src/contract/movers.ts';
import { apiGet, apiPath } from '../api/api-client.ts';
import { leastPoints, type MoversSearch } from '../view/movers-view.ts';

const PAGE = 100;

/** The moves of a view, newest first, a page at a time. `resyncs`: the stream lost its thread, so all of it is asked anew. */
export const moversQuery = (view: MoversSearch, resyncs: number) => {
  const { bookmaker, competition, market, event } = view;
  const minPoints = leastPoints(view);
  return infiniteQueryOptions({
    queryKey: ['movers', { bookmaker, competition, market, minPoints, event }, resyncs],
    queryFn: ({ signal, pageParam }) =>
      apiGet<MoversAnswer>(
        apiPath('/api/movers', {
          ...{ bookmaker, competition, market, minPoints, eventId: event },
          ...{ limit: PAGE, cursor: pageParam },
        }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
};

/** Names a move. */
export const moverKey = ({ seq, bookmaker, selection }: Mover): string => `${seq} ${bookmaker} ${selection}`;
