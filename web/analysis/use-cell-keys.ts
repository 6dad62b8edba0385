import type { RefObject } from 'react';
import { useKeys } from '../ui/use-keys.ts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Walks the buttons in the cells of a table by arrows, over cells that have none. */
export const useCellKeys = (table: RefObject<HTMLTableElement | null>): void => {
  useKeys((event) => {
    const step = STEPS[event.key];
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (step === undefined || cell === null || event.ctrlKey || event.altKey || event.metaKey) return;
    if (table.current?.contains(cell) !== true) return;
    event.preventDefault();
    const rows = [...table.current.rows];
    const [down, right] = step;
    let row = rows.findIndex((one) => one.contains(cell)) + down;
    let column = cell.cellIndex + right;
    for (; ; row += down, column += right) {
      const next = rows[row]?.cells[column];
      if (next === undefined) return;
      const button = next.querySelector<HTMLElement>('td > button');
      if (button === null) continue;
      button.focus({ preventScroll: true });
      // The names stand over what is scrolled; only this minds the room they take.
      button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return;
    }
  });
};
