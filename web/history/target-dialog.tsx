import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import type { TargetSubject } from '../alerts/target-draft.ts';
import { overlay } from '../app/overlay.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useObservable } from '../ui/observable.ts';

const TargetEditor = lazy(async () => ({ default: (await import('../alerts/target-editor.tsx')).TargetEditor }));

interface TargetDialogProps {
  readonly subject: TargetSubject | null;
  readonly onMade: () => void;
}

const close = (): void => {
  if (overlay.get() === 'target') overlay.set(null);
};

/** Where one says at what price one wants to be told. It is loaded when it is first asked for. */
export const TargetDialog = ({ subject, onMade }: TargetDialogProps): ReactElement | null => {
  const isAsked = useObservable(overlay) === 'target';
  // Who leaves the history leaves this too: keys must not wait for a dialog that never comes.
  useEffect(() => close, []);
  return isAsked && subject !== null ? (
    <PanelBoundary what="The rule">
      <Suspense>
        <TargetEditor subject={subject} onClose={close} onMade={onMade} />
      </Suspense>
    </PanelBoundary>
  ) : null;
};
