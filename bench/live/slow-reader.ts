import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { everything } from './interest.ts';
import { ServerFrames } from './server-frames.ts';

const OPCODE_TEXT = 1;

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
  readonly #frames = new ServerFrames();
  /** What came before the first frame: the answer to the handshake. */
  #answer: Buffer = Buffer.alloc(0);
  #isOpen = false;
  bytes = 0;
  /** The service has closed it. */
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

  answerPing(): void {
    this.#socket.write(masked(JSON.stringify({ type: 'pong' })));
  }

  close(): void {
    this.#socket.destroy();
  }

  #feed(chunk: Buffer): void {
    this.bytes += chunk.length;
    let rest = chunk;
    if (!this.#isOpen) {
      this.#answer = Buffer.concat([this.#answer, chunk]);
      const end = this.#answer.indexOf('\r\n\r\n');
      if (end === -1) return;
      this.#isOpen = true;
      rest = this.#answer.subarray(end + 4);
    }
    for (const { opcode, payload } of this.#frames.take(rest)) {
      if (opcode === OPCODE_TEXT) this.#onText(payload);
    }
  }
}
