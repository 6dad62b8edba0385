import { asText } from './json.ts';
import { printable } from './printable.ts';

/** The name of a team, a competition or a country; `undefined` where nothing of it can be printed. */
export const asName = (value: unknown): string | undefined => {
  const text = asText(value);
  return text === undefined ? undefined : printable(text) || undefined;
};
