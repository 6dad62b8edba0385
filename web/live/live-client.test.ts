import { beforeEach, describe, expect, it } from 'vitest';
import type { ServerFrame } from '../../src/contract/live.ts';
import { LiveClient } from './live-client.ts';
import type { LiveSocket } from './live-socket.ts';
import type { LiveState } from './live-state.ts';

/** A socket whose other end is the test. */
class FakeSocket implements LiveSocket {
  onmessage: LiveSocket['onmessage'] = null;
  onclose: LiveSocket['onclose'] = null;
  readonly sent: { type: string; seq?: number; topics?: unknown[] }[] = [];
  closed = false;

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  receive(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

/** A clock that goes only when told to. */
class FakeClock {
  now = 0;
  readonly timers = new Map<number, { at: number; run: () => void }>();
  #next = 1;

  nowMs = (): number => this.now;
  random = (): number => 1;
  after = (ms: number, run: () => void): (() => void) => {
    const id = this.#next++;
    this.timers.set(id, { at: this.now + ms, run });
    return () => this.timers.delete(id);
  };

  advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const due = [...this.timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (due === undefined) break;
      this.timers.delete(due[0]);
      this.now = due[1].at;
      due[1].run();
    }
    this.now = end;
  }
}

const hello = (epoch: string, seq: number): ServerFrame => ({
  type: 'hello',
  epoch,
  seq,
  durableSeq: seq,
  heartbeatMs: 15_000,
  resumeWindow: { oldestSeq: 1 },
});

const changes = (epoch: string, fromSeq: number, toSeq: number): ServerFrame => ({
  type: 'changes',
  epoch,
  fromSeq,
  toSeq,
  durableSeq: toSeq,
  merged: 0,
  changes: [],
});

let clock: FakeClock;
let sockets: FakeSocket[];
let frames: ServerFrame[];
let snapshots: string[];
let states: LiveState[];
let client: LiveClient;

const socket = (index: number): FakeSocket => {
  const found = sockets[index];
  if (found === undefined) throw new Error(`no socket ${index}`);
  return found;
};

const goLive = (index: number, epoch: string, seq: number): void => {
  socket(index).receive(hello(epoch, seq));
  socket(index).receive({ type: 'subscribed', topics: ['odds'], seq });
};

beforeEach(() => {
  clock = new FakeClock();
  sockets = [];
  frames = [];
  snapshots = [];
  states = [];
  client = new LiveClient({
    open: () => {
      const opened = new FakeSocket();
      sockets.push(opened);
      return opened;
    },
    clock,
    onFrame: (frame) => frames.push(frame),
    onSnapshotNeeded: (why) => snapshots.push(why),
    onResumed: () => snapshots.push('resumed'),
    onState: (state) => states.push(state),
  });
  client.start([{ topic: 'odds' }]);
});

describe('the first connection', () => {
  it('asks for a snapshot only once the service says from where changes follow', () => {
    socket(0).receive(hello('e1', 7));
    expect(snapshots).toEqual([]);
    socket(0).receive({ type: 'subscribed', topics: ['odds'], seq: 7 });
    expect(snapshots).toEqual(['first']);
    expect(states.at(-1)?.phase).toBe('live');
  });
});

describe('a lost connection', () => {
  it('is resumed from the last covered sequence number, without a new snapshot', () => {
    goLive(0, 'e1', 7);
    socket(0).receive(changes('e1', 8, 20));
    socket(0).onclose?.();
    expect(states.at(-1)).toMatchObject({ phase: 'waiting' });
    clock.advance(1_000);
    socket(1).receive(hello('e1', 30));
    expect(socket(1).sent.at(-1)).toMatchObject({ type: 'resume', epoch: 'e1', seq: 20 });
    socket(1).receive({ type: 'resumed', fromSeq: 21 });
    socket(1).receive(changes('e1', 21, 30));
    expect(snapshots).toEqual(['first', 'resumed']);
    expect(frames).toHaveLength(2);
  });

  it('needs a snapshot when the service cannot resume, after it has subscribed again', () => {
    goLive(0, 'e1', 7);
    socket(0).onclose?.();
    clock.advance(1_000);
    socket(1).receive(hello('e1', 99_999));
    socket(1).receive({ type: 'snapshot_required', reason: 'too_many' });
    expect(socket(1).sent.at(-1)?.type).toBe('subscribe');
    expect(snapshots).toEqual(['first']);
    socket(1).receive({ type: 'subscribed', topics: ['odds'], seq: 99_999 });
    expect(snapshots).toEqual(['first', 'missed']);
  });

  it('starts afresh in a new epoch', () => {
    goLive(0, 'e1', 7);
    socket(0).onclose?.();
    clock.advance(1_000);
    goLive(1, 'e2', 1);
    expect(snapshots).toEqual(['first', 'epoch_changed']);
  });

  it('is tried again ever more slowly, up to 30 s, and at once when asked', () => {
    const waits: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      socket(sockets.length - 1).onclose?.();
      const state = states.at(-1);
      if (state?.phase !== 'waiting') throw new Error('not waiting');
      waits.push(state.retryAtMs - clock.now);
      clock.advance(state.retryAtMs - clock.now);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    socket(sockets.length - 1).onclose?.();
    const before = sockets.length;
    client.retryNow();
    expect(sockets.length).toBe(before + 1);
  });

  it('tells since when, however many attempts were made meanwhile', () => {
    clock.advance(5_000);
    goLive(0, 'e1', 7);
    clock.advance(3_000);
    socket(0).onclose?.();
    clock.advance(1_000);
    socket(1).onclose?.();
    expect(states.at(-1)).toMatchObject({ phase: 'waiting', lostSinceMs: 5_000 });
  });

  it('is noticed by silence of two heartbeats', () => {
    goLive(0, 'e1', 7);
    clock.advance(15_000);
    expect(socket(0).sent.at(-1)?.type).toBe('ping');
    socket(0).receive({ type: 'pong' });
    clock.advance(15_000);
    expect(socket(0).closed).toBe(false);
    clock.advance(30_000);
    expect(socket(0).closed).toBe(true);
    expect(states.at(-1)?.phase).not.toBe('live');
  });
});

describe('a stream with a hole', () => {
  it('is not trusted: it subscribes again and asks for a snapshot', () => {
    goLive(0, 'e1', 7);
    socket(0).receive(changes('e1', 12, 15));
    expect(frames).toEqual([]);
    socket(0).receive({ type: 'subscribed', topics: ['odds'], seq: 15 });
    expect(snapshots).toEqual(['first', 'missed']);
  });
});

describe('pings of the service', () => {
  it('are answered', () => {
    goLive(0, 'e1', 7);
    socket(0).receive({ type: 'ping' });
    expect(socket(0).sent.at(-1)?.type).toBe('pong');
  });
});

describe('what is followed', () => {
  it('can be widened and narrowed without a new snapshot', () => {
    goLive(0, 'e1', 7);
    client.follow([{ topic: 'odds' }, { topic: 'odds', events: ['5'] }]);
    expect(socket(0).sent.at(-1)).toEqual({ type: 'subscribe', topics: [{ topic: 'odds', events: ['5'] }] });
    client.follow([{ topic: 'odds' }]);
    expect(socket(0).sent.at(-1)).toEqual({ type: 'unsubscribe', topics: [{ topic: 'odds', events: ['5'] }] });
    socket(0).receive({ type: 'subscribed', topics: ['odds'], seq: 7 });
    expect(snapshots).toEqual(['first']);
  });
});
