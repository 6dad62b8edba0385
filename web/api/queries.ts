import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { OpeningsAnswer } from '../../src/contract/analysis.ts';
import type { ChangeRatesAnswer } from '../../src/contract/change-rates.ts';
import type { HistoryAnswer } from '../../src/contract/history.ts';
import type { MarketsAnswer } from '../../src/contract/markets.ts';
import type { RunsAnswer } from '../../src/contract/runs.ts';
import type { SettingDefinitionsAnswer, Settings, SettingsHistoryAnswer } from '../../src/contract/settings.ts';
import type { Status } from '../../src/contract/status.ts';
import { apiGet, apiPath } from './api-client.ts';
import { ApiError } from './api-error.ts';

/** The status; the stream replaces it several times a minute, polling is for when the stream is away. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => apiGet<Status>('/api/status', signal),
  staleTime: 10_000,
  refetchInterval: 10_000,
});

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => apiGet<Settings>('/api/settings', signal),
  staleTime: 60_000,
});

/** Bounds and effects of all settings; `null` where the service does not tell them. */
export const settingDefinitionsQuery = queryOptions({
  queryKey: ['settings', 'definitions'],
  queryFn: async ({ signal }) => {
    try {
      return (await apiGet<SettingDefinitionsAnswer>('/api/settings/definitions', signal)).definitions;
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export const settingsHistoryQuery = queryOptions({
  queryKey: ['settings', 'history'],
  queryFn: async ({ signal }) =>
    (await apiGet<SettingsHistoryAnswer>(apiPath('/api/settings/history', { limit: 50 }), signal)).history,
  staleTime: 5_000,
});

export const marketsQuery = queryOptions({
  queryKey: ['markets'],
  queryFn: async ({ signal }) => (await apiGet<MarketsAnswer>('/api/markets', signal)).markets,
  staleTime: Number.POSITIVE_INFINITY,
});

/** They move slowly, and only what is looked at asks for them. */
export const changeRatesQuery = queryOptions({
  queryKey: ['change-rates'],
  queryFn: async ({ signal }) => (await apiGet<ChangeRatesAnswer>('/api/change-rates', signal)).changeRates,
  staleTime: 60_000,
  refetchInterval: 60_000,
});

export const runsQuery = infiniteQueryOptions({
  queryKey: ['runs'],
  queryFn: ({ signal, pageParam }) =>
    apiGet<RunsAnswer>(apiPath('/api/runs', { limit: 50, cursor: pageParam }), signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  staleTime: 5_000,
});

export const historyQuery = (eventId: string, market: string, line: number | null) =>
  queryOptions({
    queryKey: ['history', eventId, market, line],
    queryFn: ({ signal }) =>
      apiGet<HistoryAnswer>(
        apiPath(`/api/events/${eventId}/history`, { market, line: line === null ? 'none' : String(line) }),
        signal,
      ),
    staleTime: 5_000,
  });

/** First, last, lowest and highest prices of one market and line of an event. */
export const openingsQuery = (eventId: string, market: string, line: number | null) =>
  queryOptions({
    queryKey: ['openings', eventId, market, line],
    queryFn: async ({ signal }) => {
      const question = { eventId, market, line: line === null ? 'none' : String(line), limit: 200 };
      return (await apiGet<OpeningsAnswer>(apiPath('/api/analysis/openings', question), signal)).openings;
    },
    staleTime: 60_000,
  });
