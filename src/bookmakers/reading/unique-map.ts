/** A look-up whose keys must differ. A key that comes twice is a mistake in a bookmaker's map and stops the start. */
export const uniqueMap = <Value>(
  what: string,
  entries: Iterable<readonly [key: string, value: Value]>,
): Map<string, Value> => {
  const map = new Map<string, Value>();
  for (const [key, value] of entries) addUnique(map, what, key, value);
  return map;
};

/** Takes one more into a look-up, which must not have it yet. */
export const addUnique = <Value>(map: Map<string, Value>, what: string, key: string, value: Value): void => {
  if (map.has(key)) throw new Error(`the map has ${what} ${key} twice`);
  map.set(key, value);
};
