import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Rule } from '../../src/contract/alert-rules.ts';
import type { AlertsAnswer } from '../../src/contract/alerts.ts';
import type { ImplausibleAnswer } from '../../src/contract/implausible.ts';
import type { DeliveriesAnswer, Delivery } from '../../src/contract/webhook-deliveries.ts';
import { apiGet, apiPath } from '../api/api-client.ts';
import type { AlertsSearch } from '../view/alerts-view.ts';

const PAGE = 50;

/** Everything below this key is asked for again when the stream tells of alerts. */
export const ALERTS_KEY = 'alerts';

/** The alerts of a view, newest first, a page at a time. */
export const alertsQuery = ({ state = 'new', kind, severity, event }: AlertsSearch) =>
  infiniteQueryOptions({
    queryKey: [ALERTS_KEY, 'list', state, kind, severity, event],
    queryFn: ({ signal, pageParam }) =>
      apiGet<AlertsAnswer>(
        apiPath('/api/alerts', { state: [state], kind, severity, eventId: event, limit: PAGE, cursor: pageParam }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 5_000,
  });

/** How many alerts are new; for the badge. */
export const newAlertsQuery = queryOptions({
  queryKey: [ALERTS_KEY, 'count'],
  queryFn: async ({ signal }) =>
    (await apiGet<AlertsAnswer>(apiPath('/api/alerts', { state: ['new'], limit: 1 }), signal)).counts.new,
  staleTime: 5_000,
  refetchInterval: 60_000,
});

/** Those that are furthest from what the others ask. */
export const implausibleQuery = queryOptions({
  queryKey: ['implausible'],
  queryFn: ({ signal }) => apiGet<ImplausibleAnswer>(apiPath('/api/implausible', { limit: PAGE }), signal),
  staleTime: 30_000,
  refetchInterval: 60_000,
});

export const alertRulesQuery = queryOptions({
  queryKey: ['alert-rules'],
  queryFn: async ({ signal }) => (await apiGet<{ rules: Rule[] }>('/api/alert-rules', signal)).rules,
  staleTime: 30_000,
});

export const eventMuteQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['mute', eventId],
    queryFn: async ({ signal }) =>
      (await apiGet<{ muted: boolean }>(`/api/events/${encodeURIComponent(eventId)}/mute`, signal)).muted,
    staleTime: 5_000,
  });

export const DELIVERIES_KEY = 'webhook-deliveries';
const WHILE_WAITING_MS = 5_000;

/** What was sent to webhooks, newest first; asked for again while some of it waits. */
export const deliveriesQuery = (state: Delivery['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: [DELIVERIES_KEY, state],
    queryFn: ({ signal, pageParam }) =>
      apiGet<DeliveriesAnswer>(apiPath('/api/webhook-deliveries', { state, limit: PAGE, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 5_000,
    refetchInterval: ({ state: { data } }) =>
      data?.pages[0]?.deliveries.some((one) => one.state === 'waiting') ? WHILE_WAITING_MS : 60_000,
  });
