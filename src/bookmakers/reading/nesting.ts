const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The bit that tells braces from brackets. */
const BRACE_BIT = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Whether JSON text nests deeper than `limit`, found before anything is built from it. */
export const nestsDeeperThan = (json: Uint8Array, limit: number): boolean => {
  const { length } = json;
  let depth = 0;
  for (let i = 0; i < length; i++) {
    const byte = json[i] ?? 0;
    if (byte === QUOTE) i = endOfText(json, i + 1);
    else if ((byte | BRACE_BIT) === OPEN) {
      if (++depth > limit) return true;
    } else if ((byte | BRACE_BIT) === CLOSE) depth--;
  }
  return false;
};

/** The place of the quote that ends a text. */
export const endOfText = (json: Uint8Array, start: number): number => {
  let i = start;
  for (let byte = json[i]; byte !== QUOTE && byte !== undefined; byte = json[i]) i += byte === BACKSLASH ? 2 : 1;
  return i;
};
