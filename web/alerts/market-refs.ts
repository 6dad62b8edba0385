/** Markets as a rule names them: `key` for all lines of a market, `key:line` for one. */
export const keysOf = (refs: readonly string[]): readonly string[] => [
  ...new Set(refs.map((ref) => ref.split(':', 1)[0] ?? '')),
];

/** The same lines of the markets that stay, all lines of those that come. */
export const withKeys = (refs: readonly string[], keys: readonly string[]): readonly string[] => [
  ...refs.filter((ref) => keys.includes(ref.split(':', 1)[0] ?? '')),
  ...keys.filter((key) => !keysOf(refs).includes(key)),
];

/** The lines of a market, as one types them: `2.5, 3`; empty: all. */
export const linesText = (refs: readonly string[], key: string): string =>
  refs
    .filter((ref) => ref.startsWith(`${key}:`))
    .map((ref) => ref.slice(key.length + 1))
    .join(', ');

/** The market with these lines in place of those that it had; `undefined` where the text is no list of numbers. */
export const withLines = (refs: readonly string[], key: string, text: string): readonly string[] | undefined => {
  const words = text
    .replaceAll('−', '-')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  if (words.some((word) => !/^[+-]?\d{1,4}(\.\d{1,2})?$/.test(word))) return undefined;
  const lines = [...new Set(words.map((word) => `${key}:${Number(word) + 0}`))];
  const first = refs.findIndex((ref) => keysOf([ref])[0] === key);
  const others = refs.filter((ref) => keysOf([ref])[0] !== key);
  return [
    ...others.slice(0, Math.max(0, first)),
    ...(lines.length > 0 ? lines : [key]),
    ...others.slice(Math.max(0, first)),
  ];
};
