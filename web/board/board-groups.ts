import type { BoardLayout } from '../view/board-view.ts';
import type { Measure } from '../view/desk-view.ts';
import type { BoardColumn } from './board-columns.ts';

/** What decides how a market is laid out. */
export interface BoardShape {
  readonly layout: BoardLayout;
  readonly measure: Measure;
  /** How many bookmakers are shown. */
  readonly bookmakers: number;
}

/** A market's columns in the grid: `size` of them from `at` on. */
export interface BoardGroup {
  readonly column: BoardColumn;
  readonly at: number;
  readonly size: number;
}

/** Where the columns of the grid begin, from 1: the match, the bookmaker, then the markets. */
export const MATCH_COLUMN = 1;
export const BOOKMAKER_COLUMN = 2;
export const FIRST_MARKET_COLUMN = 3;

/** Selections with a margin where there is room, or a label and the bookmakers; of margins alone, one each. */
const sizeOf = ({ selections }: BoardColumn, { layout, measure, bookmakers }: BoardShape): number => {
  if (layout === 'columns') return measure === 'margin' ? bookmakers : bookmakers + 1;
  if (measure === 'margin') return 1;
  return measure === 'odds' ? selections.length + 1 : selections.length;
};

export const boardGroups = (columns: readonly BoardColumn[], shape: BoardShape): readonly BoardGroup[] => {
  let at = FIRST_MARKET_COLUMN;
  return columns.map((column) => {
    const group = { column, at, size: sizeOf(column, shape) };
    at += group.size;
    return group;
  });
};

/** All columns of the grid; the last is that of the gap. */
export const columnCount = (groups: readonly BoardGroup[]): number => {
  const last = groups.at(-1);
  return last === undefined ? FIRST_MARKET_COLUMN : last.at + last.size;
};

/** Rows of every match: equal, so that the eye learns where to look. */
export const rowsOfBlock = (columns: readonly BoardColumn[], { layout, measure, bookmakers }: BoardShape): number => {
  if (layout === 'rows') return bookmakers;
  return measure === 'margin' ? 1 : Math.max(1, ...columns.map(({ selections }) => selections.length)) + 1;
};

/** The group that a column of the grid belongs to. */
export const groupAt = (groups: readonly BoardGroup[], column: number): BoardGroup | undefined =>
  groups.findLast(({ at }) => at <= column);
