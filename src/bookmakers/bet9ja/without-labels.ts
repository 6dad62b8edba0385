import { endOfText, nestsDeeperThan } from '../reading/nesting.ts';

const OPENING = Buffer.from('"TRANS":{');
const EMPTY = Buffer.from('{}');
const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Labels are objects of texts. */
const MAX_NESTING = 4;

/** The dictionary as it was last met, braces included. */
let known: Buffer | undefined;

/**
 * The body with its dictionary of labels emptied: more than half of every body, the same in all of them, and never looked
 * at. It is only left out where it is byte for byte one that was read as JSON before, so that what is left is JSON exactly
 * where the whole is.
 */
export const withoutLabels = (body: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const at = bytes.indexOf(OPENING);
  // Behind a backslash it is no name but part of a text.
  if (at < 1 || bytes[at - 1] === BACKSLASH) return body;
  const start = at + OPENING.length - 1;
  const end = endOfKnown(bytes, start) ?? endOfDictionary(bytes, start);
  return end === undefined ? body : Buffer.concat([bytes.subarray(0, start), EMPTY, bytes.subarray(end)]);
};

const endOfKnown = (bytes: Buffer, start: number): number | undefined => {
  if (known === undefined) return undefined;
  const end = start + known.length;
  return known.equals(bytes.subarray(start, end)) ? end : undefined;
};

/** Where a dictionary ends that was not met before; `undefined` where it is none. */
const endOfDictionary = (bytes: Buffer, start: number): number | undefined => {
  const end = endOfObject(bytes, start);
  if (end === undefined || nestsDeeperThan(bytes.subarray(start, end), MAX_NESTING)) return undefined;
  try {
    JSON.parse(bytes.toString('utf8', start, end));
  } catch {
    return undefined;
  }
  known = Buffer.from(bytes.subarray(start, end));
  return end;
};

/** The place after the object; `undefined` where it does not end. */
const endOfObject = (bytes: Buffer, start: number): number | undefined => {
  let depth = 0;
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) i = endOfText(bytes, i + 1);
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return i + 1;
  }
  return undefined;
};
