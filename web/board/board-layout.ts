import { useSyncExternalStore } from 'react';
import type { Density } from '../view/desk-view.ts';
import type { BoardGroup, BoardShape } from './board-groups.ts';
import type { ColumnWidths } from './column-widths.ts';

export const ROW_PIXELS: Readonly<Record<Density, number>> = { compact: 24, normal: 28, roomy: 34 };
/** The lines of the match where it stands above its rows. */
const STACKED_MATCH_PIXELS = 46;
/** The lines of the match where it stands beside its rows. */
const MATCH_PIXELS = 54;
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
const phoneScreen = matchMedia('(max-width: 640px)');
const stackedScreen = matchMedia('(max-width: 1340px)');

/** Whether the screen has room for one market only. */
export const useIsNarrow = (): boolean => useMedia(narrowScreen);

/** Whether there is room for what is used most only; the rest is a button away. */
export const useIsPhone = (): boolean => useMedia(phoneScreen);

/** Whether a match stands above its rows, because there is no room beside them. */
export const useIsStacked = (): boolean => useMedia(stackedScreen);

/** Every block's height: a match has the same number of rows everywhere. */
export const blockPixels = (density: Density, rows: number, stacked: boolean): number => {
  const inRows = rows * ROW_PIXELS[density];
  return (stacked ? inRows + STACKED_MATCH_PIXELS : Math.max(inRows, MATCH_PIXELS)) + BLOCK_GAP_PIXELS;
};

/** With these the odds that one begins with fit a screen of 1,440 pixels in both layouts. */
export const REM = {
  match: { rows: 16.5, columns: 15.2 },
  bookmaker: { rows: 9.4, columns: 8.8 },
  stackedBookmaker: 8,
  gap: 9.5,
  label: 2.65,
  margin: 3.5,
} as const;
const PRICE_REM = { rows: { odds: 3.7, probability: 5.4 }, columns: { odds: 3.7, probability: 5.2 } } as const;
/** What a match takes of the room that is left, of what the markets are wide. */
const MATCH_SHARE = 0.35;
const MARGIN_REM = { rows: 6, columns: 4.2 } as const;

/** The widths of a market's columns by themselves. */
const groupRems = ({ column, size }: BoardGroup, { layout, measure }: BoardShape): readonly number[] => {
  if (measure === 'margin') return Array.from({ length: size }, () => MARGIN_REM[layout]);
  const price = PRICE_REM[layout][measure];
  return layout === 'columns'
    ? [REM.label, ...Array.from({ length: size - 1 }, () => price)]
    : [...column.selections.map(() => price), ...(measure === 'odds' ? [REM.margin] : [])];
};

/** The width of a market by itself. */
export const remOfGroup = (group: BoardGroup, shape: BoardShape): number =>
  groupRems(group, shape).reduce((sum, rem) => sum + rem, 0);

interface Track {
  readonly css: string;
  readonly rem: number;
}

const fixed = (rem: number, factor: number): Track => ({ css: `${rem * factor}rem`, rem: rem * factor });
/** Takes its share of what is left, unless the reader gave it a width. */
const growing = (rem: number, factor: number | undefined, share: number): Track =>
  factor === undefined ? { css: `minmax(${rem}rem, ${share}fr)`, rem } : fixed(rem, factor);

export interface GridStyle {
  readonly '--tracks': string;
  /** The match and the bookmaker, where they stay in sight while the markets scroll. */
  readonly '--match': string;
  readonly '--book': string;
  readonly minWidth: string;
}

/** The tracks of every row of the grid, and the width below which it scrolls sideways. */
export const gridStyle = (
  groups: readonly BoardGroup[],
  shape: BoardShape,
  widths: ColumnWidths,
  stacked: boolean,
): GridStyle => {
  const markets = groups.flatMap((group) =>
    groupRems(group, shape).map((rem) => growing(rem, widths[group.column.id], rem)),
  );
  const nothing = fixed(0, 1);
  const tracks = stacked
    ? [nothing, fixed(REM.stackedBookmaker, widths.bookmaker ?? 1), ...markets, nothing]
    : [
        growing(REM.match[shape.layout], widths.match, MATCH_SHARE * markets.reduce((sum, { rem }) => sum + rem, 0)),
        fixed(REM.bookmaker[shape.layout], widths.bookmaker ?? 1),
        ...markets,
        fixed(REM.gap, widths.gap ?? 1),
      ];
  const rem = tracks.reduce((sum, track) => sum + track.rem, 0);
  return {
    '--tracks': tracks.map(({ css }) => css).join(' '),
    '--match': `${tracks[0]?.rem ?? 0}rem`,
    '--book': `${tracks[1]?.rem ?? 0}rem`,
    minWidth: `${rem}rem`,
  };
};
