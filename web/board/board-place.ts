import type { BoardSearch } from '../view/board-view.ts';
import type { DeskSearch } from '../view/desk-view.ts';

/** Where the reader left the board: the way back loses neither filter nor place. */
export const boardPlace: { search: BoardSearch & DeskSearch; scrollTop: number } = { search: {}, scrollTop: 0 };
