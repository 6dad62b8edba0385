import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { changeRatesQuery } from '../api/queries.ts';
import { rateReader } from './rate-reader.ts';

/** How often a bookmaker changes quotes of a market; `groups` are the market's, `null` while they are not known. */
export const useRateReader = (
  bookmaker: string,
  groups: readonly string[] | null,
): ((bucket: number) => number | null) => {
  const { data: rates } = useQuery(changeRatesQuery);
  return useMemo(
    () => rateReader(groups === null || rates === undefined ? [] : rates, bookmaker, groups ?? []),
    [rates, bookmaker, groups],
  );
};
