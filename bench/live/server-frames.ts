/** A frame of the server, which is neither masked nor in parts. */
export interface ServerFrameBytes {
  readonly opcode: number;
  readonly payload: Buffer;
}

/** Length of the head and of the payload, as far as they are known yet. */
const sizesOf = (bytes: Buffer): readonly [head: number, payload: number] => {
  const length = (bytes[1] ?? 0) & 0x7f;
  if (length < 126) return [2, length];
  if (length === 126) return bytes.length < 4 ? [4, 0] : [4, bytes.readUInt16BE(2)];
  return bytes.length < 10 ? [10, 0] : [10, Number(bytes.readBigUInt64BE(2))];
};

/** Puts frames together from what a connection brings, piece by piece; bytes are copied once per frame at most. */
export class ServerFrames {
  #pieces: Buffer[] = [];
  #held = 0;
  /** Nothing more can be said before so many bytes are held. */
  #needed = 2;

  /** The frames that this piece completes. */
  take(piece: Buffer): readonly ServerFrameBytes[] {
    this.#pieces.push(piece);
    this.#held += piece.length;
    if (this.#held < this.#needed) return [];
    let bytes = Buffer.concat(this.#pieces, this.#held);
    const frames: ServerFrameBytes[] = [];
    for (;;) {
      const [head, length] = sizesOf(bytes);
      this.#needed = Math.max(2, head + length);
      if (bytes.length < 2 || bytes.length < head + length) break;
      frames.push({ opcode: (bytes[0] ?? 0) & 0x0f, payload: bytes.subarray(head, head + length) });
      bytes = bytes.subarray(head + length);
    }
    this.#pieces = [bytes];
    this.#held = bytes.length;
    return frames;
  }
}
