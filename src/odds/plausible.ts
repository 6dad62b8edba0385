/** Bounds of the implied sum per winner of a complete list; `long` is from how many selections per winner on. */
const PLAUSIBLE = { least: 0.95, most: 1.5, long: 7, mostOfLong: 2 };

/**
 * Whether a margin over a complete list of so many prices can be meant: outside the bounds it is an error of the
 * bookmaker's. Long lists carry far more margin than short ones, on the many selections that hardly ever win.
 */
export const isPlausibleMargin = (margin: number, selections: number, winnersPerBet: number): boolean => {
  const sum = 1 + margin;
  const most = selections / winnersPerBet < PLAUSIBLE.long ? PLAUSIBLE.most : PLAUSIBLE.mostOfLong;
  return sum >= PLAUSIBLE.least && sum <= most;
};
