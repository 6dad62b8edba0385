/**
 * How many rows would come, go or change their place if `shown` became `ideal`: the fewest moves that turn one into the
 * other, so that one row that jumps to the top counts as one.
 */
export const rowsThatMove = (shown: readonly string[], ideal: readonly string[]): number => {
  const idealPlace = new Map(ideal.map((id, place) => [id, place]));
  const shownIds = new Set(shown);
  const places: number[] = [];
  let gone = 0;
  for (const id of shown) {
    const place = idealPlace.get(id);
    if (place === undefined) gone += 1;
    else places.push(place);
  }
  const come = ideal.reduce((count, id) => (shownIds.has(id) ? count : count + 1), 0);
  return gone + come + (places.length - longestRisingLength(places));
};

const longestRisingLength = (values: readonly number[]): number => {
  const tails: number[] = [];
  for (const value of values) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    tails[low] = value;
  }
  return tails.length;
};
