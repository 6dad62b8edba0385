import { constants, crc32, deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';

/** The fastest: bodies shrink to an eighth anyway, and time is scarcer than bytes. */
const level = 1;

/** A body, kept as text or as gzip; the other form is made when asked for. */
export class Payload {
  private readonly text: string | null;
  private readonly zipped: Buffer | null;

  private constructor(text: string | null, zipped: Buffer | null) {
    this.text = text;
    this.zipped = zipped;
  }

  static ofText(text: string): Payload {
    return new Payload(text, null);
  }

  static ofGzip(zipped: Buffer): Payload {
    return new Payload(null, zipped);
  }

  toText(): string {
    return this.text ?? (this.zipped ? gunzipSync(this.zipped).toString('utf8') : '');
  }

  toBytes(): Buffer {
    return this.zipped ? gunzipSync(this.zipped) : Buffer.from(this.text ?? '');
  }

  toGzip(): Buffer {
    return this.zipped ?? gzipSync(this.text ?? '', { level });
  }
}

/** The end of many bodies, compressed once. */
export interface SharedTail {
  bytes: Buffer;
  deflated: Buffer;
}

export function prepareTail(text: string): SharedTail {
  const bytes = Buffer.from(text);
  return { bytes, deflated: deflateRawSync(bytes, { level: 6 }) };
}

const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** Gzip of `text` followed by the tail, without compressing the tail again. */
export function gzipWithTail(text: string, tail: SharedTail): Buffer {
  const head = Buffer.from(text);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(tail.bytes, crc32(head)), 0);
  trailer.writeUInt32LE(head.length + tail.bytes.length, 4);
  const deflated = deflateRawSync(head, { level, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([gzipHeader, deflated, tail.deflated, trailer]);
}
