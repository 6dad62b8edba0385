/** Dashes of the lines by place: colour is never the only thing that tells bookmakers apart. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [9, 3, 2, 3]];
const COLOURS = 4;

export interface SeriesStyle {
  /** Name of the CSS variable with its colour. */
  readonly colour: string;
  readonly dash: readonly number[];
}

export const seriesStyle = (place: number): SeriesStyle => ({
  colour: `--series-${(place % COLOURS) + 1}`,
  dash: DASHES[place % DASHES.length] ?? [],
});
