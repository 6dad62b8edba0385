import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CleanupsAnswer, RetentionPreview, Storage } from '../../src/contract/storage.ts';
import { apiGet, apiPath } from '../api/api-client.ts';

export const storageQuery = queryOptions({
  queryKey: ['storage'],
  queryFn: ({ signal }) => apiGet<Storage>('/api/storage', signal),
  staleTime: 15_000,
  refetchInterval: 60_000,
});

/** What a clean-up would remove if so many days were kept. */
export const retentionPreviewQuery = (oddsRetentionDays: number, matchRetentionDays: number) =>
  queryOptions({
    queryKey: ['retention', 'preview', oddsRetentionDays, matchRetentionDays],
    queryFn: ({ signal }) =>
      apiGet<RetentionPreview>(apiPath('/api/retention/preview', { oddsRetentionDays, matchRetentionDays }), signal),
    staleTime: 15_000,
    retry: false,
  });

const PAGE = 20;
const WHILE_RUNNING_MS = 2_000;

/** The clean-ups, newest first; asked for often while one runs. */
export const cleanupsQuery = infiniteQueryOptions({
  queryKey: ['retention', 'history'],
  queryFn: ({ signal, pageParam }) =>
    apiGet<CleanupsAnswer>(apiPath('/api/retention/history', { limit: PAGE, cursor: pageParam }), signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  staleTime: 5_000,
  refetchInterval: ({ state: { data } }) =>
    data?.pages[0]?.cleanups[0]?.status === 'running' ? WHILE_RUNNING_MS : false,
});
