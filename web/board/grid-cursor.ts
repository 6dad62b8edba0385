/** The active cell of a grid: a row from 1 and a column from 1, as `aria-rowindex` and `aria-colindex` count. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridExtent {
  readonly rows: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Rows of a screen, for PageUp and PageDown. */
  readonly screen: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/**
 * Where a key leads from a place; `undefined` for keys that do not move. `stepColumn` knows the cells of the row, because
 * some span several columns.
 */
export const placeAfterKey = (
  key: string,
  withControl: boolean,
  from: GridPlace,
  extent: GridExtent,
  stepColumn: (step: 1 | -1) => number,
): GridPlace | undefined => {
  const row = (to: number): GridPlace => ({ row: clamp(to, 1, extent.rows), column: from.column });
  // With Control a letter is a command of the page or of the browser.
  if (withControl && key.length === 1) return undefined;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return row(from.row + 1);
    case 'ArrowUp':
    case 'k':
      return row(from.row - 1);
    case 'PageDown':
      return row(from.row + extent.screen);
    case 'PageUp':
      return row(from.row - extent.screen);
    case 'ArrowRight':
    case 'l':
      return { row: from.row, column: clamp(stepColumn(1), extent.firstColumn, extent.lastColumn) };
    case 'ArrowLeft':
    case 'h':
      return { row: from.row, column: clamp(stepColumn(-1), extent.firstColumn, extent.lastColumn) };
    case 'Home':
      return { row: withControl ? 1 : from.row, column: extent.firstColumn };
    case 'End':
      return { row: withControl ? extent.rows : from.row, column: extent.lastColumn };
    default:
      return undefined;
  }
};

const ACTIVE_ID = 'active-cell';

/** The cell at a place, where its row is on the page. */
export const cellAt = (grid: HTMLElement, { row, column }: GridPlace): HTMLElement | null => {
  const cells = grid.querySelectorAll<HTMLElement>(`[data-row="${row}"] > [aria-colindex]`);
  let found: HTMLElement | null = null;
  for (const cell of cells) if (Number(cell.getAttribute('aria-colindex')) <= column) found = cell;
  return found;
};

/** The column to the left or right of a cell, over whatever it spans. */
export const columnBeside = (cell: HTMLElement | null, column: number, step: 1 | -1): number => {
  if (cell === null) return column + step;
  const start = Number(cell.getAttribute('aria-colindex'));
  const span = Number(cell.getAttribute('aria-colspan') ?? 1);
  return step === 1 ? start + span : start - 1;
};

/** Moves the mark of the active cell; `aria-activedescendant` of the grid names it by one id that wanders. */
export const markActive = (grid: HTMLElement, place: GridPlace | null): void => {
  const cell = place === null ? null : cellAt(grid, place);
  const before = grid.querySelector(`#${ACTIVE_ID}`);
  if (before === cell && cell !== null) return;
  before?.removeAttribute('id');
  if (cell === null) {
    grid.removeAttribute('aria-activedescendant');
    return;
  }
  cell.id = ACTIVE_ID;
  grid.setAttribute('aria-activedescendant', ACTIVE_ID);
};
