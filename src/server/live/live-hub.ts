import { ApiError } from '../http/api-error.ts';
import { toApiError } from '../http/error-handler.ts';
import type { ServerPorts } from '../ports.ts';
import { type Commanded, obey, statusFrame } from './client-commands.ts';
import { readClientFrame } from './client-frames.ts';
import { BEHIND_MS_MAX, LiveClient, unsentBytesMax } from './live-client.ts';
import { LiveFeeds } from './live-feeds.ts';
import { LiveFlush } from './live-flush.ts';
import type { LiveSocket } from './live-socket.ts';
import { ResumeWindow } from './resume-window.ts';
import { RunFrames } from './run-frames.ts';
import type { Signal, SignalTopic } from './signal.ts';
import { StatusTurns } from './status-turns.ts';
import { Turns } from './turns.ts';

export const HEARTBEAT_MS = 15_000;
export const CLIENTS_MAX = 1_000;
/** `changes` frames to one client are at least this far apart. */
const FLUSH_EVERY_MS = 100;
/** Requests wait no longer than this for clients that are being told. */
const FLUSH_TURN_MS = 20;
const TICK_MS = 1_000;
const STATUS_EVERY_TICKS = 5;
const PINGS_MISSED_MAX = 2;
const FRAMES_PER_SECOND_MAX = 100;
const FRAMES_WAITING_MAX = 20;
const RESUMES_AT_ONCE = 4;

/**
 * The live stream: one set of bounded feeds, and clients that are each at their own place in them. Nothing is queued per
 * client but what its socket has not taken yet, and that is bounded too.
 */
export class LiveHub implements Commanded {
  readonly ports: ServerPorts;
  readonly feeds: LiveFeeds;
  readonly changesMax: number;
  readonly clients = new Set<LiveClient>();
  readonly resumes = new Turns(RESUMES_AT_ONCE);
  readonly #window: ResumeWindow;
  readonly #runs = new RunFrames();
  readonly #statusTurns: StatusTurns;
  readonly #unsubscribe: readonly (() => void)[];
  #cancelFlush: (() => void) | null = null;
  /** Something came while clients were being told, or waited for their turn. */
  #cameMeanwhile = false;
  #cancelTick: (() => void) | null = null;
  #flushedAtMs = Number.NEGATIVE_INFINITY;
  #ticks = 0;
  #statusTurned = false;
  #statusToldAtMs = Number.NEGATIVE_INFINITY;

  /** `changesMax`: how many changes are kept in memory, and how many a resume serves. */
  constructor(ports: ServerPorts, changesMax = 50_000) {
    this.ports = ports;
    this.changesMax = changesMax;
    this.feeds = new LiveFeeds(ports.book.lastSeq, changesMax);
    this.#window = new ResumeWindow(ports.book.lastSeq, ports.clock.nowMs());
    this.#statusTurns = new StatusTurns(ports);
    this.#unsubscribe = [
      ports.feed.onCommit((committed) => {
        this.#window.mark(ports.book.lastSeq, ports.clock.nowMs());
        if (this.feeds.take(committed)) this.schedule();
      }),
      ports.feed.onRun((run) => {
        if (this.#runs.turn(run)) this.schedule();
      }),
      ports.feed.onStatus(() => {
        this.#statusTurned = true;
        this.schedule();
      }),
    ];
  }

