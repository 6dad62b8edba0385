import type { ClientFrame, LiveTopic, ServerFrame } from '../../src/contract/live.ts';
import type { AsOf } from '../../src/contract/values.ts';
import type { LiveClock, LiveSocket } from './live-socket.ts';
import type { LiveState } from './live-state.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';

export interface LiveClientOptions {
  readonly open: () => LiveSocket;
  readonly clock: LiveClock;
  /** All frames but those of the connection itself, in order. */
  readonly onFrame: (frame: ServerFrame) => void;
  /** What the desk knows no longer follows on the stream: it has to be fetched again. Changes from now on do follow. */
  readonly onSnapshotNeeded: (why: 'first' | 'epoch_changed' | 'missed', epoch: string) => void;
  /** The stream goes on where it stopped: no change is missed, but looks and new events in between are. */
  readonly onResumed: () => void;
  readonly onState: (state: LiveState) => void;
}

const HEARTBEAT_MS = 15_000;

/**
 * Keeps one stream open for as long as the page lives: reconnects with back-off, resumes where it stopped, and says so
 * when that is not possible.
 */
export class LiveClient {
  readonly #options: LiveClientOptions;
  #socket: LiveSocket | null = null;
  #topics: readonly LiveTopic[] = [];
  #position: AsOf | null = null;
  #epoch = '';
  #needed: 'first' | 'epoch_changed' | 'missed' | null = null;
  #attempt = 0;
  #lastHeardMs = 0;
  #lostSinceMs: number | null = null;
  #heartbeatMs = HEARTBEAT_MS;
  #cancelTimer: () => void = () => {};
  #stopped = true;
  #ready = false;
  #unconfirmed: (() => void)[] = [];

  constructor(options: LiveClientOptions) {
    this.#options = options;
  }

  start(topics: readonly LiveTopic[]): void {
    this.#topics = topics;
    this.#stopped = false;
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#dropSocket();
  }

