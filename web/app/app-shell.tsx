import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { notedEvent } from '../notes/event-notes.ts';
import { PeekCard } from '../peek/peek-card.tsx';
import { useObservable } from '../ui/observable.ts';
import { FirstVisit } from './first-visit.tsx';
import { HeaderStrip } from './header-strip.tsx';
import { overlay } from './overlay.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import { TokenDialog } from './token-dialog.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDeskView } from './use-desk-view.ts';

const CommandPalette = lazy(async () => ({
  default: (await import('../palette/command-palette.tsx')).CommandPalette,
}));
const NoteDialog = lazy(async () => ({ default: (await import('../notes/note-dialog.tsx')).NoteDialog }));
const KeyHelp = lazy(async () => ({ default: (await import('./key-help.tsx')).KeyHelp }));

export const AppShell = (): ReactElement => {
  const [{ density, palette }] = useDeskView();
  useAppKeys();
  useEffect(() => {
    document.documentElement.dataset.density = density;
    document.documentElement.dataset.palette = palette;
  }, [density, palette]);
  return (
    <>
      <PanelBoundary what="The header">
        <HeaderStrip />
        <FirstVisit />
      </PanelBoundary>
      <Outlet />
      <PeekCard />
      <Overlay />
      <NoteOverlay />
      <TokenDialog />
    </>
  );
};

const NoteOverlay = (): ReactElement | null => {
  const eventId = useObservable(notedEvent);
  if (eventId === null) return null;
  return (
    <PanelBoundary what="The note">
      <Suspense>
        <NoteDialog eventId={eventId} onClose={() => notedEvent.set(null)} />
      </Suspense>
    </PanelBoundary>
  );
};

const Overlay = (): ReactElement | null => {
  const shown = useObservable(overlay);
  const close = (): void => overlay.set(null);
  if (shown !== 'palette' && shown !== 'keys') return null;
  return (
    <PanelBoundary what="The list">
      <Suspense>{shown === 'palette' ? <CommandPalette onClose={close} /> : <KeyHelp onClose={close} />}</Suspense>
    </PanelBoundary>
  );
};
