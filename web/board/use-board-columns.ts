import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { marketsQuery } from '../api/queries.ts';
import { useDesk } from '../app/desk-context.ts';
import { useObservable } from '../ui/observable.ts';
import { type BoardColumn, boardColumns, USUAL_COLUMNS } from './board-columns.ts';
import { columnTitles, titled } from './column-titles.ts';

const NOTHING = [] as const;

/** The chosen columns, which are loaded and followed for every match from now on. */
export const useBoardColumns = (chosen: readonly string[]): readonly BoardColumn[] => {
  const { session } = useDesk();
  const { data: catalogue = NOTHING } = useQuery(marketsQuery);
  const ids = chosen.join(' ');
  const columns = useMemo(() => {
    if (ids === '') return USUAL_COLUMNS;
    // Before the catalogue is there nobody can say what a market is made of.
    return boardColumns(ids.split(' '), catalogue);
  }, [ids, catalogue]);
  useEffect(() => void session.showMarkets(columns.map(({ id }) => id)), [session, columns]);
  const titles = useObservable(columnTitles);
  return useMemo(() => titled(columns, titles), [columns, titles]);
};
