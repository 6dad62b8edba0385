import { lazy, type ReactElement, Suspense } from 'react';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { isTyping } from '../ui/is-typing.ts';
import { useKeys } from '../ui/use-keys.ts';

const HistoryDrawer = lazy(async () => ({ default: (await import('./history-drawer.tsx')).HistoryDrawer }));

interface HistoryPanelProps {
  /** `eventId/market` or `eventId/market:line`, as the address has it; empty or none: closed. */
  readonly quote: string | undefined;
  readonly onClose: () => void;
}

/** The history of a quote beside whatever page it was asked for on; Escape closes it, and the page stays as it was. */
export const HistoryPanel = ({ quote, onClose }: HistoryPanelProps): ReactElement | null => {
  const isOpen = quote !== undefined && quote !== '';
  useKeys((event) => {
    if (isOpen && event.key === 'Escape' && !isTyping(event.target)) onClose();
  });
  return isOpen ? (
    <PanelBoundary what="The history">
      <Suspense>
        <HistoryDrawer quote={quote} onClose={onClose} />
      </Suspense>
    </PanelBoundary>
  ) : null;
};
