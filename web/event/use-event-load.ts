import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Event } from '../../src/contract/events.ts';
import { apiGet } from '../api/api-client.ts';
import { ApiError } from '../api/api-error.ts';
import { useDesk } from '../app/desk-context.ts';
import { useObservable } from '../ui/observable.ts';

export interface EventLoad {
  readonly phase: 'loading' | 'ready' | 'missing' | 'failed';
  readonly error: string;
  readonly retry: () => void;
}

/** Keeps all markets of an event in the book: follows it on the stream first, then takes a snapshot. */
export const useEventLoad = (eventId: string): EventLoad => {
  const { book, session } = useDesk();
  const resyncs = useObservable(session.resyncs);
  const [joined, setJoined] = useState<string | null>(null);
  useEffect(() => {
    const following = session.followEvent(eventId);
    let left = false;
    void following.joined.then(() => {
      if (!left) setJoined(eventId);
    });
    return () => {
      left = true;
      setJoined(null);
      following.stop();
    };
  }, [session, eventId]);
  const { status, error, refetch } = useQuery({
    queryKey: ['event', eventId, resyncs],
    queryFn: async ({ signal }) => {
      const event = await apiGet<Event>(`/api/events/${encodeURIComponent(eventId)}`, signal);
      book.takeSnapshot([event], event.asOf.seq);
      return event.asOf;
    },
    enabled: joined === eventId,
    staleTime: 0,
    gcTime: 0,
    retry: (failures, reason) => failures < 2 && !(reason instanceof ApiError && reason.status === 404),
  });
  const missing = error instanceof ApiError && error.status === 404;
  return {
    phase: status === 'success' ? 'ready' : missing ? 'missing' : status === 'error' ? 'failed' : 'loading',
    error: error?.message ?? '',
    retry: () => void refetch(),
  };
};
