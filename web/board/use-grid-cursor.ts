import { type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { peekAt } from '../peek/peek-target.ts';
import { isTyping } from '../ui/is-typing.ts';
import { useKeys } from '../ui/use-keys.ts';
import { cellAt, columnBeside, type GridExtent, type GridPlace, markActive, placeAfterKey } from './grid-cursor.ts';

interface GridCursorOptions {
  readonly grid: RefObject<HTMLElement | null>;
  readonly extent: () => GridExtent;
  /** Where the cursor appears when it is first called for. */
  readonly start: () => GridPlace;
  readonly reveal: (row: number) => void;
  readonly onEnter: (place: GridPlace) => void;
  readonly onSpace: (place: GridPlace) => void;
  readonly onNote: (place: GridPlace) => void;
}

/** Keys that open something belong to the grid alone; moving keys are heard from anywhere but fields and buttons. */
const belongsElsewhere = (target: EventTarget | null, grid: HTMLElement): boolean =>
  isTyping(target) ||
  (target instanceof Element && target !== grid && target.closest('button, a, [role=dialog]') !== null);

/** The active cell of the grid: moved by keys and by clicks, marked on whatever node shows it at the moment. */
export const useGridCursor = (options: GridCursorOptions): { readonly onClick: (event: MouseEvent) => void } => {
  const { grid } = options;
  const active = useRef<GridPlace | null>(null);
  // Rows come and go while one scrolls: the mark is put on whatever cell is at the active place now.
  useLayoutEffect(() => {
    if (grid.current !== null) markActive(grid.current, active.current);
  });
  const activate = (node: HTMLElement, place: GridPlace): void => {
    active.current = place;
    options.reveal(place.row);
    markActive(node, place);
    node.focus({ preventScroll: true });
    peekAt(cellAt(node, place));
  };
  /** Whether the key was meant for the grid. */
  const takeKey = (event: KeyboardEvent, node: HTMLElement): boolean => {
    const place = active.current;
    const isOnGrid = event.target === node && place !== null;
    if (event.key === 'Enter' && isOnGrid) options.onEnter(place);
    else if (event.key === ' ' && isOnGrid) options.onSpace(place);
    else if (event.key === 'n' && !event.ctrlKey && isOnGrid) options.onNote(place);
    else if (event.key === 'Escape') {
      active.current = null;
      markActive(node, null);
      return false;
    } else {
      const from = place ?? options.start();
      const step = (way: 1 | -1): number => columnBeside(cellAt(node, from), from.column, way);
      const to = placeAfterKey(event.key, event.ctrlKey, from, options.extent(), step);
      if (to === undefined) return false;
      activate(node, place === null ? from : to);
    }
    return true;
  };
  useKeys((event) => {
    const node = grid.current;
    if (node === null || event.altKey || event.metaKey || options.extent().rows === 0) return;
    if (!belongsElsewhere(event.target, node) && takeKey(event, node)) event.preventDefault();
  });
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element) || grid.current === null || target.closest('a, button') !== null) return;
    const cell = target.closest('[role=gridcell]');
    const row = Number(cell?.closest('[data-row]')?.getAttribute('data-row'));
    if (cell === null || !(row > 0)) return;
    const place = { row, column: Number(cell.getAttribute('aria-colindex')) };
    activate(grid.current, place);
    options.onSpace(place);
  };
  return { onClick };
};