  /** Tries at once, without waiting for the back-off. */
  retryNow(): void {
    if (this.#ready) this.#lostSinceMs = this.#lastHeardMs;
    this.#attempt = 0;
    this.#dropSocket();
    this.#connect();
  }

  /**
   * Replaces what is followed. Resolves once the service has confirmed it: a snapshot asked for from then on joins the
   * stream without a gap. While the stream is away it resolves with the next connection.
   */
  follow(topics: readonly LiveTopic[]): Promise<void> {
    const gone = topicsWithout(this.#topics, topics);
    const added = topicsWithout(topics, this.#topics);
    this.#topics = topics;
    if (this.#ready && added.length > 0) this.#send({ type: 'subscribe', topics: [...added] });
    if (this.#ready && gone.length > 0) this.#send({ type: 'unsubscribe', topics: [...gone] });
    if (this.#ready && added.length === 0) return Promise.resolve();
    return new Promise((confirmed) => this.#unconfirmed.push(confirmed));
  }

  #connect(): void {
    if (this.#stopped) return;
    this.#cancelTimer();
    this.#options.onState({ phase: 'connecting', lostSinceMs: this.#lostSinceMs });
    const socket = this.#options.open();
    this.#socket = socket;
    this.#ready = false;
    this.#heardNow();
    socket.onmessage = ({ data }) => this.#receive(socket, data);
    socket.onclose = () => this.#lost(socket);
    this.#watch(socket);
  }

  /** Pings, and closes a connection that has been silent for two heartbeats. */
  #watch(socket: LiveSocket): void {
    this.#cancelTimer = this.#options.clock.after(this.#heartbeatMs, () => {
      if (socket !== this.#socket) return;
      const silentMs = this.#options.clock.nowMs() - this.#lastHeardMs;
      if (silentMs >= 2 * this.#heartbeatMs) {
        socket.close();
        this.#lost(socket);
        return;
      }
      if (this.#ready) this.#send({ type: 'ping' });
      this.#watch(socket);
    });
  }

  #receive(socket: LiveSocket, data: unknown): void {
    if (socket !== this.#socket || typeof data !== 'string') return;
    this.#heardNow();
    const frame = JSON.parse(data) as ServerFrame;
    switch (frame.type) {
      case 'hello':
        this.#greet(frame.epoch, frame.heartbeatMs);
        return;
      case 'subscribed':
        this.#subscribed(frame.seq);
        return;
      case 'resumed':
        this.#live();
        this.#confirm();
        this.#options.onResumed();
        return;
      case 'snapshot_required':
        this.#startAfresh(frame.reason === 'epoch_changed' ? 'epoch_changed' : 'missed');
        return;
      case 'changes':
        if (this.#follows(frame.epoch, frame.fromSeq, frame.toSeq)) this.#options.onFrame(frame);
        else this.#startAfresh(frame.epoch === this.#epoch ? 'missed' : 'epoch_changed');
        return;
      case 'ping':
        this.#send({ type: 'pong' });
        return;
      case 'pong':
        return;
      default:
        this.#options.onFrame(frame);
    }
  }

  #greet(epoch: string, heartbeatMs: number): void {
    if (heartbeatMs > 0) this.#heartbeatMs = heartbeatMs;
    const known = this.#position;
    this.#epoch = epoch;
    if (known !== null && known.epoch === epoch) {
      this.#send({ type: 'resume', epoch, seq: known.seq, topics: [...this.#topics] });
      return;
    }
    this.#startAfresh(known === null ? 'first' : 'epoch_changed');
  }

  /** Subscribes without a past; the snapshot is asked for once the service has said from where changes follow. */
  #startAfresh(why: 'first' | 'epoch_changed' | 'missed'): void {
    this.#position = null;
    this.#needed = why;
    this.#send({ type: 'subscribe', topics: [...this.#topics] });
  }

  #subscribed(seq: number): void {
    this.#position ??= { epoch: this.#epoch, seq };
    const why = this.#needed;
    this.#needed = null;
    this.#live();
    this.#confirm();
    if (why !== null) this.#options.onSnapshotNeeded(why, this.#epoch);
  }

  /** Whether the frame joins on to what came before; frames before a position exists carry nothing to lose. */
  #follows(epoch: string, fromSeq: number, toSeq: number): boolean {
    if (this.#needed !== null) return true;
    const known = this.#position;
    if (known === null) return true;
    if (known.epoch !== epoch || fromSeq > known.seq + 1) return false;
    this.#position = { epoch, seq: Math.max(known.seq, toSeq) };
    return true;
  }

  #live(): void {
    if (this.#ready) return;
    this.#ready = true;
    this.#attempt = 0;
    this.#lostSinceMs = null;
    this.#options.onState({ phase: 'live' });
  }

  #confirm(): void {
    const confirmed = this.#unconfirmed;
    this.#unconfirmed = [];
    for (const tell of confirmed) tell();
  }

  #lost(socket: LiveSocket): void {
    if (socket !== this.#socket || this.#stopped) return;
    if (this.#ready) this.#lostSinceMs = this.#lastHeardMs;
    this.#dropSocket();
    const waitMs = reconnectDelayMs(this.#attempt, this.#options.clock.random());
    this.#attempt += 1;
    const nowMs = this.#options.clock.nowMs();
    this.#options.onState({ phase: 'waiting', lostSinceMs: this.#lostSinceMs, retryAtMs: nowMs + waitMs });
    this.#cancelTimer = this.#options.clock.after(waitMs, () => this.#connect());
  }

  #dropSocket(): void {
    this.#cancelTimer();
    const socket = this.#socket;
    this.#socket = null;
    this.#ready = false;
    if (socket === null) return;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  #send(frame: ClientFrame): void {
    this.#socket?.send(JSON.stringify(frame));
  }

  #heardNow(): void {
    this.#lastHeardMs = this.#options.clock.nowMs();
  }
}

/** The topics of one list that are not in the other. */
const topicsWithout = (topics: readonly LiveTopic[], other: readonly LiveTopic[]): LiveTopic[] => {
  const known = new Set(other.map((topic) => JSON.stringify(topic)));
  return topics.filter((topic) => !known.has(JSON.stringify(topic)));
};
