const MAX_STEPS = 200;
const TOLERANCE = 1e-14;

/**
 * Where a falling function crosses zero between `low` and `high`, by secant steps that fall back to halving.
 * `undefined` where it does not change its sign there.
 */
export const fallingRoot = (f: (x: number) => number, low: number, high: number): number | undefined => {
  let left = low;
  let right = high;
  let atLeft = f(left);
  let atRight = f(right);
  if (!(atLeft >= 0 && atRight <= 0)) return undefined;
  for (let step = 0; step < MAX_STEPS && right - left > TOLERANCE * Math.max(1, Math.abs(left)); step++) {
    const middle = step % 3 === 2 ? (left + right) / 2 : secant(left, right, atLeft, atRight);
    const atMiddle = f(middle);
    if (atMiddle === 0) return middle;
    if (atMiddle > 0) {
      left = middle;
      atLeft = atMiddle;
    } else {
      right = middle;
      atRight = atMiddle;
    }
  }
  return Math.abs(atLeft) <= Math.abs(atRight) ? left : right;
};

const secant = (left: number, right: number, atLeft: number, atRight: number): number => {
  const x = left + ((right - left) * atLeft) / (atLeft - atRight);
  return x > left && x < right ? x : (left + right) / 2;
};
