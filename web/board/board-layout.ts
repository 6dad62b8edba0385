import { useSyncExternalStore } from 'react';
import type { Density } from '../view/desk-view.ts';
import type { BoardColumn } from './board-columns.ts';

export const ROW_PIXELS: Readonly<Record<Density, number>> = { compact: 24, normal: 28, roomy: 34 };
/** The lines of the match where it stands above its rows. */
const STACKED_MATCH_PIXELS = 46;
const BLOCK_GAP_PIXELS = 1;

const useMedia = (query: MediaQueryList): boolean =>
  useSyncExternalStore(
    (told) => {
      query.addEventListener('change', told);
      return () => query.removeEventListener('change', told);
    },
    () => query.matches,
  );

const narrowScreen = matchMedia('(max-width: 980px)');
const stackedScreen = matchMedia('(max-width: 1340px)');

/** Whether the screen has room for one market only. */
export const useIsNarrow = (): boolean => useMedia(narrowScreen);

/** Whether a match stands above its rows, because there is no room beside them. */
export const useIsStacked = (): boolean => useMedia(stackedScreen);

/** Every block's height: a match has the same number of rows everywhere. */
export const blockPixels = (density: Density, bookmakers: number, stacked: boolean): number =>
  Math.max(bookmakers, stacked ? 1 : 2) * ROW_PIXELS[density] + (stacked ? STACKED_MATCH_PIXELS : 0) + BLOCK_GAP_PIXELS;

const REM = { match: 15, bookmaker: 11.4, stackedBookmaker: 8, price: 3.5, margin: 3.5, gap: 7.5 } as const;

/** The tracks of every row of the grid, and the width below which it scrolls sideways. */
export const gridStyle = (
  columns: readonly BoardColumn[],
  stacked: boolean,
): { readonly '--tracks': string; readonly minWidth: string } => {
  const { match, bookmaker, stackedBookmaker, price, margin, gap } = REM;
  const markets = columns.map(
    ({ selections }) => `repeat(${selections.length}, minmax(${price}rem, 1fr)) minmax(${margin}rem, 0.9fr)`,
  );
  const marketRem = columns.reduce((sum, { selections }) => sum + selections.length * price + margin, 0);
  return stacked
    ? { '--tracks': `0 ${stackedBookmaker}rem ${markets.join(' ')} 0`, minWidth: `${stackedBookmaker + marketRem}rem` }
    : {
        '--tracks': `minmax(${match}rem, 3fr) ${bookmaker}rem ${markets.join(' ')} ${gap}rem`,
        minWidth: `${match + bookmaker + marketRem + gap}rem`,
      };
};
