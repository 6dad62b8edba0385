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

const REM = { match: 15, bookmaker: 11.4, narrowBookmaker: 8.6, price: 3.7, margin: 3.7 } as const;

/** The tracks of every row of the grid, and the width below which it scrolls sideways. */
export const gridStyle = (
  columns: readonly BoardColumn[],
  narrow: boolean,
): { readonly '--tracks': string; readonly minWidth: string } => {
  const { match, bookmaker, narrowBookmaker, price, margin } = REM;
  const markets = columns.map(
    ({ selections }) => `repeat(${selections.length}, minmax(${price}rem, 1fr)) minmax(${margin}rem, 0.9fr)`,
  );
  const marketRem = columns.reduce((sum, { selections }) => sum + selections.length * price + margin, 0);
  return narrow
    ? { '--tracks': `0 ${narrowBookmaker}rem ${markets.join(' ')}`, minWidth: '0' }
    : {
        '--tracks': `minmax(${match}rem, 3fr) ${bookmaker}rem ${markets.join(' ')}`,
        minWidth: `${match + bookmaker + marketRem}rem`,
      };
};
