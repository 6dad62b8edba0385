/** Quotes that were looked at again after the same time, and how many of them had changed by then, once or more often. */
export interface Witnessed {
  readonly hours: number;
  readonly quotes: number;
  readonly changed: number;
}

const STEPS_MOST = 100;
const PRECISION = 1e-9;

/**
 * The rate of changes per hour under which it is likeliest that just these quotes had changed. A look cannot tell one
 * change from several, so that changes seen per hour looked at are too few, however many looks there are; this is right.
 * `null` without any quote, infinity where none was found unchanged.
 *
 * It is the root of the sum of changed × hours / (e^(rate × hours) − 1) − unchanged × hours, which falls and is convex:
 * Newton's steps from below never overshoot, and changes per hour is below.
 */
export const likeliestRate = (all: readonly Witnessed[]): number | null => {
  let exposure = 0;
  let unchangedHours = 0;
  let changes = 0;
  for (const { hours, quotes, changed } of all) {
    exposure += quotes * hours;
    unchangedHours += (quotes - changed) * hours;
    changes += changed;
  }
  if (exposure === 0) return null;
  if (changes === 0) return 0;
  if (unchangedHours <= 0) return Number.POSITIVE_INFINITY;
  let rate = changes / exposure;
  for (let step = 0; step < STEPS_MOST; step++) {
    let value = -unchangedHours;
    let slope = 0;
    for (const { hours, changed } of all) {
      if (changed === 0) continue;
      value += (changed * hours) / Math.expm1(rate * hours);
      slope += changed * (hours / (2 * Math.sinh((rate * hours) / 2))) ** 2;
    }
    const more = value / slope;
    rate += more;
    if (Math.abs(more) <= PRECISION * rate) break;
  }
  return rate;
};
