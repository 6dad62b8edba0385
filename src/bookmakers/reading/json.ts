/** Tolerant access to parsed JSON of unknown shape: what is not there, or is of another type, is `undefined`. */
export type JsonObject = { readonly [name: string]: unknown };

const NONE: readonly unknown[] = [];

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asObject = (value: unknown): JsonObject | undefined => (isObject(value) ? value : undefined);

export const asArray = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

/** The elements of an array; none of anything else. */
export const elementsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : NONE);

/** Values of an array, or of an object that stands for one. */
export const valuesOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : NONE;
};

/** A text that is not blank, trimmed; a finite number counts as its text. */
export const asText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.trim() || undefined;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
};

/** An integer, also where it comes as text (64-bit integers do). */
export const asInteger = (value: unknown): number | undefined => {
  if (typeof value === 'string' && !/^[+-]?\d{1,15}$/.test(value)) return undefined;
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number + 0 : undefined;
};

/** A number of things: an integer that is not negative. */
export const asCount = (value: unknown): number | undefined => {
  const count = asInteger(value);
  return count !== undefined && count >= 0 ? count : undefined;
};

/** Digits only, as the ids of matches and events are; anything else is `undefined`. */
export const asDigits = (value: unknown): string | undefined => {
  const text = asText(value);
  return text !== undefined && /^\d{1,19}$/.test(text) ? text : undefined;
};

/** An identifier as bookmakers use them: short, without blanks or anything that would have to be escaped. */
export const asId = (value: unknown): string | undefined => {
  const text = asText(value);
  return text !== undefined && /^[\w:.-]{1,100}$/.test(text) ? text : undefined;
};
