import { useBlocker } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Modal } from '../ui/modal.tsx';

/** Asks before a page is left whose changes are not saved. The tab is guarded too, in the browser's own words. */
export const LeaveGuard = ({ changes }: { readonly changes: number }): ReactElement | null => {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => changes > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: () => changes > 0,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Modal labelledBy="leave-title" onClose={reset}>
      <h2 id="leave-title">{changes === 1 ? 'One change is not saved' : `${changes} changes are not saved`}</h2>
      <div className="dialog-buttons">
        <button type="button" className="control is-set" onClick={reset}>
          Stay
        </button>
        <button type="button" className="control" onClick={proceed}>
          Leave without saving
        </button>
      </div>
    </Modal>
  );
};
