import { WebSocket } from 'ws';
import type { SeenChange, StreamChecker } from './checker.ts';
import { type FrameHead, frameHead } from './frame-head.ts';
import type { Interest } from './interest.ts';

/** Where a returning client stands. */
export interface Place {
  readonly epoch: string;
  readonly seq: number;
}

/** What a client of the stream reports. */
export interface SubscriberEvents {
  /** A frame came. */
  onFrame?(head: FrameHead, atMs: number): void;
  onSnapshot?(reason: string): void;
  onClose?(code: number): void;
}

interface ServerFrame {
  readonly type: string;
  readonly epoch: string;
  readonly seq: number;
  readonly reason: string;
  readonly changes: readonly SeenChange[];
}

const textOf = (data: unknown): Buffer => (Buffer.isBuffer(data) ? data : Buffer.from(String(data)));

/** A client that reads as fast as it can. It parses whole frames where it is told to, else their heads. */
export class Subscriber {
  readonly interest: Interest;
  readonly checker: StreamChecker;
  readonly #socket: WebSocket;
  readonly #parses: boolean;
  readonly #events: SubscriberEvents;
  readonly ready: Promise<void>;
  epoch = '';
  bytes = 0;
  isClosed = false;
  #setReady: () => void = () => undefined;
  /** A snapshot was needed: the next frame begins a new stretch. */
  #begins = false;

  constructor(
    url: string,
    interest: Interest,
    checker: StreamChecker,
    options: { readonly parses: boolean; readonly place?: Place } & SubscriberEvents,
  ) {
    this.interest = interest;
    this.checker = checker;
    this.#parses = options.parses;
    this.#events = options;
    const { place } = options;
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`, { perMessageDeflate: false });
    this.ready = new Promise((resolve, reject) => {
      this.#setReady = resolve;
      this.#socket.on('error', reject).on('close', (code) => {
        this.isClosed = true;
        reject(new Error(`closed with ${code}`));
        options.onClose?.(code);
      });
    });
    this.ready.catch(() => undefined);
    this.#socket.on('open', () => {
      const { topics } = interest;
      this.#say(place === undefined ? { type: 'subscribe', topics } : { type: 'resume', ...place, topics });
    });
    this.#socket.on('message', (data) => this.#take(textOf(data)));
  }

  close(): void {
    this.#socket.terminate();
  }

  #say(frame: object): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  #take(bytes: Buffer): void {
    this.bytes += bytes.length;
    const head = frameHead(bytes);
    if (head === null) {
      this.#takeOther(JSON.parse(bytes.toString()) as ServerFrame);
      return;
    }
    const atMs = Date.now();
    if (this.#begins) this.checker.begin(head.fromSeq - 1);
    this.#begins = false;
    const changes = this.#parses ? (JSON.parse(bytes.toString()) as ServerFrame).changes : null;
    this.checker.frame(head, changes);
    this.#events.onFrame?.(head, atMs);
  }

  #takeOther({ type, epoch, seq, reason }: ServerFrame): void {
    if (type === 'hello') this.epoch = epoch;
    else if (type === 'ping') this.#say({ type: 'pong' });
    else if (type === 'subscribed') {
      this.checker.begin(seq);
      this.#setReady();
    } else if (type === 'resumed') this.#setReady();
    else if (type === 'error') throw new Error(`the service refused a frame of a ${this.interest.kind} client`);
    else if (type === 'snapshot_required') {
      this.#events.onSnapshot?.(reason);
      this.#begins = true;
      this.#setReady();
    }
  }
}
