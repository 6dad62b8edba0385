import { lazy, type ReactElement, Suspense } from 'react';
import { Popover } from '../ui/popover.tsx';
import type { BoardSearch } from '../view/board-view.ts';
import type { BoardColumn } from './board-columns.ts';

const ColumnPicker = lazy(async () => ({ default: (await import('./column-picker.tsx')).ColumnPicker }));

interface ColumnsMenuProps {
  readonly columns: readonly BoardColumn[];
  readonly isUsual: boolean;
  readonly change: (patch: BoardSearch) => void;
}

/** Which markets are the columns of the board. */
export const ColumnsMenu = ({ columns, isUsual, change }: ColumnsMenuProps): ReactElement => (
  <Popover
    className={isUsual ? 'control' : 'control is-set'}
    label="Columns"
    button={<span className="control-text">{isUsual ? 'Columns' : `Columns (${columns.length})`}</span>}
  >
    {() => (
      <Suspense fallback={<p className="columns-wait dim">Loading the markets…</p>}>
        <ColumnPicker columns={columns} onChange={(column) => change({ column })} />
      </Suspense>
    )}
  </Popover>
);
