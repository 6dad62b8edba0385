const MAX_LENGTH = 1000;
const NO_PARTS: ReadonlyMap<string, string> = new Map();

/**
 * The parts of a specifier (`minute=30|total=1.5`) by key, in lower case; absent or empty is none. `undefined` where it
 * is not of that form, repeats a key or is longer than any real one.
 */
export const specifierParts = (specifier: unknown): ReadonlyMap<string, string> | undefined => {
  if (specifier === undefined || specifier === null || specifier === '') return NO_PARTS;
  if (typeof specifier !== 'string' || specifier.length > MAX_LENGTH) return undefined;
  const parts = new Map<string, string>();
  for (const part of specifier.split('|')) {
    const at = part.indexOf('=');
    if (at < 0) return undefined;
    const key = part.slice(0, at).trim().toLowerCase();
    const value = part.slice(at + 1).trim();
    if (key === '' || value === '' || parts.has(key)) return undefined;
    parts.set(key, value);
  }
  return parts;
};
