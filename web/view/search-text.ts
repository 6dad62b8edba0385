/** What stands in an address: texts and lists of texts by name. */
export type RawSearch = Readonly<Record<string, string | readonly string[]>>;

/** Reads `?a=1&b=x&b=y`; a name that stands twice becomes a list. */
export const parseSearchText = (text: string): RawSearch => {
  const raw: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = raw[name];
    if (before === undefined) raw[name] = value;
    else raw[name] = typeof before === 'string' ? [before, value] : [...before, value];
  }
  return raw;
};

/** Writes a search so that people can read it: lists as repeated names, nothing for `undefined` and empty. */
export const stringifySearch = (search: Readonly<Record<string, unknown>>): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (Array.isArray(value)) for (const one of value) params.append(name, String(one));
    else if (value !== undefined && value !== null && value !== '') params.append(name, String(value));
  }
  // Colons and slashes are harmless in a query, and read better as they are.
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
};

const LONGEST = 200;
const MOST = 200;

export const readText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined;

export const readTexts = (value: unknown): readonly string[] | undefined => {
  const texts = (Array.isArray(value) ? value : [value]).map(readText).filter((text) => text !== undefined);
  return texts.length > 0 ? [...new Set(texts)].slice(0, MOST) : undefined;
};

/** One of the choices other than the first, which is the default and does not stand in the address. */
export const readChoice = <Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined =>
  choices.slice(1).find((choice) => choice === value);
