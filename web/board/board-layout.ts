import { useSyncExternalStore } from 'react';
import type { Density } from '../view/desk-view.ts';
import type { BoardColumn } from './board-columns.ts';

export const ROW_PIXELS: Readonly<Record<Density, number>> = { compact: 24, normal: 28, roomy: 34 };
/** The line of the match above its rows on a narrow screen. */
const NARROW_MATCH_PIXELS = 46;
const BLOCK_GAP_PIXELS = 1;

const narrowScreen = matchMedia('(max-width: 860px)');

const subscribe = (told: () => void): (() => void) => {
  narrowScreen.addEventListener('change', told);
  return () => narrowScreen.removeEventListener('change', told);
};

/** Whether the screen has room for one market only. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrowScreen.matches);

/** Every block's height: a match has the same number of rows everywhere. */
export const blockPixels = (density: Density, bookmakers: number, narrow: boolean): number =>
  Math.max(bookmakers, narrow ? 1 : 2) * ROW_PIXELS[density] + (narrow ? NARROW_MATCH_PIXELS : 0) + BLOCK_GAP_PIXELS;

/** The tracks of every row of the grid. */
export const gridTracks = (columns: readonly BoardColumn[], narrow: boolean): string => {
  const markets = columns.map(
    ({ selections }) => `repeat(${selections.length}, minmax(3.4rem, 1fr)) minmax(3.6rem, 0.9fr)`,
  );
  return `${narrow ? '0 8.6rem' : 'minmax(15rem, 3fr) 11.4rem'} ${markets.join(' ')}`;
};
