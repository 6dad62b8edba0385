import { brotliDecompressSync, gunzipSync, inflateSync, type ZlibOptions } from 'node:zlib';
import type { Dispatcher } from 'undici';

export class TooLarge extends Error {}

/** The body as it came, within a bound. */
export const readBounded = async (body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      body.destroy();
      throw new TooLarge(`body above ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
};

const INFLATERS = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
} as const;

/** Output is made in pieces of this size at the most, whatever a body says of itself. */
const MAX_PIECE_BYTES = 1024 * 1024;
const MIN_PIECE_BYTES = 16 * 1024;
/** Where a body does not say how large it becomes: JSON shrinks to about an eighth. */
const USUAL_RATIO = 10;

/**
 * Decompresses at once: bodies are a few hundred kilobytes, and to hand them to another thread piece by piece costs this
 * one more than the work itself. Throws what zlib throws, also where the output would be above the bound.
 */
export const decompress = (raw: Buffer, encoding: string, maxOutputLength: number): Buffer => {
  const name = encoding.toLowerCase();
  if (!Object.hasOwn(INFLATERS, name)) return raw;
  const expected = name.endsWith('gzip') ? statedLength(raw) : raw.length * USUAL_RATIO;
  const chunkSize = Math.min(MAX_PIECE_BYTES, Math.max(MIN_PIECE_BYTES, expected + 1));
  const options: ZlibOptions = { maxOutputLength, chunkSize };
  return INFLATERS[name as keyof typeof INFLATERS](raw, options);
};

/** Gzip ends with the length of what it holds. It is only taken for the size of pieces. */
const statedLength = (raw: Buffer): number => (raw.length < 18 ? 0 : raw.readUInt32LE(raw.length - 4));
