import type { ReactElement } from 'react';

interface HistoryDrawerProps {
  readonly quote: string;
  readonly onClose: () => void;
}

export const HistoryDrawer = ({ quote, onClose }: HistoryDrawerProps): ReactElement => (
  <aside className="drawer">
    {quote}{' '}
    <button type="button" onClick={onClose}>
      Close
    </button>
  </aside>
);
