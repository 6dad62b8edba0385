import type { ReactElement, ReactNode } from 'react';

interface TableScrollProps {
  /** What the table is called. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Scrolls a wide table sideways, by keys too where nothing in the table takes the focus. */
export const TableScroll = ({ label, children }: TableScrollProps): ReactElement => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
  <div role="group" className="table-scroll" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
