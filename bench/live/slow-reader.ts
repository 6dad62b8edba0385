import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { everything } from './interest.ts';

const OPCODE_TEXT = 1;
const OPCODE_CLOSE = 8;

/** A client frame as RFC 6455 wants it: masked, final. */
const masked = (text: string): Buffer => {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const head = Buffer.from([0x80 | OPCODE_TEXT, 0x80 | payload.length]);
  return Buffer.concat([head, mask, payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0))]);
};

/** A client that follows everything and takes so many bytes a second from its connection, until it is let loose. */
export class SlowReader {
  readonly #socket: Socket;
  readonly #onText: (text: Buffer) => void;
  #held: Buffer = Buffer.alloc(0);
  #isOpen = false;
  bytes = 0;
  closeCode: number | null = null;
  ended = false;

  constructor(port: number, onText: (text: Buffer) => void) {
    this.#onText = onText;
    this.#socket = connect({ port, host: '127.0.0.1' });
    this.#socket.on('error', () => undefined).on('close', () => (this.ended = true));
    this.#socket.write(
      `GET /api/live HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
    this.#socket.write(masked(JSON.stringify({ type: 'subscribe', topics: everything.topics })));
    this.#socket.pause();
  }

  /** Takes at most so many bytes. */
  take(bytes: number): void {
    const chunk: unknown = this.#socket.read(Math.min(bytes, Math.max(1, this.#socket.readableLength)));
    if (Buffer.isBuffer(chunk)) this.#feed(chunk);
  }

  /** From now on it reads all that comes. */
  letLoose(): void {
    this.#socket.on('data', (chunk: Buffer) => this.#feed(chunk));
    this.#socket.resume();
  }

  close(): void {
    this.#socket.destroy();
  }

  #feed(chunk: Buffer): void {
    this.bytes += chunk.length;
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    if (!this.#isOpen) {
      const end = this.#held.indexOf('\r\n\r\n');
      if (end === -1) return;
      this.#isOpen = true;
      this.#held = this.#held.subarray(end + 4);
    }
    this.#frames();
  }

  /** Takes whole frames off what is held; the server's are not masked. */
  #frames(): void {
    for (;;) {
      if (this.#held.length < 2) return;
      const opcode = (this.#held[0] ?? 0) & 0x0f;
      let length = (this.#held[1] ?? 0) & 0x7f;
      let start = 2;
      if (length === 126 && this.#held.length >= 4) [length, start] = [this.#held.readUInt16BE(2), 4];
      else if (length === 127 && this.#held.length >= 10) [length, start] = [Number(this.#held.readBigUInt64BE(2)), 10];
      else if (length >= 126) return;
      if (this.#held.length < start + length) return;
      const payload = this.#held.subarray(start, start + length);
      this.#held = this.#held.subarray(start + length);
      if (opcode === OPCODE_TEXT) this.#onText(payload);
      else if (opcode === OPCODE_CLOSE) this.closeCode = payload.readUInt16BE(0);
    }
  }
}
