import type { ServerFrame } from '../../contract/live.ts';
import type { Change } from '../../model/change.ts';
import type { LiveSocket } from './live-socket.ts';
import type { SignalTopic } from './signal.ts';
import { Subscription } from './subscription.ts';

/** Above this many unsent bytes nothing more is sent; the client is behind, and what it misses is folded. */
export const UNSENT_BYTES_MAX = 1_048_576;
/** What all clients together may leave unsent, shared out evenly. */
const UNSENT_BYTES_OF_ALL = 268_435_456;

/** What each of some clients may leave unsent. */
export const unsentBytesMax = (clients: number): number =>
  Math.min(UNSENT_BYTES_MAX, Math.floor(UNSENT_BYTES_OF_ALL / Math.max(1, clients)));
/** How long a client may stay behind without reading. */
export const BEHIND_MS_MAX = 30_000;

/** Missed changes on their way to a client that resumed; they reach up to `toSeq`. */
export interface Replay {
  readonly toSeq: number;
  changes: readonly Change[];
}

/** One client of the live stream: what it follows, and how far it has been told. */
export class LiveClient {
  readonly subscription = new Subscription();
  readonly #socket: LiveSocket;
  /** The last number that a `changes` frame covered, or after which changes follow. */
  toldSeq: number;
  /** Nothing up to here matches what the client follows. */
  scannedSeq: number;
  /** When a `changes` frame was last sent. */
  toldAtMs: number;
  replay: Replay | null = null;
  /** A resume is being collected: changes wait. */
  collecting = false;
  /** Places in the journals of looks and of events. */
  toldLook: number;
  toldEvent: number;
  /** Places in the journals of movers and of alerts. */
  readonly toldSignal: Record<SignalTopic, number>;
  /** Since when it takes nothing; `null` while it keeps up. */
  behindSinceMs: number | null = null;
  /** It has been behind since the last `changes` frame. */
  missed = false;
  unansweredPings = 0;
  /** Its frames are obeyed one after another. */
  work: Promise<void> = Promise.resolve();
  framesThisSecond = 0;
  framesWaiting = 0;
  unsentBytesMax = UNSENT_BYTES_MAX;
  closed = false;

  constructor(
    socket: LiveSocket,
    at: {
      readonly seq: number;
      readonly look: number;
      readonly event: number;
      readonly signal: Record<SignalTopic, number>;
      readonly nowMs: number;
    },
  ) {
    this.#socket = socket;
    this.toldSeq = at.seq;
    this.scannedSeq = at.seq;
    this.toldLook = at.look;
    this.toldEvent = at.event;
    this.toldSignal = at.signal;
    this.toldAtMs = at.nowMs;
  }

  send(frame: ServerFrame): void {
    this.sendRaw(JSON.stringify(frame));
  }

  sendRaw(frame: string | Buffer): void {
    if (!this.closed) this.#socket.send(frame);
  }

  /** Bytes that its socket has not taken yet. */
  get unsentBytes(): number {
    return this.#socket.bufferedAmount;
  }

  /** Whether the socket takes more now; remembers since when it does not. */
  takesMore(nowMs: number): boolean {
    if (this.closed) return false;
    if (this.#socket.bufferedAmount <= this.unsentBytesMax) {
      this.behindSinceMs = null;
      return true;
    }
    this.behindSinceMs ??= nowMs;
    this.missed = true;
    return false;
  }

  /** The changes up to `seq` have been told, or need not be. */
  told(seq: number, nowMs: number): void {
    this.toldSeq = seq;
    this.scannedSeq = seq;
    this.toldAtMs = nowMs;
    this.missed = false;
  }

  close(code: number, reason: string): void {
    if (this.closed) return;
    this.closed = true;
    this.replay = null;
    this.#socket.close(code, reason);
  }
}