  /** Greets a new client. */
  connect(socket: LiveSocket): LiveClient {
    const { book, clock, writer } = this.ports;
    const { lastLook: look, lastEvent: event, lastSignal } = this.feeds;
    const at = { seq: book.lastSeq, look, event, signal: { ...lastSignal }, nowMs: clock.nowMs() };
    const client = new LiveClient(socket, at);
    this.clients.add(client);
    client.send({
      type: 'hello',
      epoch: book.epoch,
      seq: book.lastSeq,
      durableSeq: writer.status().durableSeq,
      heartbeatMs: HEARTBEAT_MS,
      resumeWindow: { oldestSeq: this.#window.oldestSeq },
    });
    this.#cancelTick ??= clock.after(TICK_MS, () => this.#tick());
    return client;
  }

  /** Takes a frame in; frames of one client are obeyed one after another. */
  async receive(client: LiveClient, text: string): Promise<void> {
    client.unansweredPings = 0;
    if (++client.framesThisSecond > FRAMES_PER_SECOND_MAX || client.framesWaiting >= FRAMES_WAITING_MAX) {
      client.send({ type: 'error', ...new ApiError('TOO_MANY_REQUESTS').answer });
      client.close(1008, 'too many frames');
      return;
    }
    client.framesWaiting++;
    client.work = client.work.then(() => this.#obey(client, text));
    await client.work;
  }

  disconnect(client: LiveClient): void {
    client.closed = true;
    this.clients.delete(client);
  }

  /** Tells something to all who follow its topic, with the next frames. */
  tell(topic: SignalTopic, signals: readonly Signal[]): void {
    for (const signal of signals) this.feeds.takeSignal(topic, signal);
    if (signals.length > 0) this.schedule();
  }

  schedule(): void {
    if (this.clients.size === 0) return;
    if (this.#cancelFlush !== null) {
      this.#cameMeanwhile = true;
      return;
    }
    const { clock } = this.ports;
    const dueInMs = Math.max(0, this.#flushedAtMs + FLUSH_EVERY_MS - clock.nowMs());
    this.#cancelFlush = clock.after(dueInMs, () => this.#flush());
  }

  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#cancelFlush?.();
    this.#cancelTick?.();
    for (const client of this.clients) client.close(1001, 'the service stops');
    this.clients.clear();
  }

  async #obey(client: LiveClient, text: string): Promise<void> {
    client.framesWaiting--;
    if (client.closed) return;
    try {
      await obey(this, client, readClientFrame(text));
    } catch (error) {
      const { answer, code } = toApiError(error);
      if (code === 'INTERNAL') this.ports.log.error({ err: error }, 'a frame could not be obeyed');
      client.send({ type: 'error', ...answer });
    }
  }

  #flush(): void {
    this.#cameMeanwhile = false;
    this.#flushedAtMs = this.ports.clock.nowMs();
    this.#goOn(new LiveFlush(this.clients, this.ports, this.feeds));
  }

  #goOn(flush: LiveFlush): void {
    if (!flush.goOn(FLUSH_TURN_MS)) {
      this.#cancelFlush = this.ports.clock.after(0, () => this.#goOn(flush));
      return;
    }
    this.#cancelFlush = null;
    this.#tellRuns(false);
    if (this.#statusTurned && this.#flushedAtMs - this.#statusToldAtMs >= TICK_MS) this.#tellStatus();
    if (flush.more || this.#cameMeanwhile) this.schedule();
  }

  #tick(): void {
    const { clock, book } = this.ports;
    this.#cancelTick = this.clients.size === 0 ? null : clock.after(TICK_MS, () => this.#tick());
    this.#ticks++;
    this.#window.mark(book.lastSeq, clock.nowMs());
    const unsentMax = unsentBytesMax(this.clients.size);
    for (const client of this.clients) {
      client.unsentBytesMax = unsentMax;
      this.#look(client);
    }
    this.#tellRuns(true);
    if (this.#statusTurns.turned()) this.#statusTurned = true;
    if (this.#statusTurned || this.#ticks % STATUS_EVERY_TICKS === 0) this.#tellStatus();
    this.schedule();
  }

  /** Ends what does not read or does not answer, and pings the others. */
  #look(client: LiveClient): void {
    client.framesThisSecond = 0;
    const { behindSinceMs } = client;
    const reads = client.takesMore(this.ports.clock.nowMs());
    if (!reads && behindSinceMs !== null && this.ports.clock.nowMs() - behindSinceMs >= BEHIND_MS_MAX) {
      client.close(1013, 'it does not read');
      return;
    }
    if (this.#ticks % (HEARTBEAT_MS / TICK_MS) !== 0) return;
    if (client.unansweredPings >= PINGS_MISSED_MAX) {
      client.close(1001, 'no answer to pings');
      return;
    }
    client.unansweredPings++;
    if (reads) client.send({ type: 'ping' });
  }

  #followers(topic: 'runs' | 'status'): readonly LiveClient[] {
    const nowMs = this.ports.clock.nowMs();
    return [...this.clients].filter((client) => client.subscription.filter(topic) !== null && client.takesMore(nowMs));
  }

  #tellRuns(due: boolean): void {
    const frames = this.#runs.take(due ? this.ports.runs.active() : null);
    if (frames.length === 0) return;
    for (const client of this.#followers('runs')) for (const frame of frames) client.sendRaw(frame);
  }

  #tellStatus(): void {
    this.#statusTurned = false;
    this.#statusToldAtMs = this.ports.clock.nowMs();
    const followers = this.#followers('status');
    if (followers.length === 0) return;
    const frame = statusFrame(this);
    for (const client of followers) client.sendRaw(frame);
  }
}
