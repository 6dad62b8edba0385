import { describe, expect, it } from 'vitest';
import { cellAt, columnBeside, type GridPlace, markActive, placeAfterKey } from './grid-cursor.ts';

const EXTENT = { rows: 30, firstColumn: 2, lastColumn: 16, screen: 9 };

const placeAfter = (key: string, from: GridPlace, withControl = false): GridPlace | undefined =>
  placeAfterKey(key, withControl, from, EXTENT, (step) => from.column + step);

describe('keys in the grid', () => {
  it('move by arrows and by h j k l, and stop at the edges', () => {
    expect(placeAfter('j', { row: 1, column: 3 })).toEqual({ row: 2, column: 3 });
    expect(placeAfter('ArrowUp', { row: 1, column: 3 })).toEqual({ row: 1, column: 3 });
    expect(placeAfter('l', { row: 1, column: 16 })).toEqual({ row: 1, column: 16 });
    expect(placeAfter('ArrowLeft', { row: 1, column: 2 })).toEqual({ row: 1, column: 2 });
  });

  it('jump by screens, to the ends of the row, and with control to the ends of the grid', () => {
    expect(placeAfter('PageDown', { row: 25, column: 3 })).toEqual({ row: 30, column: 3 });
    expect(placeAfter('Home', { row: 5, column: 9 })).toEqual({ row: 5, column: 2 });
    expect(placeAfter('End', { row: 5, column: 9 }, true)).toEqual({ row: 30, column: 16 });
  });

  it('leave every other key alone', () => {
    expect(placeAfter('x', { row: 1, column: 3 })).toBeUndefined();
    expect(placeAfter('k', { row: 5, column: 3 }, true)).toBeUndefined();
  });
});

describe('cells that span columns', () => {
  const grid = document.createElement('div');
  grid.innerHTML = `
    <div data-row="1"><i aria-colindex="2"></i><i aria-colindex="3" aria-colspan="4"></i><i aria-colindex="7"></i></div>`;

  it('are found by any column that they cover', () => {
    expect(cellAt(grid, { row: 1, column: 5 })?.getAttribute('aria-colindex')).toBe('3');
    expect(cellAt(grid, { row: 2, column: 5 })).toBeNull();
  });

  it('are stepped over as one', () => {
    const wide = cellAt(grid, { row: 1, column: 5 });
    expect(columnBeside(wide, 5, 1)).toBe(7);
    expect(columnBeside(wide, 5, -1)).toBe(2);
  });

  it('carry the mark of the active cell, one at a time, gone with its row', () => {
    markActive(grid, { row: 1, column: 2 });
    markActive(grid, { row: 1, column: 7 });
    const id = grid.getAttribute('aria-activedescendant');
    expect(grid.querySelectorAll(`#${id}`)).toHaveLength(1);
    expect(grid.querySelector(`#${id}`)?.getAttribute('aria-colindex')).toBe('7');
    markActive(grid, { row: 9, column: 2 });
    expect(grid.hasAttribute('aria-activedescendant')).toBe(false);
  });
});
