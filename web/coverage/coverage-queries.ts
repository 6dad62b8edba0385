import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Coverage, MarketCoverageAnswer } from '../../src/contract/coverage.ts';
import type { UnmappedAnswer } from '../../src/contract/unmapped.ts';
import { apiGet, apiPath } from '../api/api-client.ts';

const given = (q: string): string | undefined => (q === '' ? undefined : q);

export const coverageQuery = (q: string) =>
  queryOptions({
    queryKey: ['coverage', 'competitions', q],
    queryFn: ({ signal }) => apiGet<Coverage>(apiPath('/api/coverage', { q: given(q) }), signal),
    staleTime: 30_000,
  });

/** The markets, or the lines of one of them. */
export const marketCoverageQuery = (q: string, market?: string) =>
  queryOptions({
    queryKey: ['coverage', 'markets', q, market],
    queryFn: ({ signal }) =>
      apiGet<MarketCoverageAnswer>(apiPath('/api/coverage/markets', { q: given(q), market }), signal),
    staleTime: 30_000,
  });

const PAGE = 100;

export const unmappedQuery = infiniteQueryOptions({
  queryKey: ['coverage', 'unmapped'],
  queryFn: ({ signal, pageParam }) =>
    apiGet<UnmappedAnswer>(apiPath('/api/unmapped', { limit: PAGE, cursor: pageParam }), signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  staleTime: 30_000,
});
