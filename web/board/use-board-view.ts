import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { type BoardSearch, type BoardView, boardViewOf } from '../view/board-view.ts';
import { boardPlace } from './board-place.ts';

/** The board's view, and how to change it; the address holds it. */
export const useBoardView = (): readonly [BoardView, (patch: BoardSearch) => void] => {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  useEffect(() => {
    boardPlace.search = search;
  }, [search]);
  const view = useMemo(() => boardViewOf(search), [search]);
  const change = useCallback(
    (patch: BoardSearch) => {
      void navigate({ to: '/', search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false });
    },
    [navigate],
  );
  return [view, change];
};
