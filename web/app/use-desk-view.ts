import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type DeskSearch, type DeskView, deskViewOf } from '../view/desk-view.ts';
import { saveOwnBookmaker } from './own-bookmaker.ts';

/** The shared part of the view, and how to change it; the address holds it. Who the reader is, is remembered too. */
export const useDeskView = (): readonly [DeskView, (patch: DeskSearch) => void] => {
  const { reference, zone, density, palette, measure }: DeskSearch = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const view = useMemo(
    () => deskViewOf({ reference, zone, density, palette, measure }),
    [reference, zone, density, palette, measure],
  );
  const change = useCallback(
    (patch: DeskSearch) => {
      if (patch.reference !== undefined) saveOwnBookmaker(patch.reference);
      void navigate({ to: '.', search: (search) => ({ ...search, ...patch }), replace: true, resetScroll: false });
    },
    [navigate],
  );
  return [view, change];
};
