import { Outlet } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { PeekCard } from '../peek/peek-card.tsx';
import { HeaderStrip } from './header-strip.tsx';
import { PanelBoundary } from './panel-boundary.tsx';
import { TokenDialog } from './token-dialog.tsx';
import { useDeskView } from './use-desk-view.ts';

export const AppShell = (): ReactElement => {
  const [{ density, palette }] = useDeskView();
  useEffect(() => {
    document.documentElement.dataset.density = density;
    document.documentElement.dataset.palette = palette;
  }, [density, palette]);
  return (
    <>
      <PanelBoundary what="The header">
        <HeaderStrip />
      </PanelBoundary>
      <Outlet />
      <PeekCard />
      <TokenDialog />
    </>
  );
};
